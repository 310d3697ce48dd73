package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.draft.DraftDocument;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.ProjectReader;
import app.parallax.session.OutputFile;
import app.parallax.session.draft.DraftChecks;
import app.parallax.text.Offsets;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the quotations, figures and dates of a draft against the articles of a project; changes nothing. */
@Command(name = "draft", header = "${bundle:cli.draft}", footer = {"", "${bundle:cli.draft.example}"})
final class DraftCommand extends ProjectCommand {
    /** The offsets of each text that lines name, read once. */
    private final Map<UUID, Offsets> offsets = new HashMap<>();

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.draft.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    @Option(names = "--output", paramLabel = "REPORT", description = "${bundle:cli.draft.output}")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    DraftCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var format = format();
        if (file.toString().equals("-")) {
            throw new ParameterException(spec.commandLine(), Messages.text("cli.draft.noInput"));
        }
        if (output != null) {
            OutputFile.refuseSource(output, file);
        }
        try (var session = context.openForReading(project)) {
            var draft = Importers.readDraft(Source.of(file));
            var found = CommandContext.await(DraftChecks.start(session, draft.text(), language(draft), some -> {
            }, progress -> {
            }).done());
            CommandContext.await(session.read(reader -> {
                write(reader, draft.text(), found);
                var report = output;
                if (report != null) {
                    var rows = found.stream().map(each -> new DraftRow(each, Optional.empty(), Optional.empty()))
                            .toList();
                    var document = new DraftDocument(reader, Messages.words(), draft.file(), draft.text(), rows);
                    OutputFile.write(report, project, document.as(format.orElseThrow()));
                }
                return true;
            }));
            boolean held = found.stream().allMatch(each -> each.state() == DraftState.VERBATIM);
            return held ? ExitCode.DONE : ExitCode.INCOMPLETE;
        } catch (RefusedFileException e) {
            context.terminal().printError(Messages.of(e));
            return ExitCode.INCOMPLETE;
        }
    }

    private Optional<DraftDocument.Format> format() {
        var report = output;
        var format = Optional.ofNullable(report).flatMap(DraftDocument.Format::of);
        if (report != null && format.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Messages.text("cli.draft.badOutput", report));
        }
        return format;
    }

    private static Locale language(ImportedArticle draft) {
        var language = draft.facts().language();
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.value());
    }

    private void write(ProjectReader reader, String text, List<DraftFinding> findings) {
        var inDraft = new Offsets(text);
        if (json) {
            findings.forEach(each -> context.terminal().printJson(facts(reader, inDraft, each)));
            return;
        }
        var table = new TextTable(context.terminal(), Messages.text("cli.draft.column.state"),
                Messages.text("cli.column.kind"), Messages.text("cli.column.start"), Messages.text("cli.column.end"),
                Messages.text("cli.draft.column.words"), Messages.text("cli.column.article"),
                Messages.text("cli.column.quote"));
        for (var each : findings) {
            table.row(each.state().word(), each.item().kind().word(), inDraft.toCodePoint(each.item().span().start()),
                    inDraft.toCodePoint(each.item().span().end()), each.words(), label(each.best()),
                    each.best().map(DraftSource::quote).orElse(null));
            each.sources().stream().skip(1).forEach(source -> table.row(null, null, null, null, null,
                    label(Optional.of(source)), source.quote()));
        }
        table.end();
    }

    private static @Nullable String label(Optional<DraftSource> source) {
        return source.map(each -> each.row().article().label()).orElse(null);
    }

    private Map<String, Object> facts(ProjectReader reader, Offsets inDraft, DraftFinding finding) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", finding.item().kind().word());
        line.put("startCodePoint", inDraft.toCodePoint(finding.item().span().start()));
        line.put("endCodePoint", inDraft.toCodePoint(finding.item().span().end()));
        line.put("text", finding.words());
        line.put("state", finding.state().word());
        finding.speaker().ifPresent(speaker -> line.put("speaker", speaker));
        finding.best().ifPresent(source -> {
            line.putAll(facts(reader, source));
            var others = finding.sources();
            if (others.size() > 1) {
                line.put("others", IntStream.range(1, others.size()).mapToObj(i -> facts(reader, others.get(i)))
                        .toList());
            }
        });
        return line;
    }

    private Map<String, Object> facts(ProjectReader reader, DraftSource source) {
        var line = new LinkedHashMap<String, Object>();
        var version = source.row().version();
        line.put("article", source.row().article().id().toString());
        source.passage().ifPresent(passage -> {
            var there = offsets.computeIfAbsent(version.id(), id -> new Offsets(reader.text(version.sha256())));
            line.put("articleStartCodePoint", there.toCodePoint(passage.start()));
            line.put("articleEndCodePoint", there.toCodePoint(passage.end()));
        });
        line.put("quote", source.quote());
        if (!source.differences().isEmpty()) {
            line.put("changes", source.differences().stream().map(each -> {
                var change = new LinkedHashMap<String, Object>();
                change.put("kind", each.kind().word());
                if (!each.draft().isEmpty()) {
                    change.put("draft", each.draft());
                }
                if (!each.article().isEmpty()) {
                    change.put("article", each.article());
                }
                return change;
            }).toList());
        }
        source.speaker().ifPresent(speaker -> line.put("articleSpeaker", speaker));
        return line;
    }
}
