package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a project file. */
@Command(name = "new", header = "${bundle:cli.new}", footer = {"", "${bundle:cli.new.example}"})
final class NewCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", description = "${bundle:cli.new.project}")
    private Path project;

    @Option(names = "--sample", description = "${bundle:cli.new.sample}")
    private boolean sample;

    NewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (sample) {
            context.services().sample().create(project);
        } else {
            Projects.create(project);
        }
        context.print(Messages.text("cli.new.done", project));
        return ExitCode.DONE;
    }
}
