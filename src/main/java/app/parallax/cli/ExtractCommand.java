package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ArticleFacts;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.Fact;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads one file as the import does and prints the result; stores nothing. */
@Command(name = "extract", header = "${bundle:cli.extract}", footer = {"", "${bundle:cli.extract.example}"})
final class ExtractCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.extract.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    ExtractCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportedArticle found;
        try {
            found = Importers.read(Source.of(file));
        } catch (RefusedFileException e) {
            context.terminal().printError(Messages.of(e));
            return ExitCode.INCOMPLETE;
        }
        found.notices().forEach(notice -> context.terminal().printError(Messages.text(notice)));
        var facts = facts(found.facts());
        if (json) {
            facts.put("text", found.text());
            context.terminal().printJson(facts);
        } else {
            facts.forEach((name, value) -> context.print(Messages.text("cli.extract." + name) + ": "
                    + (value instanceof List<?> names
                            ? String.join(", ", names.stream().map(String::valueOf).toList())
                            : value)));
            context.print("");
            found.text().lines().forEach(context::print);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> facts(ArticleFacts found) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "title", Fact.valueOf(found.title()));
        put(facts, "outlet", Fact.valueOf(found.outlet()));
        put(facts, "authors", Fact.valueOf(found.authors()));
        var published = Fact.valueOf(found.published());
        put(facts, "published", published == null ? null : published.toString());
        put(facts, "modified", found.modified() == null ? null : found.modified().toString());
        put(facts, "language", Fact.valueOf(found.language()));
        put(facts, "dateline", Fact.valueOf(found.dateline()));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
