package app.parallax.cli;

import app.parallax.session.team.TeamSync;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends and receives the edits of a shared project once. */
@Command(name = "sync", header = "${bundle:cli.sync}", footer = {"", "${bundle:cli.sync.example}"})
final class SyncCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Option(names = "--send-again", description = "${bundle:cli.sync.sendAgain}")
    private boolean sendAgain;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SyncCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var session = context.openForWriting(project, writing)) {
            var copy = SyncReport.copy(session);
            try (var hub = context.hub(copy.hub())) {
                return new SyncReport(context, json).run(session, hub,
                        sendAgain ? TeamSync::sendAgain : TeamSync::run);
            }
        }
    }
}
