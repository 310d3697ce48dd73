package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.session.PaneSync;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the independent sources of a claim, and shared wording of panes. */
class SourcesWindowTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Parent dialog() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot())
                .filter(root -> root.lookup(".sources") != null).findFirst().orElseThrow();
    }

    private static void closeDialogs() throws Exception {
        FxThread.call(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> each.getScene().getRoot().lookup(".sources") != null)
                    .forEach(Window::hide);
            return null;
        });
    }

    @Test
    void theHeadingOfTheClaimCountsOriginsAndOpensTheirTreeWithWhatDiffers() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            try (var window = OpenWindow.of(project, 1440, 900, dark)) {
                window.run(() -> window.session.focus().claim()
                        .set(window.session.workspace().claims().getFirst().entity().id()));
                FxThread.await(() -> note(window).isVisible());
                FxThread.call(() -> FxThread.draw(window.scene, dark ? "sources-note-dark" : "sources-note"));
                assertTrue(FxThread.call(() -> note(window).getText()).contains("source"));
                window.run(() -> note(window).fire());
                FxThread.await(() -> Window.getWindows().size() > 1
                        && ((TreeView<?>) dialog().lookup(".tree-view")).getRoot() != null);
                window.run(() -> {
                    Theme.apply(dialog().getScene(), dark);
                    TreeView<?> tree = (TreeView<?>) dialog().lookup(".tree-view");
                    tree.getSelectionModel().select(1);
                });
                FxThread.call(() -> FxThread.draw(dialog().getScene(), dark ? "sources-dark" : "sources"));
                var support = FxThread.call(() -> dialog().lookupAll(".caption").stream()
                        .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList());
                assertTrue(support.contains(FxThread.call(() -> note(window).getText())), support.toString());
                var flows = FxThread.call(() -> dialog().lookupAll(".word-flow").stream()
                        .map(node -> ((WordFlow) node).getText()).toList());
                assertEquals(3, flows.size(), flows.toString());
                assertTrue(flows.stream().filter(words -> words.contains("slaughtered")).count() == 2,
                        "the same words of two articles side by side: " + flows);
                assertFalse(FxThread.call(() -> dialog().lookupAll(".found")).isEmpty(), "what differs is marked");
                closeDialogs();
            }
        }
    }

    private static Button note(OpenWindow window) {
        return (Button) window.root().lookup("#sources-note");
    }

    @Test
    void sharedWordsAreMarkedInBothPanesAndHiddenByTheCommand() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.await(() -> window.root().lookupAll(".reading-area").stream()
                    .filter(area -> !area.lookupAll(".shared-wording").isEmpty()).count() == 2);
            FxThread.call(() -> FxThread.draw(window.scene, "shared-wording"));
            var action = window.shell.actions().get(Command.SHARED_WORDING);
            assertEquals("Hide shared wording", action.getText());
            window.run(() -> action.handle(null));
            FxThread.await(() -> window.root().lookupAll(".shared-wording").isEmpty());
            assertEquals("Show shared wording", action.getText());
        }
    }

    @Test
    void hiddenSharedWordingAndByWhatPanesFollowAreRememberedWhenTheWindowOpensAgain() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            window.run(() -> {
                window.shell.actions().get(Command.SHARED_WORDING).handle(null);
                window.session.focus().paneSync().set(PaneSync.EVENT);
            });
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.await(() -> window.session.focus().paneSync().get() == PaneSync.EVENT);
            assertEquals("Show shared wording", FxThread.call(
                    () -> window.shell.actions().get(Command.SHARED_WORDING).getText()));
        }
    }

    @Test
    void theMatrixSaysHowManyArticlesRestOnHowManyOrigins() throws Exception {
        try (var window = OpenWindow.of(project, 1440, 900, false)) {
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            FxThread.await(() -> window.root().lookupAll(".claim-support").stream().map(Node::isVisible).count() > 0
                    && window.root().lookupAll(".claim-support").stream()
                            .anyMatch(node -> ((Label) node).getText().contains("source")));
            FxThread.settle();
            FxThread.call(() -> FxThread.draw(window.scene, "matrix-origins"));
            assertFalse(window.all(".claim-support").isEmpty());
        }
    }
}
