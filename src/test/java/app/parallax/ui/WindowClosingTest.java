package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** Closes the window while another program holds the file, so that the last writes wait. */
class WindowClosingTest extends FxTest {
    private static Connection held(Path project) throws SQLException {
        var other = DriverManager.getConnection("jdbc:sqlite:" + project);
        try (var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return other;
    }

    private static Path log(Path project) {
        return project.resolveSibling(project.getFileName() + "-wal");
    }

    /** What the window has for the thread that shows while it closes. */
    private void assertAnswers(Runnable closing) {
        long from = System.nanoTime();
        on(() -> {
            closing.run();
            return true;
        });
        for (int i = 0; i < 3; i++) {
            on(() -> true);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        assertTrue(took < 2_000, "the window stood still for " + took + " ms");
    }

    @Test
    void aWindowGoesOnWhileItsProjectIsClosedAndHidesOnceTheFileStandsAlone() throws Exception {
        openSample();
        var project = sample();
        var before = stage();
        try (var other = held(project)) {
            assertAnswers(() -> Event.fireEvent(before, new WindowEvent(before, WindowEvent.WINDOW_CLOSE_REQUEST)));
            assertTrue(on(before::isShowing), "it hides once its project is closed");
            other.createStatement().execute("ROLLBACK");
        }
        await("the window hidden", () -> !before.isShowing());
        assertFalse(Files.exists(log(project)), "what was to be written is in the file");
    }

    @Test
    void theSameFileIsOpenedAgainOnceItIsClosed() throws Exception {
        var project = sample();
        Files.writeString(folder.resolve("settings.properties"), "recent.0=" + project + "\n",
                StandardOpenOption.APPEND);
        openSample();
        var root = scene().getRoot();
        try (var other = held(project)) {
            assertAnswers(() -> ((MenuBar) scene().lookup(".menu-bar")).getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream()).filter(each -> "menu-recent".equals(each.getId()))
                    .map(Menu.class::cast).findFirst().orElseThrow().getItems().getFirst().fire());
            assertEquals(root, on(() -> scene().getRoot()), "it is not open yet");
            other.createStatement().execute("ROLLBACK");
        }
        await("the project anew", () -> !scene().getRoot().equals(root) && areas().size() == 2
                && areas().stream().noneMatch(area -> highlights(area).isEmpty()));
        assertEquals(0, all(".error-strip .word-flow").size(), "it can be written");
    }
}
