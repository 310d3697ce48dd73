package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.i18n.Messages;
import app.parallax.session.anchoring.AnchorReview;
import app.parallax.session.anchoring.MarkToReview;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews a figure that changed in a new version by keyboard; the matrix calls it changed until it is confirmed. */
class AnchorReviewWindowTest {
    @TempDir
    private Path folder;

    private static ListView<?> items(OpenWindow window) throws Exception {
        return (ListView<?>) window.all(".list-view").stream()
                .filter(node -> Messages.text("anchoring.items").equals(node.getAccessibleText())).findFirst()
                .orElseThrow();
    }

    private static long listed(OpenWindow window) throws Exception {
        return FxThread
                .call(() -> items(window).getItems().stream().filter(each -> each instanceof MarkToReview.ChangedMark)
                        .count());
    }

    private static boolean isChangedInMatrix(OpenWindow window) throws Exception {
        return window.all(".said-cell").stream().filter(Node::isVisible)
                .anyMatch(cell -> cell.getAccessibleText().contains(Messages.text("changed.since", 1)));
    }

    private static void matrix(OpenWindow window) throws Exception {
        window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
        FxThread.await(() -> !window.root().lookupAll(".said-cell").isEmpty());
        FxThread.settle();
    }

    @Test
    void aChangedFigureIsListedAndCalledChangedInTheMatrixUntilEnterConfirmsIt() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            var project = folder.resolve(dark ? "dark.parallax" : "light.parallax");
            SampleFile.copy(project);
            try (var window = OpenWindow.of(project, 1440, 900, dark)) {
                var row = window.session.workspace().articles().stream()
                        .filter(each -> "002".equals(each.article().label())).findFirst().orElseThrow();
                var text = window.session.read(reader -> reader.text(row.version().sha256())).join();
                VersionJob.ofText(window.session, row.article().id(), text.replace("1,400", "1,200"), progress -> {
                }).done().join();
                matrix(window);
                FxThread.await(() -> isChangedInMatrix(window));
                FxThread.call(() -> FxThread.draw(window.scene, dark ? "changed-matrix-dark" : "changed-matrix"));
                matrix(window); // closed again
                window.run(() -> window.shell.actions().get(Command.REVIEW_ANCHORS).handle(null));
                long before = listed(window);
                assertEquals(new AnchorReview(window.session).count().join().longValue(), before);
                assertTrue(before > 0);
                FxThread.call(() -> FxThread.draw(window.scene, dark ? "changed-list-dark" : "changed-list"));
                var words = FxThread.call(() -> List.copyOf(items(window).lookupAll(".list-cell")).stream()
                        .map(cell -> String.valueOf(cell.getAccessibleText())).toList());
                assertTrue(words.getFirst().contains("1,400") && words.getFirst().contains("1,200"), words.toString());
                for (long left = before; left > 0; left--) {
                    long now = left;
                    FxThread.await(() -> listed(window) == now);
                    window.run(() -> Event.fireEvent(find(window), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                            KeyCode.ENTER, false, false, false, false)));
                    FxThread.await(() -> listed(window) == now - 1);
                }
                matrix(window);
                FxThread.await(() -> !isChangedInMatrix(window));
                window.await(window.session::undo);
                FxThread.await(() -> listed(window) == 1);
            }
        }
    }

    private static Node find(OpenWindow window) {
        try {
            return items(window);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
