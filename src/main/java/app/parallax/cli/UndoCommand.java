package app.parallax.cli;

import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Undoes the last edit, or all. */
@Command(name = "undo", header = "${bundle:cli.undo}", footer = {"", "${bundle:cli.undo.example}"})
final class UndoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Option(names = "--all", description = "${bundle:cli.undo.all}")
    private boolean all;

    UndoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var session = context.openForWriting(project, writing)) {
            return new HistorySteps(context, Session::undo, "cli.undo.done", "cli.undo.nothing").run(session, all);
        }
    }
}
