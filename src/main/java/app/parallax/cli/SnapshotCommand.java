package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.OutputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the window as a picture. */
@Command(name = "snapshot", header = "${bundle:cli.snapshot}", footer = {"", "${bundle:cli.snapshot.example}"})
final class SnapshotCommand extends ProjectCommand {
    private static final Pattern SIZE = Pattern.compile("([0-9]{2,4})x([0-9]{2,4})");

    enum PictureTheme {
        light, dark
    }

    /** The views in the middle of a picture. */
    enum View {
        articles, timeline
    }

    @Spec
    private CommandSpec command;

    @Option(names = "--output", required = true, paramLabel = "FILE.png", description = "${bundle:cli.snapshot.output}")
    private Path output;

    @Option(names = "--size", defaultValue = "1440x900", paramLabel = "WIDTHxHEIGHT", description = "${bundle:cli.snapshot.size}")
    private String size;

    @Option(names = "--theme", defaultValue = "light", paramLabel = "THEME", description = "${bundle:cli.snapshot.theme}")
    private PictureTheme theme;

    @Option(names = "--view", defaultValue = "articles", paramLabel = "VIEW", description = "${bundle:cli.snapshot.view}")
    private View view;

    SnapshotCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var pixels = SIZE.matcher(size);
        if (!pixels.matches()) {
            throw new CommandLine.ParameterException(command.commandLine(), Messages.text("cli.snapshot.noSize", size));
        }
        var picture = context.services().drawer().draw(project, Integer.parseInt(pixels.group(1)),
                Integer.parseInt(pixels.group(2)), theme == PictureTheme.dark, view == View.timeline);
        OutputFile.write(output, project, target -> Files.write(target, picture));
        context.print(Messages.text("cli.snapshot.done", output));
        return ExitCode.DONE;
    }
}
