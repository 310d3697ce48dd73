package app.parallax.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a project stays locked while the file chooser of the system reads every file of its folder inside our
 * process, which drops every POSIX lock on them. {@code -Dparallax.chooserRounds=50} repeats it more often.
 */
@Tag("display")
class ChooserTest {
    private static final int ROUNDS = Integer.getInteger("parallax.chooserRounds", 3);
    /** So often one window asks before it is closed. */
    private static final int ROUNDS_OF_A_WINDOW = 5;
    private static final int PULSES = 3;

    @TempDir
    Path folder;

    @Test
    void aProjectIsItsWindowsAloneWhileChoosersShowItsFolder() throws Exception {
        Display.require();
        var project = SharedProject.in(folder);
        Map<String, String> found = new TreeMap<>();
        int word = 0;
        int saved = 0;
        try (var server = Xvfb.start()) {
            for (int round = 0; round < ROUNDS; round += ROUNDS_OF_A_WINDOW) {
                var said = new SaidEdits(found);
                try (var window = WindowProcess.open(project.data(), server.display(), project.file(), round, word)) {
                    window.await("shown " + Messages.text("shell.saved"));
                    window.say("type " + PULSES);
                    window.await("done");
                    for (int each = round; each < Math.min(ROUNDS, round + ROUNDS_OF_A_WINDOW); each++) {
                        ask(project, window, each == round);
                    }
                    window.say("pause");
                    window.await("paused");
                    said.follow(window.closed());
                }
                saved += said.done();
                word += said.words();
                project.assertSound();
                try (var session = Projects.openForReading(project.file(), "Reader", Runnable::run)) {
                    found = session.read(NumberedWords::tagged).join();
                }
                assertEquals(said.kept().getFirst(), found, "round " + round);
            }
        }
        System.out.println(ROUNDS + " choosers read the folder; " + saved + " edits made meanwhile are there.");
        assertTrue(saved > ROUNDS, saved + " edits");
    }

    private static void ask(SharedProject project, WindowProcess window, boolean secondWindow) throws Exception {
        var log = project.identity();
        window.say("chooser");
        window.await("listed");
        window.await("done");
        project.assertImportRefused(window);
        project.assertRead();
        if (secondWindow) {
            project.assertSecondWindowReads(window);
        }
        project.assertLogInPlace(log, window);
        window.say("escape");
        window.await("back");
        window.await("done");
        project.assertImportRefused(window);
        project.assertLogInPlace(log, window);
    }
}
