package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPictureTest {
    @TempDir
    private Path folder;

    @Test
    void theTimelineStandsInPlaceOfTheArticlesAndTheirDetails() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        FxThread.call(() -> null); // starts the toolkit
        try (var session = Projects.openForWriting(project, "Anna", Platform::runLater)) {
            var articles = WindowPicture.of(session, 1440, 900, false, false).get(30, TimeUnit.SECONDS);
            var timeline = WindowPicture.of(session, 1440, 900, false, true).get(30, TimeUnit.SECONDS);
            double part = differing(articles, timeline);
            assertTrue(part > 0.02, "of the place of the details differ " + part);
        }
    }

    /** The part of the pixels in the place of the details that differ. */
    private static double differing(Image one, Image other) {
        int differ = 0;
        for (int y = 720; y < 860; y++) {
            for (int x = 220; x < 1100; x++) {
                differ += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return differ / (140.0 * 880);
    }
}
