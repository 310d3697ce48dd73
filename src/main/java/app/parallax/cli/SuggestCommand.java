package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.ArticleRow;
import app.parallax.model.ProjectReader;
import app.parallax.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Suggests passages to annotate, in a project or in files; changes nothing. */
@Command(name = "suggest", header = "${bundle:cli.suggest}", footer = {"", "${bundle:cli.suggest.example}"})
final class SuggestCommand implements Callable<Integer> {
    private static final List<SuggestionKind> KINDS = List.of(new QuantitySuggestions(), new AttributionSuggestions(),
            new CopiedSuggestions(), new TimeSuggestions());

    private final CommandContext context;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "[PROJECT] KIND", description = "${bundle:cli.suggest.kind}")
    private List<String> words = List.of();

    @Option(names = "--article", paramLabel = "ARTICLE", description = "${bundle:cli.suggest.article}")
    private List<String> articles = List.of();

    @Option(names = "--annotation", paramLabel = "ID", description = "${bundle:cli.suggest.annotation}")
    private @Nullable String annotation;

    @Option(names = "--quote", paramLabel = "WORDS", description = "${bundle:cli.suggest.quote}")
    private @Nullable String quote;

    @Option(names = "--file", paramLabel = "FILE", description = "${bundle:cli.suggest.file}")
    private List<Path> files = List.of();

    @Option(names = "--dateline", paramLabel = "DATE", description = "${bundle:cli.suggest.dateline}")
    private @Nullable String dateline;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SuggestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return files.isEmpty() ? inProject() : inFiles();
    }

    private int inProject() {
        if (words.size() != 2) {
            throw misused(Messages.text("cli.suggest.needs"));
        }
        var word = words.getLast();
        check(word);
        try (var session = context.openForReading(Path.of(words.getFirst()))) {
            CommandContext.await(session.read(project -> {
                write(word.equals(RelatedSuggestions.WORD) ? related(project) : kind(word), ofProject(project));
                return true;
            }));
            return ExitCode.DONE;
        }
    }

    /** Suggests passages in files; several files may follow one {@code --file}, as shells expand patterns. */
    private int inFiles() {
        check(words.getFirst());
        if (annotation != null) {
            throw misused(Messages.text("cli.suggest.annotationOfFile"));
        }
        var kind = quote == null ? kind(words.getFirst()) : RelatedSuggestions.inTexts(quote);
        if (dateline != null && !TimeReferences.isDay(dateline)) {
            throw misused(Messages.text("cli.suggest.noDay", dateline));
        }
        if (!articles.isEmpty()) {
            throw misused(Messages.text("cli.suggest.articleOfFile"));
        }
        var named = new ArrayList<>(files);
        words.stream().skip(1).map(Path::of).forEach(named::add);
        var texts = new ArrayList<SuggestionTexts.SuggestionText>();
        boolean refused = false;
        for (var file : new LinkedHashSet<>(named)) {
            try {
                var text = Importers.read(asText(Source.of(file))).text();
                texts.add(new SuggestionTexts.SuggestionText(file.toString(), TimeReferences.ofFile(text, dateline),
                        () -> text,
                        List::of));
            } catch (RefusedFileException e) {
                context.terminal().printError(Messages.of(e));
                refused = true;
            }
        }
        write(kind, new SuggestionTexts("file", texts, one -> true));
        return refused ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /** Returns a source that is read as plain text if no importer accepts its name. */
    private static Source asText(Source source) {
        if (Importers.of(source.name()).isPresent()) {
            return source;
        }
        return new Source() {
            @Override
            public String name() {
                return source.name() + ".txt";
            }

            @Override
            public String shown() {
                return source.shown();
            }

            @Override
            public InputStream open() throws IOException {
                return source.open();
            }
        };
    }

    private SuggestionTexts ofProject(ProjectReader project) {
        var rows = project.articles();
        var chosen = chosen(rows);
        var times = TimeReferences.of(project);
        var texts = rows.stream().map(row -> one(project, row, times)).toList();
        return new SuggestionTexts("article", texts, one -> articles.isEmpty() || chosen.contains(one.name()));
    }

    private static SuggestionTexts.SuggestionText one(ProjectReader project, ArticleRow row, TimeReferences times) {
        var version = row.version();
        return new SuggestionTexts.SuggestionText(row.article().id().toString(), times.of(row.article()),
                () -> project.text(version.sha256()), () -> project.boilerplate(version.id()).stream()
                        .map(each -> new Span(each.start(), each.end())).toList());
    }

    private Set<String> chosen(List<ArticleRow> rows) {
        var all = rows.stream().map(ArticleRow::article).toList();
        return articles.stream().flatMap(word -> {
            var meant = FilterOptions.ids(all, word,
                    article -> Stream.of(article.label(), article.file(), article.shownTitle()));
            if (meant.isEmpty()) {
                throw misused(Messages.text("cli.unknown.article", word));
            }
            return meant.stream();
        }).map(UUID::toString).collect(Collectors.toSet());
    }

    /** Rejects an unknown kind, and words to search for that are missing or not wanted. */
    private void check(String word) {
        boolean given = annotation != null || quote != null;
        if (word.equals(RelatedSuggestions.WORD)) {
            if (!given || (annotation != null && quote != null) || (quote != null && quote.isBlank())) {
                throw misused(Messages.text("cli.suggest.relatedTo"));
            }
        } else {
            kind(word);
            if (given) {
                throw misused(Messages.text("cli.suggest.onlyRelated"));
            }
        }
    }

    private SuggestionKind related(ProjectReader project) {
        var words = quote;
        if (words != null) {
            return RelatedSuggestions.inProject(project, words);
        }
        var id = String.valueOf(annotation);
        return RelatedSuggestions.of(project, id)
                .orElseThrow(() -> misused(Messages.text("cli.unknown.annotation", id)));
    }

    private SuggestionKind kind(String word) {
        return KINDS.stream().filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> misused(Messages.text("cli.suggest.unknown", word,
                        Stream.concat(KINDS.stream().map(SuggestionKind::word), Stream.of(RelatedSuggestions.WORD))
                                .collect(Collectors.joining(" ")))));
    }

    private CommandLine.ParameterException misused(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }

    private void write(SuggestionKind kind, SuggestionTexts texts) {
        if (json) {
            kind.suggest(texts, context.terminal()::printJson);
            return;
        }
        var headings = Stream.concat(
                Stream.of(Messages.text("cli.column." + texts.field()), Messages.text("cli.column.start"),
                        Messages.text("cli.column.end"), Messages.text("cli.column.quote")),
                kind.columns(texts).stream().map(column -> Messages.text("cli.suggest.column." + column)));
        var table = new TextTable(context.terminal(), headings.toArray(String[]::new));
        kind.suggest(texts, line -> table.row(row(kind, texts, line)));
        table.end();
    }

    private static @Nullable Object[] row(SuggestionKind kind, SuggestionTexts texts, Map<String, Object> line) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.get(texts.field()));
        kind.place().forEach(field -> cells.add(line.get(field)));
        cells.add(line.get("quote"));
        kind.columns(texts).forEach(column -> cells.add(line.get(column)));
        return cells.toArray();
    }
}
