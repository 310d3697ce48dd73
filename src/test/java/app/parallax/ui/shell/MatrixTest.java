package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.io.importer.Source;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the claim matrix: content, keys, opening and checking. */
class MatrixTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private OpenWindow open(int width, int height, boolean dark) throws Exception {
        var window = OpenWindow.of(project, width, height, dark);
        window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
        FxThread.await(() -> !seen(window, ".said-cell").isEmpty());
        FxThread.settle();
        return window;
    }

    private static List<Node> seen(OpenWindow window, String selector) throws Exception {
        return FxThread.call(() -> window.root().lookupAll(selector).stream().filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(MatrixTest::y).thenComparingDouble(MatrixTest::x)).toList());
    }

    private static double x(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static double y(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static void press(OpenWindow window, KeyCode code) throws Exception {
        window.run(() -> {
            Node grid = window.root().lookup(".cell-grid");
            Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private static void click(OpenWindow window, Node cell, boolean control) throws Exception {
        window.run(() -> {
            Node grid = window.root().lookup(".cell-grid");
            Event.fireEvent(grid, new MouseEvent(MouseEvent.MOUSE_CLICKED, x(cell) + 30, y(cell) + 30, 0, 0,
                    MouseButton.PRIMARY, 1, false, control, false, false, true, false, false, false, true, true,
                    null));
        });
    }

    @Test
    void everyClaimSaysHowItsFiguresOrPositionsStandAndTheDisagreeingComeFirst() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            try (var window = open(1440, 900, dark)) {
                press(window, KeyCode.HOME);
                FxThread.call(() -> FxThread.draw(window.scene, dark ? "matrix-dark" : "matrix"));
                var heads = seen(window, ".claim-head").stream().map(Node::getAccessibleText).toList();
                assertTrue(heads.get(0).contains("figures disagree"), heads.toString());
                assertTrue(heads.get(1).contains("positions differ"), heads.toString());
            }
        }
        try (var window = open(1000, 700, false)) {
            FxThread.call(() -> FxThread.draw(window.scene, "matrix-small"));
            assertTrue(seen(window, ".claim-head").size() < window.session.workspace().claims().size(),
                    "only what is in view has nodes");
        }
    }

    @Test
    void columnsWithoutAMentionAreFoldedByAButtonAndStaySoWhenTheProjectIsOpenedAgain() throws Exception {
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, List.of(Source.of("009_none.txt",
                    "Nothing is said here of any claim.".getBytes(StandardCharsets.UTF_8))), ImportListener.NONE).done()
                    .join();
        }
        try (var window = open(1000, 900, false)) {
            var fold = (ToggleButton) FxThread.call(() -> window.root().lookup("#matrix-fold"));
            FxThread.await(fold::isVisible);
            assertEquals("1", fold.getText());
            assertTrue(fold.getAccessibleText().startsWith("Fold"), fold.getAccessibleText());
            press(window, KeyCode.END);
            long unchecked = seen(window, ".said-cell").stream().filter(MatrixTest::isUnchecked).count();
            window.run(fold::fire);
            FxThread.await(() -> fold.getAccessibleText().startsWith("Show"));
            FxThread.await(
                    () -> seen(window, ".said-cell").stream().filter(MatrixTest::isUnchecked).count() < unchecked);
        }
        try (var window = open(1000, 900, false)) {
            var fold = (ToggleButton) FxThread.call(() -> window.root().lookup("#matrix-fold"));
            FxThread.await(() -> fold.isVisible() && fold.isSelected());
            window.run(fold::fire);
            FxThread.await(() -> fold.getAccessibleText().startsWith("Fold"));
        }
    }

    private static boolean isUnchecked(Node cell) {
        return "not yet checked".equals(cell.getAccessibleText());
    }

    @Test
    void enterOpensTheWordsOfACell() throws Exception {
        try (var window = open(1000, 900, false)) {
            press(window, KeyCode.PAGE_UP); // to the first claim, whose figures disagree
            FxThread.await(() -> !seen(window, ".figures-view").isEmpty());
            FxThread.call(() -> FxThread.draw(window.scene, "matrix-figures"));
            window.run(() -> {
                window.session.focus().mark().set(null);
                window.session.focus().claim().set(null);
            });
            press(window, KeyCode.ENTER);
            FxThread.await(() -> window.session.focus().mark().get() != null);
            assertTrue(seen(window, ".matrix").isEmpty(), "the articles are shown");
            assertTrue(window.session.focus().claim().get() != null, "its claim is in focus");
        }
    }

    @Test
    void spaceNotesThatAnArticleWasCheckedAndIsSilentAndTakesItBack() throws Exception {
        try (var window = open(1000, 900, false)) {
            var unchecked = seen(window, ".said-cell").stream()
                    .filter(cell -> "not yet checked".equals(cell.getAccessibleText())).findFirst().orElseThrow();
            int before = silences(window);
            click(window, unchecked, false);
            assertTrue(seen(window, ".matrix").isEmpty(), "a click on an article not yet checked opens it");
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            FxThread.await(() -> !seen(window, ".said-cell").isEmpty());
            press(window, KeyCode.SPACE);
            awaitSilences(window, before + 1);
            FxThread.await(() -> seen(window, ".said-cell").stream()
                    .anyMatch(cell -> "not mentioned".equals(cell.getAccessibleText())));
            press(window, KeyCode.SPACE);
            awaitSilences(window, before);
            window.await(() -> window.session.undo());
            assertEquals(before + 1, silences(window));
        }
    }

    /** Not on the FX thread, which the reading needs. */
    private static int silences(OpenWindow window) {
        return window.session.read(reader -> reader.silences()).join().size();
    }

    private static void awaitSilences(OpenWindow window, int count) throws Exception {
        for (int i = 0; i < 100 && silences(window) != count; i++) {
            FxThread.settle();
        }
        assertEquals(count, silences(window));
    }

    @Test
    void controlAndAClickOpenTheRowSideBySide() throws Exception {
        try (var window = open(1000, 900, false)) {
            var cell = seen(window, ".said-cell").stream()
                    .filter(each -> each.getAccessibleText().contains("about 1,500")).findFirst().orElseThrow();
            click(window, cell, true);
            FxThread.await(() -> window.panes().size() == 4
                    && window.panes().stream().allMatch(pane -> pane.article().get() != null));
            assertEquals(4, window.panes().stream().map(pane -> pane.article().get()).distinct().count());
            FxThread.settle();
            FxThread.call(() -> FxThread.draw(window.scene, "matrix-row"));
        }
    }
}
