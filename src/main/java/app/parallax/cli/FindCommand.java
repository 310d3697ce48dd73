package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.FoundKind;
import app.parallax.model.ProjectReader;
import app.parallax.session.find.ProjectSearch;
import app.parallax.session.find.SearchHit;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches articles, annotations, notes, tags, claims and events. */
@Command(name = "find", header = "${bundle:cli.find}", footer = {"", "${bundle:cli.find.example}"})
final class FindCommand extends ProjectCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "${bundle:cli.find.query}")
    private List<String> words = List.of();

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    FindCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Query query;
        try {
            query = Query.parse(String.join(" ", words));
        } catch (QueryException e) {
            context.terminal().printError(Messages.text(e.key()));
            return ExitCode.USAGE;
        }
        try (var session = context.openForReading(project)) {
            CommandContext.await(session.read(reader -> {
                write(reader, new ProjectSearch(reader, query));
                return true;
            }));
            return ExitCode.DONE;
        }
    }

    private void write(ProjectReader reader, ProjectSearch search) {
        var lookup = new EntityLookup(reader);
        var table = new TextTable(context.terminal(), Messages.text("cli.column.kind"),
                Messages.text("cli.column.article"),
                Messages.text("cli.column.start"), Messages.text("cli.column.end"), Messages.text("cli.column.id"),
                Messages.text("cli.column.found"));
        for (var kind : FoundKind.values()) {
            search.find(kind, Integer.MAX_VALUE, hit -> {
                var line = facts(hit, lookup);
                if (json) {
                    context.terminal().printJson(line);
                } else {
                    var passage = hit.passage();
                    table.row(line.get("kind"),
                            passage == null
                                    ? null
                                    : lookup.article(lookup.version(passage.version())).label(),
                            line.get("startCodePoint"), line.get("endCodePoint"), line.get("id"),
                            line.get("snippet"));
                }
            });
        }
        table.end();
    }

    private static Map<String, Object> facts(SearchHit hit, EntityLookup lookup) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", hit.kind().word());
        facts.put("id", hit.id().toString());
        var article = hit.article();
        if (article != null) {
            facts.put("article", article.toString());
        }
        var passage = hit.passage();
        if (passage != null) {
            facts.put("quote", passage.quote());
            lookup.place(passage).ifPresent(place -> {
                facts.put("startCodePoint", place.start());
                facts.put("endCodePoint", place.end());
            });
        }
        facts.put("snippet", hit.snippet().text());
        return facts;
    }
}
