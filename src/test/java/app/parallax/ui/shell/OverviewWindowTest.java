package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Mark;
import app.parallax.session.Navigation;
import app.parallax.session.OpenArticle;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the overview beside the scroll bar, the stripes, and the list of overlapping marks. */
class OverviewWindowTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Node strip(OpenWindow window) throws Exception {
        return window.all(".overview-strip").stream().filter(Node::isVisible).findFirst().orElseThrow();
    }

    private static void fire(OpenWindow window, Node node, EventType<MouseEvent> type, double x, double y)
            throws Exception {
        window.run(() -> {
            Point2D scene = node.localToScene(x, y);
            Point2D screen = node.localToScreen(x, y);
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(node, new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                    type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY, 1, false, false, false,
                    false, down, false, false, false, false, true, null));
        });
    }

    private static OpenArticle shown(OpenWindow window) throws Exception {
        return FxThread.call(() -> Optional.ofNullable(window.session.workspace().open()
                .get(window.panes().getFirst().article().get())).orElseThrow());
    }

    /** The marks of the article in the first pane. */
    private static List<Mark> marks(OpenWindow window) throws Exception {
        var article = shown(window);
        return FxThread.call(() -> List.copyOf(article.marks()));
    }

    private static int length(OpenWindow window) throws Exception {
        return shown(window).text().length();
    }

    @Test
    void aClickOnTheOverviewGoesToTheMarkThatStandsThereAndTheMouseShowsItsQuote() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var strip = strip(window);
            var last = marks(window).getLast();
            double y = strip.getBoundsInLocal().getHeight() * (last.passage().start() + 1) / length(window);

            fire(window, strip, MouseEvent.MOUSE_MOVED, 4, y);
            FxThread.await(() -> Window.getWindows().stream().anyMatch(each -> each instanceof PopupWindow popup
                    && popup.getScene().getRoot().lookupAll(".mark-card .quote").size() == 1));
            fire(window, strip, MouseEvent.MOUSE_PRESSED, 4, y);

            FxThread.await(() -> last.id().equals(window.session.focus().mark().get()));
            FxThread.await(() -> Window.getWindows().stream().noneMatch(each -> each instanceof PopupWindow
                    && each.isShowing()));
            assertEquals(0, window.session.focus().pane().get());
        }
    }

    @Test
    void theOverviewSaysWhatItIsAndShowsWhatIsInView() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var strip = strip(window);
            assertEquals(AccessibleRole.IMAGE_VIEW, strip.getAccessibleRole());
            assertTrue(strip.getAccessibleText().contains(String.valueOf(marks(window).size())));
            var view = strip.lookup(".overview-view");
            double before = view.getLayoutY();
            int length = length(window);
            fire(window, strip, MouseEvent.MOUSE_PRESSED, 4, 1);
            FxThread.await(() -> view.getLayoutY() < before);
            assertTrue(view.getLayoutBounds().getHeight() < strip.getBoundsInLocal().getHeight());
            assertTrue(length > 0);
        }
    }

    @Test
    void theMouseOnAStripeLightsUpItsMarkAloneAndAClickChoosesIt() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var stripe = window.all(".margin-layer .mark-stripe").stream().map(Rectangle.class::cast)
                    .filter(each -> each.getHeight() < 80).findFirst().orElseThrow();
            var area = FxThread.call(() -> stripe.getParent().getParent().lookup(".reading-area"));
            var at = FxThread.call(() -> area.sceneToLocal(stripe.localToScene(stripe.getX() + 1,
                    stripe.getY() + stripe.getHeight() / 2)));
            assertEquals(List.of(), window.all(".mark-lit"));

            fire(window, area, MouseEvent.MOUSE_MOVED, at.getX(), at.getY());
            FxThread.await(() -> !window.root().lookupAll(".mark-lit").isEmpty());
            var lit = window.all(".mark-lit").stream().map(node -> ((Rectangle) node).getFill()).distinct().toList();
            assertEquals(1, lit.size());
            fire(window, area, MouseEvent.MOUSE_PRESSED, at.getX(), at.getY());
            var mark = FxThread.call(() -> window.session.focus().mark().get());
            assertTrue(marks(window).stream().anyMatch(each -> each.id().equals(mark)
                    && each.passage().quote().length() < 40), "the short mark whose stripe it is");

            fire(window, area, MouseEvent.MOUSE_MOVED, 200, at.getY());
            FxThread.await(() -> window.root().lookupAll(".mark-lit").isEmpty());
        }
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(each -> "marks-here".equals(each.getId())).findFirst().orElseThrow();
    }

    private static boolean listed() {
        return Window.getWindows().stream().anyMatch(each -> each instanceof ContextMenu menu
                && "marks-here".equals(menu.getId()) && menu.isShowing());
    }

    @Test
    void aClickWhereMarksOverlapListsThemAndOneOfThemIsChosen() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var underline = window.all(".margin-layer .mark-underline").stream().map(Rectangle.class::cast)
                    .findFirst().orElseThrow(); // a mark inside another
            var area = FxThread.call(() -> underline.getParent().getParent().lookup(".reading-area"));
            var at = FxThread.call(() -> area.sceneToLocal(underline.localToScene(underline.getX() + 3,
                    underline.getY() - 6)));

            fire(window, area, MouseEvent.MOUSE_CLICKED, at.getX(), at.getY());
            FxThread.await(OverviewWindowTest::listed);
            var items = menu().getItems();
            assertTrue(items.size() >= 2, items::toString);
            for (var item : List.copyOf(items)) {
                window.run(item::fire);
                assertEquals(item.getUserData(), FxThread.call(() -> window.session.focus().mark().get()));
            }
            window.run(() -> menu().hide());

            fire(window, area, MouseEvent.MOUSE_CLICKED, at.getX(), area.getBoundsInLocal().getHeight() - 1);
            assertFalse(listed(), "no two marks stand there");
        }
    }

    @Test
    void theMarksUnderTheCaretAreListedByKeys() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var inner = marks(window).stream().filter(each -> each.passage().quote().equals("over 1,400 Israelis"))
                    .findFirst().orElseThrow();
            window.await(() -> new Navigation(window.session).reveal(inner));
            assertNotNull(window.session.focus().mark().get());

            window.run(() -> window.shell.actions().get(Command.MARKS_HERE).handle(null));

            FxThread.await(OverviewWindowTest::listed);
            assertEquals(2, menu().getItems().size());
            window.run(() -> menu().hide());
        }
    }
}
