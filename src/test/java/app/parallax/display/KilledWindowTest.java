package app.parallax.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the window at random moments while somebody types: whatever was shown as saved is in the project, and the
 * project is undamaged. {@code -Dparallax.kills=200} kills more often; {@code -Dparallax.seed=…} repeats a run as far
 * as time can be repeated.
 */
class KilledWindowTest {
    private static final int KILLS = Integer.getInteger("parallax.kills", 2);
    /** Under a display a window starts more slowly. */
    private static final int KILLS_UNDER_A_DISPLAY = Math.min(KILLS, 10);
    /** So many windows one after another work on one project. */
    private static final int LIVES = 10;
    /** A window says so many edits at most before its last moment. */
    private static final int MOST_EDITS = 16;
    private static final int LAST_MOMENT_MICROS = 300_000;

    @TempDir
    Path folder;

    @Test
    void whatTheWindowSaidIsSavedOutlivesAKillAtAnyMoment() throws Exception {
        kill(KILLS, null);
    }

    @Test
    @Tag("display")
    void soItDoesUnderADisplay() throws Exception {
        Display.require();
        try (var server = Xvfb.start()) {
            kill(KILLS_UNDER_A_DISPLAY, server.display());
        }
    }

    private void kill(int kills, @Nullable String display) throws Exception {
        long seed = Long.getLong("parallax.seed", System.nanoTime());
        var random = new Random(seed);
        int saved = 0;
        Map<String, String> found = new TreeMap<>();
        int word = 0;
        for (int kill = 0; kill < kills; kill++) {
            var project = folder.resolve(kill / LIVES + ".parallax");
            if (kill % LIVES == 0) {
                NumberedWords.create(project);
                found = new TreeMap<>();
                word = 0;
            }
            var told = "kill " + kill + " of seed " + seed;
            var said = new SaidEdits(found);
            try (var window = WindowProcess.open(folder.resolve("data"), display, project, random.nextLong(), word)) {
                window.await("shown");
                window.say("type 0");
                for (int edits = kill == 0 ? 1 : random.nextInt(MOST_EDITS); edits > 0; edits--) {
                    window.await("done");
                }
                said.follow(window.killed(random.nextInt(LAST_MOMENT_MICROS)));
            }
            saved += said.done();
            word += said.words();
            try (var session = Projects.openForWriting(project, "Heir", Runnable::run)) {
                assertEquals(List.of(), session.check().join(), told);
                found = session.read(NumberedWords::tagged).join();
            }
            assertTrue(said.kept().contains(found), told + ": " + found + ", not one of " + said.kept());
        }
        System.out
                .println(kills + " windows were killed; " + saved + " edits that they had said were saved are there.");
        assertTrue(saved > 0, "no edit was said in " + kills + " lives");
    }
}
