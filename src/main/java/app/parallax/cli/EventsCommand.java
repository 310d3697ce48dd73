package app.parallax.cli;

import app.parallax.model.Event;
import app.parallax.session.importing.EventImport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "events", header = "${bundle:cli.events}", footer = {"", "${bundle:cli.events.example}"})
final class EventsCommand extends WritingCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.events.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    EventsCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var report = CommandContext.await(EventImport.of(session, file));
            report.refused().forEach(context.terminal()::printError);
            if (json) {
                report.added().forEach(this::line);
            } else {
                context.printCount("cli.events.done", report.added().size());
                if (report.already() > 0) {
                    context.printCount("cli.events.already", report.already());
                }
            }
            return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private void line(Event event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", event.id().toString());
        line.put("title", event.title());
        line.put("date", event.date().toString());
        var place = event.place();
        if (place != null) {
            line.put("place", place);
        }
        if (!event.note().isEmpty()) {
            line.put("note", event.note());
        }
        line.put("links", 0);
        context.terminal().printJson(line);
    }
}
