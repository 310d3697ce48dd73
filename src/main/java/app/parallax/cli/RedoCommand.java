package app.parallax.cli;

import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Redoes the last undone edit, or all. */
@Command(name = "redo", header = "${bundle:cli.redo}", footer = {"", "${bundle:cli.redo.example}"})
final class RedoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Option(names = "--all", description = "${bundle:cli.redo.all}")
    private boolean all;

    RedoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var session = context.openForWriting(project, writing)) {
            return new HistorySteps(context, Session::redo, "cli.redo.done", "cli.redo.nothing").run(session, all);
        }
    }
}
