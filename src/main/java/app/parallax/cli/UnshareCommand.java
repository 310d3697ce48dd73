package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.team.Sharing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a copy of a shared project a project of its own. */
@Command(name = "unshare", header = "${bundle:cli.unshare}", footer = {"", "${bundle:cli.unshare.example}"})
final class UnshareCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    UnshareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var session = context.openForWriting(project, writing)) {
            var copy = SyncReport.copy(session);
            int unsent = Sharing.unsent(session);
            Sharing.leave(session);
            context.print(Messages.text("cli.unshare.done", project, copy.name()));
            if (unsent > 0) {
                context.printCount("cli.unshare.unsent", unsent);
            }
            return ExitCode.DONE;
        }
    }
}
