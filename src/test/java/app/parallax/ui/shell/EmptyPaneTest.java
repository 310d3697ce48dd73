package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.ui.common.FxThread;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a pane without an article: a click focuses it, and the next article opens in it. */
class EmptyPaneTest {
    @TempDir
    private Path folder;

    private static void press(OpenWindow window, Node node) throws Exception {
        window.run(() -> {
            var scene = node.localToScene(20, 60);
            var screen = node.localToScreen(20, 60);
            Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, scene.getX(), scene.getY(), screen.getX(),
                    screen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false,
                    true, null));
        });
    }

    @Test
    void aClickIntoAnEmptyPaneFocusesItAndAnArticleOfTheLibraryOpensThere() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.panes().get(1).article().set(null));
            window.run(() -> {
                window.session.focus().pane().set(0);
                window.shell.requestFocus();
            });
            var first = window.panes().get(0).article().get();
            var panes = window.all(".document-pane").stream()
                    .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getX())).toList();
            press(window, panes.get(1).lookup(".empty-state"));
            assertEquals(1, window.session.focus().pane().get());
            assertTrue(FxThread.call(() -> isWithin(window.scene.getFocusOwner(), panes.get(1))),
                    "it has the keyboard too");

            var list = (ListView<?>) window.all(".list-view").stream()
                    .filter(node -> "Articles".equals(node.getAccessibleText())).findFirst().orElseThrow();
            window.run(() -> {
                list.requestFocus();
                list.getSelectionModel().clearAndSelect(3);
            });
            window.run(() -> Event.fireEvent(list,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            FxThread.await(() -> window.panes().get(1).article().get() != null);
            assertEquals(first, window.panes().get(0).article().get(), "the other pane keeps its article");
        }
    }

    @Test
    void aPaneThatIsEmptiedKeepsTheKeyboard() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> {
                window.session.focus().pane().set(1);
                window.shell.requestFocus();
            });
            window.run(() -> window.panes().get(1).article().set(null));
            assertEquals(1, window.session.focus().pane().get());
            var panes = window.all(".document-pane").stream()
                    .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getX())).toList();
            assertTrue(FxThread.call(() -> isWithin(window.scene.getFocusOwner(), panes.get(1))));
            assertEquals(List.of(false, true), FxThread.call(() -> panes.stream()
                    .map(pane -> pane.lookup(".empty-state").isVisible()).toList()));
        }
    }

    private static boolean isWithin(Node node, Node region) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }
}
