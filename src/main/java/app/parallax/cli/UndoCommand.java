package app.parallax.cli;

import app.parallax.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undoes the last edit, or all. */
@Command(name = "undo", header = "${bundle:cli.undo}", footer = {"", "${bundle:cli.undo.example}"})
final class UndoCommand extends WritingCommand {
    @Option(names = "--all", description = "${bundle:cli.undo.all}")
    private boolean all;

    UndoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            return new HistorySteps(context, Session::undo, "cli.undo.done", "cli.undo.nothing").run(session, all);
        }
    }
}
