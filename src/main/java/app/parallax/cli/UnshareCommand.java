package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.team.Sharing;
import picocli.CommandLine.Command;

/** Makes a copy of a shared project a project of its own. */
@Command(name = "unshare", header = "${bundle:cli.unshare}", footer = {"", "${bundle:cli.unshare.example}"})
final class UnshareCommand extends WritingCommand {
    UnshareCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var copy = SyncReport.copy(session);
            int unsent = Sharing.unsent(session);
            int waiting = Sharing.waiting(session);
            Sharing.unshare(session);
            context.print(Messages.text("cli.unshare.done", project, copy.name()));
            if (unsent > 0) {
                context.printCount("cli.unshare.unsent", unsent);
            }
            if (waiting > 0) {
                context.printCount("cli.unshare.waiting", waiting);
            }
            return ExitCode.DONE;
        }
    }
}
