package app.parallax;

import app.parallax.i18n.Messages;
import app.parallax.model.Limit;
import app.parallax.model.PrivateFolder;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** Starts Parallax: the window, or the command line. */
public final class Parallax {
    /**
     * The property that names the folder of files made without a display; {@code mvn} sets it to
     * {@code target/first-run}.
     */
    private static final String FIRST_RUN = "parallax.firstRun";

    private Parallax() {}

    /**
     * Starts the program.
     *
     * @param args none or a project for the window, else a subcommand
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        PrivateFolder.clear();
        var wiring = new Wiring();
        var wrong = Limit.problem();
        if (wrong.isPresent()) {
            wiring.terminal().printError(Messages.text(wrong.get()));
            return 2;
        }
        var commandLine = wiring.commandLine();
        if (commandLine.takes(args)) {
            return commandLine.run(args);
        }
        try {
            var why = Display.whyNone();
            if (why.isEmpty()) {
                wiring.window(args.length == 0 ? null : Path.of(args[0]));
                return 0;
            }
            wiring.terminal().printError(why.get());
            wiring.terminal().printLine(Messages.text("start.instead"));
            var folder = Path.of(System.getProperty(FIRST_RUN, "first-run"));
            int code = new FirstRun(wiring, folder).run(args.length == 0 ? wiring.sample() : Path.of(args[0]));
            wiring.terminal().flush();
            return code;
        } catch (ProjectException e) {
            wiring.terminal().printError(Messages.of(e));
            return 3;
        } catch (CompletionException e) { // the window could not be opened; Wiring has reported why
            return 1;
        } catch (IOException e) {
            wiring.terminal().printError(Messages.text("start.cannotWrite", Messages.of(e)));
            return 1;
        }
    }
}
