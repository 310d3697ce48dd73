package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Mark;
import app.parallax.session.Navigation;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.Menus;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that each context menu is for what is under the pointer, whatever had the focus before. */
class PointedMenuTest {
    @TempDir
    private Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        window = OpenWindow.of(project, 1000, 640, false); // below it a menu has room, which the platform draws
    }

    @AfterEach
    void close() throws Exception {
        window.run(() -> List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
        window.close();
    }

    /** As a person does: press, then the platform asks for the menu, then the button is let go. */
    private void rightClick(Node node, double x, double y) throws Exception {
        window.run(() -> fire(node, x, y));
    }

    private static void fire(Node node, double x, double y) {
        Point2D scene = node.localToScene(x, y);
        Point2D screen = node.localToScreen(x, y);
        var pick = new PickResult(node, scene.getX(), scene.getY());
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, scene, screen, pick));
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, scene.getX(),
                scene.getY(), screen.getX(), screen.getY(), false, pick));
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, scene, screen, pick));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Point2D scene, Point2D screen,
            PickResult pick) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.SECONDARY, 1,
                false, false, false, false, false, false, down, false, down, true, pick);
    }

    private void byKey(Node node) throws Exception {
        window.run(() -> {
            var screen = node.localToScreen(10, 10);
            Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, screen.getX(),
                    screen.getY(), true, new PickResult(node, 10, 10)));
        });
    }

    private static ContextMenu menu() throws Exception {
        return FxThread.call(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).filter(Window::isShowing).findFirst().orElseThrow());
    }

    private static boolean isOpen() throws Exception {
        return FxThread.call(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    }

    private static MenuItem item(Command command) throws Exception {
        return menu().getItems().stream().filter(each -> Menus.id(command).equals(each.getId())).findFirst()
                .orElseThrow();
    }

    private RichTextArea area(int pane) throws Exception {
        return (RichTextArea) window.all(".document-pane").stream()
                .sorted(java.util.Comparator.comparingDouble(node -> node.localToScene(0, 0).getX())).toList().get(pane)
                .lookup(".reading-area");
    }

    private List<Mark> marks(int pane) throws Exception {
        return FxThread.call(() -> List.copyOf(Objects.requireNonNull(window.session.workspace().open()
                .get(window.panes().get(pane).article().get())).marks()));
    }

    /** The middle of the first line of words, where they are drawn in a pane, in coordinates of its area. */
    private Point2D at(int pane, Mark mark) throws Exception {
        var area = area(pane);
        window.run(() -> window.panes().get(pane).reveal().set(new Span(mark.passage().start(),
                mark.passage().start())));
        FxThread.settle();
        return FxThread.call(() -> {
            for (double y = 4; y < area.getHeight(); y += 6) {
                for (double x = 40; x < area.getWidth() - 40; x += 6) {
                    var screen = area.localToScreen(x, y);
                    var position = area.getTextPosition(screen.getX(), screen.getY());
                    if (position != null && offset(pane, position) == mark.passage().start() + 3) {
                        return new Point2D(x, y);
                    }
                }
            }
            throw new AssertionError("not in view: " + mark.passage().quote());
        });
    }

    private int offset(int pane, jfx.incubator.scene.control.richtext.TextPos position) {
        var text = Objects.requireNonNull(window.session.workspace().open()
                .get(window.panes().get(pane).article().get())).text();
        int start = 0;
        for (int line = 0; line < position.index(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.offset();
    }

    /** A mark that no other overlaps. */
    private Mark single(int pane) throws Exception {
        var all = marks(pane);
        return all.stream().filter(one -> all.stream().noneMatch(other -> !other.equals(one)
                && other.passage().start() < one.passage().end() && one.passage().start() < other.passage().end()))
                .filter(one -> one.passage().end() - one.passage().start() > 6).findFirst().orElseThrow();
    }

    @Test
    void deleteAnnotationDeletesTheOneUnderThePointerThoughTheCaretStandsOnOneOfAnotherPane() throws Exception {
        var caret = marks(0).getFirst();
        window.await(() -> new Navigation(window.session).reveal(caret));
        assertEquals(0, window.session.focus().pane().get());
        var pointed = single(1);
        var at = at(1, pointed);

        rightClick(area(1), at.getX(), at.getY());

        assertEquals(1, window.session.focus().pane().get(), "the pane under the pointer has the focus");
        assertEquals(pointed.id(), FxThread.call(() -> window.session.focus().mark().get()));
        assertFalse(item(Command.DELETE_MARK).isDisable());
        window.run(menuItem(Command.DELETE_MARK));
        FxThread.await(() -> window.session.workspace().mark(pointed.id()).isEmpty());
        assertTrue(FxThread.call(() -> window.session.workspace().mark(caret.id()).isPresent()), "the other stays");
    }

    @Test
    void aTimeExpressionIsLinkedOnlyWhereThereIsOne() throws Exception {
        var mark = marks(1).stream().filter(each -> each.passage().quote().equals("released on October 26, 2023"))
                .findFirst().orElseThrow();
        window.await(() -> new Navigation(window.session).reveal(mark));
        var at = at(1, mark);
        rightClick(area(1), at.getX(), at.getY());
        assertTrue(item(Command.ACCEPT_TIME).isDisable(), "the caret is on “released”");
        var command = window.shell.actions().get(Command.NEXT_TIME);
        window.run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList()
                .forEach(Window::hide));
        window.run(() -> command.handle(new ActionEvent()));
        byKey(area(1));
        assertFalse(item(Command.ACCEPT_TIME).isDisable());
    }

    private static Runnable menuItem(Command command) throws Exception {
        var item = item(command);
        return item::fire;
    }

    @Test
    void whereMarksOverlapTheShortestUnderThePointerIsMeant() throws Exception {
        var inner = marks(0).stream().filter(each -> each.passage().quote().equals("over 1,400 Israelis"))
                .findFirst().orElseThrow();
        var at = at(0, inner);
        rightClick(area(0), at.getX(), at.getY());
        assertEquals(inner.id(), FxThread.call(() -> window.session.focus().mark().get()));
    }

    @Test
    void whereNoMarkIsUnderThePointerThereIsNothingToDelete() throws Exception {
        var caret = marks(0).getFirst();
        window.await(() -> new Navigation(window.session).reveal(caret));
        var area = area(1);
        rightClick(area, area.getWidth() / 2, 8);
        assertNull(FxThread.call(() -> window.session.focus().mark().get()));
        assertFalse(item(Command.DELETE_MARK).isVisible());
        assertTrue(item(Command.NOTE).isDisable(), "no words are meant");
        window.run(() -> window.shell.actions().get(Command.DELETE_MARK).handle(new ActionEvent()));
        assertTrue(FxThread.call(() -> window.session.workspace().mark(caret.id()).isPresent()));
    }

    @Test
    void aStripeInTheMarginGivesTheMenuOfItsMark() throws Exception {
        var stripe = window.all(".margin-layer .mark-stripe").stream().map(Rectangle.class::cast)
                .filter(each -> each.getHeight() < 80).findFirst().orElseThrow();
        var area = FxThread.call(() -> stripe.getParent().getParent().lookup(".reading-area"));
        var at = FxThread.call(() -> area.sceneToLocal(stripe.localToScene(stripe.getX() + 1,
                stripe.getY() + stripe.getHeight() / 2)));
        rightClick(area, at.getX(), at.getY());
        var mark = FxThread.call(() -> window.session.focus().mark().get());
        assertTrue(Stream.concat(marks(0).stream(), marks(1).stream()).anyMatch(each -> each.id().equals(mark)
                && each.passage().quote().length() < 40), "the short mark whose stripe it is");
    }

    @Test
    void aSelectionThatIsPointedIntoStaysAndOneThatIsNotGivesWay() throws Exception {
        var pointed = single(1);
        var at = at(1, pointed);
        var area = area(1);
        window.run(() -> {
            window.session.focus().pane().set(1);
            area.requestFocus();
            var screen = area.localToScreen(at.getX(), at.getY());
            var middle = area.getTextPosition(screen.getX(), screen.getY());
            area.select(jfx.incubator.scene.control.richtext.TextPos.ofLeading(middle.index(), middle.offset() - 2),
                    jfx.incubator.scene.control.richtext.TextPos.ofLeading(middle.index(), middle.offset() + 2));
        });
        var before = FxThread.call(area::getSelection);
        rightClick(area, at.getX(), at.getY());
        assertEquals(before, FxThread.call(area::getSelection));
        var otherBefore = FxThread.call(() -> area(0).getSelection());
        window.run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList()
                .forEach(Window::hide));
        rightClick(area, area.getWidth() / 2, 8);
        assertNotEquals(before, FxThread.call(area::getSelection));
        assertEquals(otherBefore, FxThread.call(() -> area(0).getSelection()), "other panes stay as they are");
    }

    @Test
    void theKeyForTheMenuIsForWhatHasTheCaret() throws Exception {
        var caret = marks(0).getFirst();
        window.await(() -> new Navigation(window.session).reveal(caret));
        window.run(window.shell::requestFocus);
        byKey(area(0));
        assertEquals(caret.id(), FxThread.call(() -> window.session.focus().mark().get()));
        assertTrue(item(Command.DELETE_MARK).isVisible());
    }

    private static IndexedCell<?> row(Node rows, int index) throws Exception {
        return FxThread.call(() -> rows.lookupAll(".indexed-cell").stream().map(each -> (IndexedCell<?>) each)
                .filter(cell -> cell.getIndex() == index && (!(rows instanceof TableView) || cell instanceof TableRow))
                .findFirst().orElseThrow());
    }

    @Test
    void theMenuOnAnArticleOfTheListOpensItInTheChosenPane() throws Exception {
        var first = window.panes().getFirst().article().get();
        var articles = list("Articles");
        rightClick(row(articles, 1), 20, 8);
        var items = menu().getItems();
        assertEquals("Open in pane 2", items.get(1).getText());
        window.run(items.get(1)::fire);
        var wanted = FxThread.call(() -> window.session.workspace().articles().get(1).article().id());
        FxThread.await(() -> wanted.equals(window.panes().get(1).article().get()));
        FxThread.await(() -> window.session.focus().pane().get() == 1);
        assertEquals(first, window.panes().getFirst().article().get(), "the other pane keeps its article");
    }

    private ListView<?> list(String accessible) throws Exception {
        return (ListView<?>) window.all(".list-view").stream()
                .filter(node -> accessible.equals(node.getAccessibleText())).findFirst().orElseThrow();
    }

    @Test
    void theMenusOfListsAreForTheRowUnderThePointerAndKeepASelectionThatHoldsIt() throws Exception {
        for (var name : List.of("Articles", "Tags", "Claims")) {
            var list = list(name);
            window.run(() -> list.getSelectionModel().clearAndSelect(0));
            var cell = row(list, 2);
            rightClick(cell, 20, 8);
            assertEquals(List.of(2), FxThread.call(() -> List.copyOf(list.getSelectionModel().getSelectedIndices())),
                    name);
            assertTrue(isOpen(), name);
            window.run(() -> List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance)
                    .forEach(Window::hide));
        }
        var articles = list("Articles");
        window.run(() -> {
            articles.getSelectionModel().clearSelection();
            articles.getSelectionModel().selectIndices(1, 2);
        });
        rightClick(row(articles, 2), 20, 8);
        assertEquals(List.of(1, 2),
                FxThread.call(() -> List.copyOf(articles.getSelectionModel().getSelectedIndices())));
    }

    @Test
    void theMenuOfTheAnnotationsIsForTheRowUnderThePointer() throws Exception {
        window.run(() -> window.shell.actions().get(Command.ANNOTATIONS_TABLE).handle(new ActionEvent()));
        FxThread.await(() -> window.root().lookup("#annotations-table") instanceof TableView<?> table
                && table.getItems().size() > 4);
        var table = (TableView<?>) window.root().lookup("#annotations-table");
        window.pulse();
        window.run(() -> table.getSelectionModel().clearAndSelect(0));
        rightClick(row(table, 2), 30, 8);
        assertEquals(List.of(2), FxThread.call(() -> List.copyOf(table.getSelectionModel().getSelectedIndices())));
        assertTrue(isOpen());
    }

    @Test
    void theMenuOfTheMatrixIsForTheCellUnderThePointerWhichIsSelected() throws Exception {
        window.run(() -> window.shell.actions().get(Command.MATRIX).handle(new ActionEvent()));
        FxThread.await(() -> window.root().lookup(".cell-grid") != null
                && window.root().lookupAll(".cell-grid .claim-head").size() > 2);
        window.pulse();
        var grid = window.root().lookup(".cell-grid");
        UUID claim = FxThread.call(() -> window.session.focus().claim().get());
        var head = window.all(".cell-grid .claim-head").stream()
                .sorted(java.util.Comparator.comparingDouble(node -> node.localToScene(0, 0).getY()))
                .skip(1).findFirst().orElseThrow(); // the first may be scrolled out of view
        var at = FxThread.call(() -> grid.sceneToLocal(head.localToScene(10, 10)));
        rightClick(grid, at.getX(), at.getY());
        assertTrue(isOpen());
        assertEquals(claim, FxThread.call(() -> window.session.focus().claim().get()));
    }
}
