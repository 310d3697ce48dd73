package app.parallax;

import app.parallax.cli.CommandLineApp;
import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does the main job where no window can be opened: opens the sample, exports it, and draws the window as a picture.
 *
 * @param folder folder of the files, created if missing
 */
record FirstRun(Wiring wiring, Path folder) {
    /** Runs, and prints the name of each file; returns the exit code of the first failure, else 0. */
    int run(Path project) throws IOException {
        Files.createDirectories(folder);
        var commands = wiring.commandLine();
        var file = project.toString();
        int code = step(commands, "annotations.csv", "export", file, "--format", "csv", "--output");
        code = code != 0
                ? code
                : step(commands, "annotations.jsonld", "export", file, "--format", "webannotation", "--output");
        code = code != 0 ? code : step(commands, "window.png", "snapshot", file, "--output");
        return code != 0
                ? code
                : step(commands, "window-dark.png", "snapshot", file, "--theme", "dark", "--output");
    }

    private int step(CommandLineApp commands, String name, String... command) {
        var output = folder.resolve(name);
        var all = new java.util.ArrayList<>(List.of(command));
        all.add(output.toString());
        int code = commands.run(all.toArray(String[]::new));
        if (code == 0) {
            wiring.terminal().printLine(Messages.text("start.wrote", output));
        }
        return code;
    }
}
