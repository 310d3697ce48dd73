package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Counted;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a small window with text of twice the size all of the window is inside, in the language of the longer words. */
class LargeTextTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    private final Theme theme = new Theme();

    @AfterEach
    void backToTheUsualLanguage() {
        Locale.setDefault(before);
    }

    private void setTextSize(double size) throws Exception {
        FxThread.call(() -> {
            theme.textSizeProperty().set(size);
            return null;
        });
    }

    private static void assertInside(OpenWindow window, Stream<Node> nodes) throws Exception {
        var outside = FxThread.call(() -> nodes.filter(node -> {
            var place = node.localToScene(node.getLayoutBounds());
            return place.getMinX() < -1 || place.getMinY() < -1 || place.getMaxX() > window.scene.getWidth() + 1
                    || place.getMaxY() > window.scene.getHeight() + 1;
        }).map(Object::toString).toList());
        assertEquals(List.of(), outside);
    }

    private static void assertWhole(Node part) throws Exception {
        assertEquals(List.of(), FxThread.call(() -> part.lookupAll(".text").stream().map(Text.class::cast)
                .map(Text::getText).filter(words -> words.contains("…") || words.contains("...")).toList()));
    }

    /** Whether the row of the chosen claim is whole within the grid. */
    private static boolean isARowWhole(OpenWindow window) {
        var grid = window.root().lookup(".cell-grid");
        double bottom = grid.localToScene(grid.getLayoutBounds()).getMaxY();
        return window.root().lookupAll(".claim-head").stream()
                .filter(head -> head.isVisible() && String.valueOf(head.getAccessibleText()).contains("Killed"))
                .map(head -> head.localToScene(head.getLayoutBounds()))
                .anyMatch(head -> head.getHeight() > 100 && head.getMaxY() <= bottom + 1);
    }

    /** At least two figures stand above the axis, and none lies on another. */
    private static void assertTicksApart(OpenWindow window) throws Exception {
        var places = FxThread.call(() -> window.root().lookupAll(".figure-ticks > .label").stream()
                .filter(Node::isVisible).map(Node::getBoundsInParent)
                .sorted(Comparator.comparingDouble(Bounds::getMinX)).toList());
        assertTrue(places.size() > 1, places::toString);
        for (int i = 1; i < places.size(); i++) {
            assertTrue(places.get(i).getMinX() > places.get(i - 1).getMaxX(), places::toString);
        }
    }

    @Test
    void everyPartOfASmallWindowIsInside() throws Exception {
        Locale.setDefault(Locale.GERMAN);
        var followed = FxThread.call(theme::follow);
        setTextSize(2 * Theme.BASE_SIZE);
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            window.pulse();
            window.pulse();
            var buttons = (HBox) window.root().lookup(".toolbar-buttons");
            assertEquals(1, buttons.getParent().getChildrenUnmodifiable().size()); // a row of its own
            assertInside(window, Stream.of(window.root().lookup(".status-bar"), window.root().lookup("#menus"),
                    window.root().lookup(".side-panel.right")));
            assertInside(window, buttons.getChildren().stream());
            assertInside(window, window.all(".document-pane").stream());
            window.run(() -> window.session.focus().claim().set(window.session.workspace().claims().stream()
                    .map(Counted::entity).filter(claim -> claim.text().startsWith("Killed")).findFirst().orElseThrow()
                    .id()));
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            window.pulse();
            window.pulse();
            var heading = window.root().lookup(".matrix-heading");
            assertInside(window, Stream.of(heading.lookup(".icon-button"), heading.lookup(".matrix-title")));
            assertInside(window, ((FlowPane) heading.lookup(".matrix-choices")).getChildren().stream());
            assertWhole(heading.lookup(".matrix-choices"));
            FxThread.await(() -> isARowWhole(window));
            var unfold = (ToggleButton) window.root().lookup("#figures-unfold");
            assertTrue(unfold.isVisible());
            window.run(unfold::fire);
            window.pulse();
            assertInside(window, Stream.of(window.root().lookup(".figures-view")));
            assertTicksApart(window);
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            window.await(() -> window.shell.drafts().reopen(window.session.workspace().drafts().getFirst().entity()));
            FxThread.await(() -> window.root().lookup("#draft-title") instanceof Label title
                    && title.getWidth() > 3 * title.getHeight());
            setTextSize(Theme.BASE_SIZE);
            window.pulse();
            window.pulse();
            FxThread.await(() -> buttons.getParent().getChildrenUnmodifiable().size() == 3);
        } finally {
            setTextSize(Theme.BASE_SIZE);
            FxThread.call(() -> {
                followed.unsubscribe();
                return null;
            });
        }
    }
}
