package app.parallax.cli;

import app.parallax.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Redoes the last undone edit, or all. */
@Command(name = "redo", header = "${bundle:cli.redo}", footer = {"", "${bundle:cli.redo.example}"})
final class RedoCommand extends WritingCommand {
    @Option(names = "--all", description = "${bundle:cli.redo.all}")
    private boolean all;

    RedoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            return new HistorySteps(context, Session::redo, "cli.redo.done", "cli.redo.nothing").run(session, all);
        }
    }
}
