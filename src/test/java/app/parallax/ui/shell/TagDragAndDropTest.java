package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.project.SampleProject;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.commands.AnalystForm;
import app.parallax.ui.shell.commands.PersonCommands;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drags tags and words onto each other by system events, and changes the analyst. */
class TagDragAndDropTest {
    @TempDir
    private Path folder;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.of(SampleProject.in(folder), 1000, 900, false);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Tag tag(int at) {
        return window.session.workspace().tags().get(at).entity();
    }

    private Node cell(int row) throws Exception {
        var name = tag(row).name();
        return window.all(".list-cell").stream().filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty()
                && String.valueOf(cell.getAccessibleText()).startsWith(name + ", ")).findFirst().orElseThrow();
    }

    private void let(Node over, DragContent what, double x, double y) throws Exception {
        window.run(() -> {
            window.session.focus().dragged().set(what);
            fire(DragEvent.DRAG_OVER, over, x, y);
            fire(DragEvent.DRAG_DROPPED, over, x, y);
        });
    }

    private static void fire(EventType<DragEvent> type, Node node, double x, double y) {
        var at = node.screenToLocal(x, y);
        node.fireEvent(new DragEvent(type, null, at.getX(), at.getY(), x, y, TransferMode.COPY, null, null,
                new PickResult(node, x, y)));
    }

    @Test
    void anArticleOfTheListOpensInThePaneOntoWhichItIsDropped() throws Exception {
        var article = window.session.workspace().articles().getFirst().article().id();
        var panes = window.session.focus().panes();
        var left = panes.getFirst().article().get();
        window.run(() -> window.session.focus().pane().set(0));
        let(window.all(".document-pane").getLast(), new DragContent.OfArticle(article));
        FxThread.await(() -> article.equals(panes.getLast().article().get()));
        assertEquals(left, panes.getFirst().article().get());
        assertEquals(1, FxThread.call(() -> window.session.focus().pane().get()));
        assertNull(window.session.focus().dragged().get());
        let(cell(0), new DragContent.OfArticle(article));
        assertEquals(null, tag(0).parent(), "the list of tags takes no article");
    }

    private void let(Node over, DragContent what) throws Exception {
        var bounds = FxThread.call(() -> over.localToScreen(over.getBoundsInLocal()));
        let(over, what, bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void aTagLetGoOverAnotherStandsUnderItAndUndoTakesItOut() throws Exception {
        let(cell(0), new DragContent.OfTag(tag(1).id()));
        FxThread.await(() -> tag(0).id().equals(tag(1).parent()));
        assertNull(window.session.focus().dragged().get());
        let(cell(1), new DragContent.OfTag(tag(0).id()));
        assertNull(tag(0).parent(), "a tag never stands under what stands under it");
        window.await(window.session::undo);
        assertNull(tag(1).parent());
    }

    @Test
    void wordsLetGoOverATagAreTagged() throws Exception {
        var open = window.session.workspace().open().values().iterator().next();
        var words = CurrentPassage.passage(open, 0, 5).orElseThrow();
        let(cell(2), new DragContent.OfWords(words));
        FxThread.await(() -> open.marks().stream().anyMatch(mark -> mark.passage().equals(words)
                && mark.taggings().getFirst().tag().equals(tag(2).id())));
    }

    private static int number(Node highlight) {
        return highlight.getStyleClass().stream().filter(name -> name.startsWith("p-")).findFirst()
                .map(name -> Integer.parseInt(name, 2, name.length(), 10)).orElseThrow();
    }

    private static boolean isInView(Node highlight, Node area) {
        return area.getLayoutBounds().contains(area.sceneToLocal(highlight.localToScene(highlight.getBoundsInLocal())));
    }

    /** A place within the first line of a highlight, which begins anywhere in the line if its words wrap. */
    private static Point2D inFirstLine(Node highlight) {
        var bounds = highlight.getBoundsInLocal();
        double y = bounds.getMinY() + 8;
        double x = bounds.getMinX();
        while (!highlight.contains(x, y)) {
            x++;
        }
        return new Point2D(x + 10, y);
    }

    @Test
    void aTagLetGoOverAMarkIsPutOnIt() throws Exception {
        var area = (RichTextArea) window.all(".reading-area").getFirst();
        var found = new AtomicReference<Mark>();
        window.run(() -> {
            var pane = window.panes().stream().filter(each -> each.article().get() != null).findFirst().orElseThrow();
            var marks = Objects.requireNonNull(window.session.workspace().open().get(pane.article().get())).marks();
            var highlight = area.lookupAll(".hl").stream().filter(node -> isInView(node, area))
                    .min(Comparator.comparingInt(node -> marks.get(number(node)).passage().quote().length()))
                    .orElseThrow();
            found.set(marks.get(number(highlight)));
            var at = highlight.localToScreen(inFirstLine(highlight));
            window.session.focus().dragged().set(new DragContent.OfTag(tag(3).id()));
            fire(DragEvent.DRAG_DROPPED, area, at.getX(), at.getY());
        });
        FxThread.await(() -> window.session.workspace().mark(found.get().id()).orElseThrow().taggings().stream()
                .anyMatch(tagging -> tagging.tag().equals(tag(3).id())));
    }

    @Test
    void aTagLetGoOverSelectedWordsTagsThem() throws Exception {
        var area = (RichTextArea) window.all(".reading-area").getFirst();
        window.run(() -> window.panes().getFirst().reveal().set(new Span(0, 0)));
        window.run(() -> {
            area.requestFocus();
            area.select(jfx.incubator.scene.control.richtext.TextPos.ZERO,
                    jfx.incubator.scene.control.richtext.TextPos.ofLeading(0, 12));
        });
        var words = FxThread.call(() -> new CurrentPassage(window.session).selected().orElseThrow());
        var at = FxThread.call(() -> {
            for (double y = 5;; y += 2) {
                for (double x = 5; x < area.getWidth(); x += 5) {
                    var place = area.localToScreen(x, y);
                    var position = area.getTextPosition(place.getX(), place.getY());
                    if (position != null && position.index() == 0 && position.offset() == 5) {
                        return place;
                    }
                }
            }
        });
        let(area, new DragContent.OfTag(tag(0).id()), at.getX(), at.getY());
        FxThread.await(() -> window.session.workspace().open().values().stream().flatMap(open -> open.marks().stream())
                .anyMatch(mark -> mark.passage().equals(words)));
    }

    @Test
    void recolouringATagChangesHighlightsAtOnce() throws Exception {
        var tag = tag(0);
        assertTrue(window.all(".hl").stream().anyMatch(node -> node.getStyleClass().contains("tag-rust")));
        window.await(
                () -> new app.parallax.session.edit.TagEditor(window.session).change(tag,
                        tag.withColor(Palette.GREEN)));
        FxThread.await(() -> window.root().lookupAll(".hl").stream()
                .anyMatch(node -> node.getStyleClass().contains("tag-green")));
        assertEquals(List.of(), window.all(".hl").stream().filter(node -> node.getStyleClass().contains("tag-rust"))
                .toList());
    }

    @Test
    void anotherPersonMarksWithoutReopeningAndTheirColourIsKept() throws Exception {
        var person = new PersonCommands(window.session, (name, color) -> {
        }, sentence -> {
        });
        window.run(() -> person.adopt(new AnalystForm.Answer("Berta", Palette.PLUM, false)));
        var open = window.session.workspace().open().values().iterator().next();
        var words = CurrentPassage.passage(open, 0, 5).orElseThrow();
        window.await(() -> new app.parallax.session.edit.Editor(window.session).tag(words, tag(0).id()));
        var mark = open.marks().stream().filter(each -> each.passage().equals(words)).findFirst().orElseThrow();
        var berta = window.session.workspace().analyst(mark.annotation().analyst()).orElseThrow();
        assertEquals("Berta PLUM", berta.name() + " " + berta.color());
        window.run(() -> person.adopt(new AnalystForm.Answer("Bertha", Palette.GOLD, true)));
        FxThread.await(() -> "Bertha GOLD".equals(window.session.workspace().analyst(berta.id())
                .map(each -> each.name() + " " + each.color()).orElseThrow()));
        assertEquals("Bertha", FxThread.call(() -> window.session.analyst().name()));
        person.end();
    }
}
