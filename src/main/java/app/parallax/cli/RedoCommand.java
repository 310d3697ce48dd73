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
    private final CommandContext desk;

    @Mixin
    private WritingOptions writing;

    @Parameters(paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Option(names = "--all", description = "${bundle:cli.redo.all}")
    private boolean all;

    RedoCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.writing(project, writing)) {
            return new HistorySteps(desk, Session::redo, "cli.redo.done", "cli.redo.nothing").run(session, all);
        }
    }
}
