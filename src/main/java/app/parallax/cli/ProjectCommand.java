package app.parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** A command whose first parameter is a project. */
abstract class ProjectCommand implements Callable<Integer> {
    final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "${bundle:cli.project}")
    Path project;

    ProjectCommand(CommandContext context) {
        this.context = context;
    }
}
