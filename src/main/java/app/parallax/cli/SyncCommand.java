package app.parallax.cli;

import app.parallax.session.team.TeamSync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends and receives the edits of a shared project once. */
@Command(name = "sync", header = "${bundle:cli.sync}", footer = {"", "${bundle:cli.sync.example}"})
final class SyncCommand extends WritingCommand {
    @Option(names = "--send-again", description = "${bundle:cli.sync.sendAgain}")
    private boolean sendAgain;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SyncCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var copy = SyncReport.copy(session);
            try (var hub = context.hub(copy.hub())) {
                return new SyncReport(context, json).run(session, hub,
                        sendAgain ? TeamSync::sendAgain : TeamSync::run);
            }
        }
    }
}
