package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
    @TempDir
    private Path folder;

    private static boolean isNamed(Node node) {
        boolean text = node instanceof Labeled labelled && labelled.getText() != null && !labelled.getText().isBlank();
        boolean accessible = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean prompted = node instanceof TextInputControl input && input.getPromptText() != null
                && !input.getPromptText().isBlank();
        return text || accessible || prompted;
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test
    void everyControlThatTakesTheKeyboardHasANameForAScreenReader() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var nameless = new ArrayList<String>();
            int named = 0;
            for (var node : window.all("*")) {
                if (node instanceof Control && node.isFocusTraversable() && isShown(node)) {
                    if (isNamed(node)) {
                        named++;
                    } else {
                        nameless.add(node.getTypeSelector() + " #" + node.getId() + " " + node.getStyleClass());
                    }
                }
            }
            assertEquals(List.of(), nameless);
            assertTrue(named > 20, "only " + named + " controls were looked at");
        }
    }

    @Test
    void anEmptyProjectSaysWhatToDoFirst() throws Exception {
        var project = folder.resolve("empty.parallax");
        Projects.create(project);
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            assertTrue(window.root().lookup("#start-import").getParent().getParent().getParent().isVisible());
            assertFalse(window.root().lookup(".documents").isVisible());
            FxThread.call(() -> FxThread.draw(window.scene, "window-empty"));
        }
    }

    @Test
    void inGermanNothingOfTheToolbarIsCutOffAtTheSmallestSize() throws Exception {
        var before = Locale.getDefault();
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        Locale.setDefault(Locale.GERMANY);
        try (var window = OpenWindow.of(project, 1000, 700, true)) {
            FxThread.call(() -> FxThread.draw(window.scene, "window-german"));
            for (var node : window.all(".toolbar .label").stream().filter(WindowTest::isShown).toList()) {
                var label = (Labeled) node;
                assertTrue(label.getWidth() + 1 >= label.prefWidth(-1), label.getText());
            }
            for (var node : window.all(".toolbar-buttons > *")) {
                assertTrue(!isShown(node) || node.localToScene(node.getLayoutBounds()).getMaxX() <= 1000,
                        node + " lies outside the window");
            }
            for (var selector : List.of(".status-bar", ".timeline", ".columns")) {
                var part = window.root().lookup(selector);
                assertTrue(part.localToScene(part.getLayoutBounds()).getMaxX() <= 1000, selector);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noTwoCommandsHaveTheSameKeyAndEveryKeyCanBePressed() {
        var keys = Arrays.stream(Command.values()).map(Command::key).filter(Objects::nonNull)
                .map(KeyCombination::valueOf).toList();
        assertEquals(keys.size(), Set.copyOf(keys).size(), keys.toString());
        // a name that JavaFX does not know becomes a "character" of that name, which nobody can type
        assertEquals(List.of(), keys.stream().filter(KeyCharacterCombination.class::isInstance).toList());
    }
}
