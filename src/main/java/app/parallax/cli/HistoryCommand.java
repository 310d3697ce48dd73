package app.parallax.cli;

import app.parallax.model.HistoryEntry;
import app.parallax.model.Messages;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists who did what when. */
@Command(name = "history", header = "${bundle:cli.history}", footer = {"", "${bundle:cli.history.example}"})
final class HistoryCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    HistoryCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.reading(project)) {
            var table = new Table(desk.terminal(), Messages.text("cli.column.at"), Messages.text("cli.column.analyst"),
                    Messages.text("cli.column.state"), Messages.text("cli.column.changes"),
                    Messages.text("cli.column.label"));
            Desk.await(session.read(reader -> {
                reader.history(entry -> {
                    if (json) {
                        desk.terminal().json(facts(entry));
                    } else {
                        table.row(Desk.local(entry.at()), entry.analyst(), state(entry), entry.changes(),
                                entry.label());
                    }
                });
                return true;
            }));
            table.end();
            return ExitCode.DONE;
        }
    }

    private static Map<String, Object> facts(HistoryEntry entry) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", entry.id().toString());
        facts.put("at", entry.at().toString());
        facts.put("analyst", entry.analyst());
        facts.put("label", entry.label());
        facts.put("state", state(entry));
        facts.put("changes", entry.changes());
        return facts;
    }

    private static String state(HistoryEntry entry) {
        return entry.state().name().toLowerCase(Locale.ROOT);
    }
}
