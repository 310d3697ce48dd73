package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.csv.HistoryFile;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryLine;
import app.parallax.model.Kind;
import app.parallax.model.ProjectReader;
import app.parallax.session.history.HistoryPage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the edits of the history, with their changes on request. */
@Command(name = "history", header = "${bundle:cli.history}", footer = {"", "${bundle:cli.history.example}"})
final class HistoryCommand extends ProjectCommand {
    @Mixin
    private FilterOptions filter;

    @Option(names = "--kind", paramLabel = "KIND", description = "${bundle:cli.history.kind}")
    private List<Kind> kinds = List.of();

    @Option(names = "--since", paramLabel = "DATE", description = "${bundle:cli.history.since}")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "${bundle:cli.history.until}")
    private @Nullable LocalDate until;

    @Option(names = "--text", paramLabel = "WORDS", description = "${bundle:cli.history.text}")
    private String text = "";

    @Option(names = "--changes", description = "${bundle:cli.history.changes}")
    private boolean changes;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.history.format}")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    enum Format {
        /** Aligned columns for people. */
        TEXT,
        /** One row for each change. */
        CSV,
        /** One line for each edit, with its changes. */
        JSON
    }

    HistoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = context.openForReading(project)) {
            CommandContext.await(session.read(reader -> {
                write(reader);
                return true;
            }));
            return ExitCode.DONE;
        }
    }

    private HistoryFilter filter(ProjectReader reader) {
        var named = filter.in(reader);
        var subjects = new HashSet<UUID>(named.articles());
        subjects.addAll(named.tags());
        subjects.addAll(named.claims());
        var analysts = reader.analysts().stream().map(each -> each.entity())
                .filter(each -> named.analysts().contains(each.id())).map(each -> each.name())
                .collect(Collectors.toSet());
        return new HistoryFilter(subjects, new HashSet<>(kinds), analysts, start(since),
                until == null ? null : start(until.plusDays(1)), text);
    }

    /** Returns the begin of a day in the local time zone. */
    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private void write(ProjectReader reader) {
        var wanted = filter(reader);
        var page = new HistoryPage(reader);
        if (format == Format.CSV) {
            context.terminal().flush();
            var out = new OutputStreamWriter(context.terminal().results(), StandardCharsets.UTF_8);
            var file = new HistoryFile(out, false, Messages.words());
            each(reader, wanted, entry -> file.edit(entry, page.lines(entry.id())));
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (json || format == Format.JSON) {
            each(reader, wanted, entry -> {
                var facts = HistoryFile.facts(entry, Messages.words());
                if (changes || format == Format.JSON) {
                    facts.put("changed", page.lines(entry.id()).stream().map(HistoryFile::facts).toList());
                }
                context.terminal().printJson(facts);
            });
        } else {
            table(reader, wanted, page);
        }
    }

    private void table(ProjectReader reader, HistoryFilter wanted, HistoryPage page) {
        var table = new TextTable(context.terminal(), Messages.text("cli.column.at"),
                Messages.text("cli.column.analyst"),
                Messages.text("cli.column.state"), Messages.text("cli.column.changes"),
                Messages.text("cli.column.label"));
        each(reader, wanted, entry -> {
            table.row(CommandContext.local(entry.at()), entry.analyst(), entry.state().name().toLowerCase(Locale.ROOT),
                    entry.changes(), Messages.text(entry.label()));
            if (changes) {
                page.lines(entry.id()).forEach(line -> table.row("", "", "", "", "  " + words(line)));
            }
        });
        table.end();
    }

    private static String words(HistoryLine line) {
        return switch (line.action()) {
            case INSERT -> Messages.text("history.added", line.what());
            case DELETE -> Messages.text("history.deleted", line.what());
            case UPDATE -> Messages.text("history.changed", line.what(), line.field(), line.before(), line.after());
        };
    }

    private interface EditSink {
        void edit(HistoryEntry entry);
    }

    /** Streams the selected edits, oldest first; their identifiers fit in memory, their contents may not. */
    private static void each(ProjectReader reader, HistoryFilter wanted, EditSink sink) {
        if (wanted.equals(HistoryFilter.ALL)) {
            reader.history(sink::edit);
            return;
        }
        var found = new ArrayList<HistoryEntry>();
        var page = reader.history(wanted, Messages.words(), null, HistoryPage.SIZE);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = reader.history(wanted, Messages.words(), page.getLast().id(), HistoryPage.SIZE);
        }
        found.reversed().forEach(sink::edit);
    }
}
