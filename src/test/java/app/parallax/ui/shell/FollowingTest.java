package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Mark;
import app.parallax.session.PaneSync;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests links between panes, synchronised panes and aligned passages. */
class FollowingTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Mark mark(OpenWindow window, int pane, String quote) {
        var article = window.panes().get(pane).article().get();
        return Optional.ofNullable(window.session.workspace().open().get(article)).orElseThrow().marks().stream()
                .filter(mark -> mark.passage().quote().contains(quote)).findFirst().orElseThrow();
    }

    private static void toTop(OpenWindow window, int pane) throws Exception {
        window.run(() -> window.panes().get(pane).reveal().set(new Span(0, 0)));
    }

    private static List<Node> seen(OpenWindow window, String selector) throws Exception {
        return window.all(selector);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theOtherPanesGoToTheirPassageOfTheSameClaimOnlyIfTheyFollow() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            toTop(window, 1);
            var mark = mark(window, 0, "over 1,400 Israelis");
            window.run(() -> {
                window.session.focus().pane().set(0);
                window.session.focus().mark().set(null);
                window.session.focus().claim().set(mark.mentions().getFirst().claim());
                window.session.focus().mark().set(mark.id());
            });
            int before = window.panes().get(1).place().orElseThrow().start();
            window.run(() -> {
                window.session.focus().mark().set(null);
                window.session.focus().paneSync().set(PaneSync.CLAIM);
                window.session.focus().mark().set(mark.id());
            });
            FxThread.await(() -> window.panes().get(1).place().orElseThrow().start() > before);
        }
    }

    @Test
    void passagesComeToOneHeight() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            var mark = mark(window, 0, "The hands of senior");
            window.run(() -> {
                window.session.focus().pane().set(0);
                window.session.focus().mark().set(mark.id());
                window.panes().get(1).reveal().set(new Span(0, 0));
            });
            window.run(() -> window.shell.actions().get(Command.ALIGN_PASSAGES).handle(null));
            FxThread.await(() -> {
                var brackets = window.root().lookupAll(".bracket.focused").stream().map(FollowingTest::place).toList();
                return brackets.size() == 2 && Math.abs(brackets.get(0).getMinY() - brackets.get(1).getMinY()) < 2;
            });
            FxThread.call(() -> FxThread.draw(window.scene, "level"));
        }
    }

    @Test
    void aClickOnTheCountOfWhatIsOutOfSightBringsBothEndsIntoView() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            toTop(window, 0);
            toTop(window, 1);
            FxThread.await(() -> !window.root().lookupAll(".out-of-sight").isEmpty()
                    && window.root().lookupAll(".bracket.focused").isEmpty());
            var pill = (Label) seen(window, ".out-of-sight").getFirst();
            assertTrue(pill.getText().startsWith("↓ "), pill.getText());
            window.run(() -> Event.fireEvent(pill, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, true, true, null)));
            FxThread.await(() -> window.root().lookupAll(".bracket.focused").size() == 2);
            assertEquals(1, seen(window, ".ribbon").size());
        }
    }

    @Test
    void anEventInFocusIsJoinedWhereNoClaimIs() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            var event = window.session.workspace().events().getFirst().entity().id();
            window.run(() -> window.session.focus().claim().set(null));
            assertTrue(seen(window, ".ribbon").isEmpty());
            window.run(() -> new app.parallax.session.Navigation(window.session).focusEvent(event));
            FxThread.await(() -> !window.root().lookupAll(".ribbon").isEmpty());
            FxThread.call(() -> FxThread.draw(window.scene, "event-joined"));
        }
    }
}
