package app.parallax.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a project in which somebody types in another window and on the command line. */
class TwoWindowsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstWindowWritesAndTheOthersAreToldWhoseItIs() throws Exception {
        var project = SharedProject.in(folder);
        var said = new SaidEdits(Map.of());
        try (var window = WindowProcess.open(project.data(), null, project.file(), 1, 0)) {
            window.await("shown");
            window.say("type 1");
            window.await("done");
            var log = project.identity();
            project.assertSecondWindowReads(window);
            project.assertImportRefused(window);
            project.assertRead();
            project.assertLogInPlace(log, window);
            window.await("done");
            said.follow(window.closed());
        }
        project.assertSound();
        try (var session = Projects.openForReading(project.file(), "Reader", Runnable::run)) {
            assertEquals(said.kept().getFirst(), session.read(NumberedWords::tagged).join());
        }
        assertTrue(said.done() > 1, said.done() + " edits");
    }
}
