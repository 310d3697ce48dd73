package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.HostileLetters;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the window on a project in which every word has 200,000 characters. */
class HostilePictureTest {
    @TempDir
    private Path folder;

    /**
     * A note of 200,000 lines went through its field line by line, and a long title was cut in the lanes without end.
     */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "a"})
    void theArticlesAndTheTimelineAreDrawn(String letter) throws Exception {
        var project = folder.resolve("p.parallax");
        new HostileLetters(project, letter.repeat(200_000));
        try (var session = Projects.openForReading(project, "Anna", Platform::runLater)) {
            for (var timeline : new boolean[]{false, true}) {
                var picture = FxThread.call(() -> WindowPicture.of(session, 1000, 700, false, timeline)).get(30,
                        TimeUnit.SECONDS);
                assertEquals(1000, picture.getWidth());
            }
        }
    }
}
