package app.parallax.cli;

import app.parallax.session.Session;
import picocli.CommandLine.Mixin;

/** A command that changes a project. */
abstract class WritingCommand extends ProjectCommand {
    @Mixin
    private WritingOptions writing;

    WritingCommand(CommandContext context) {
        super(context);
    }

    Session open() {
        return context.openForWriting(project, writing);
    }
}
