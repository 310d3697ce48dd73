package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.Source;
import app.parallax.model.Annotation;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Selects with the mouse in the text of an article. */
class MouseSelectionTest {
    private static final String ENGLISH = "They said more than 1,400 people were killed.";
    private static final String HEBREW = "השר אמר כי נהרגו אנשים רבים מאוד.";
    private static final String ARABIC = "قال الوزير إن كثيرين قتلوا أمس.";

    private static final String QUOTED = "It broke. It got a “warning” then.";

    @TempDir
    private Path folder;
    private OpenWindow window;
    private RichTextArea area;

    @BeforeEach
    void open() throws Exception {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        UUID article;
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            var text = String.join("\n", ENGLISH, HEBREW, ARABIC, QUOTED).getBytes(StandardCharsets.UTF_8);
            ImportJob.ofSources(session, List.of(Source.of("one.txt", text)), ImportListener.NONE).done().join();
            article = session.read(reader -> reader.articles()).join().stream().map(ArticleRow::article).findFirst()
                    .orElseThrow().id();
        }
        window = OpenWindow.of(project, 1000, 700, false);
        window.await(() -> window.session.show(article));
        window.run(() -> window.panes().getFirst().article().set(article));
        area = (RichTextArea) window.all(".reading-area").getFirst();
        window.pulse();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String selected() throws Exception {
        return FxThread.call(() -> {
            var selection = Objects.requireNonNull(area.getSelection());
            return area.getModel().getPlainText(selection.getMin().index())
                    .substring(selection.getMin().offset(), selection.getMax().offset());
        });
    }

    /** Where the caret stands before an offset of a line, on the screen. */
    private Point2D at(int line, int offset) throws Exception {
        window.run(() -> area.select(TextPos.ofLeading(line, offset)));
        window.pulse();
        return FxThread.call(() -> {
            var caret = Objects.requireNonNull(area.lookup(".caret"));
            var box = caret.localToScreen(caret.getBoundsInLocal());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D screen, int clicks, boolean shift,
            boolean alt) {
        var at = node.screenToLocal(screen);
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(node, new MouseEvent(type, at.getX(), at.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, clicks, shift, false, alt, false, down, false, false, false, false, true,
                new PickResult(node, screen.getX(), screen.getY())));
    }

    private Node content() {
        return Objects.requireNonNull(area.lookup(".content"));
    }

    private void drag(int line, int from, int to, boolean alt) throws Exception {
        var start = at(line, from);
        var end = at(line, to);
        window.run(() -> area.select(TextPos.ZERO)); // a press in what is selected would carry it
        window.run(() -> fire(content(), MouseEvent.MOUSE_PRESSED, start, 1, false, alt));
        window.run(() -> fire(content(), MouseEvent.MOUSE_DRAGGED, end, 1, false, alt));
    }

    private void letGo(int line, int at, boolean alt) throws Exception {
        var selection = FxThread.call(area::getSelection);
        var end = at(line, at);
        window.run(() -> area.select(selection.getAnchor(), selection.getCaret()));
        window.run(() -> fire(content(), MouseEvent.MOUSE_RELEASED, end, 1, false, alt));
    }

    @Test
    void wordsBetweenTheLastReportedMovementAndTheReleaseAreSelected() throws Exception {
        drag(0, ENGLISH.indexOf("said"), ENGLISH.indexOf("more") + 2, false);
        letGo(0, ENGLISH.indexOf("killed") + 2, false);
        assertEquals("said more than 1,400 people were killed", selected());
        drag(0, ENGLISH.indexOf("aid"), ENGLISH.indexOf("ore"), true);
        letGo(0, ENGLISH.indexOf("han"), true);
        assertEquals("aid more t", selected(), "with Alt to the character");
    }

    @Test
    void draggingSelectsWholeWordsInBothDirectionsAndANumberIsOne() throws Exception {
        int more = ENGLISH.indexOf("ore than");
        int number = ENGLISH.indexOf("00 people");
        drag(0, more, number, false);
        assertEquals("more than 1,400", selected(), "while the button is down");
        letGo(0, number, false);
        assertEquals("more than 1,400", selected());

        drag(0, number, more, false);
        letGo(0, more, false);
        assertEquals("more than 1,400", selected());
        assertTrue(FxThread.call(() -> area.getCaretPosition().equals(area.getSelection().getMin())),
                "the caret stands where the mouse went");

        drag(0, ENGLISH.indexOf("than"), ENGLISH.indexOf(" 1,400"), false);
        letGo(0, ENGLISH.indexOf(" 1,400"), false);
        assertEquals("than", selected(), "what ends with a word stays");
    }

    @Test
    void aFullStopBeforeTheWordsAndAQuotationMarkBehindThemAreNotSelected() throws Exception {
        drag(3, QUOTED.indexOf(". It"), QUOTED.indexOf("warning"), false);
        assertEquals("It got a", selected());
        letGo(3, QUOTED.indexOf("warning"), false);
        assertEquals("It got a", selected());
    }

    @Test
    void withAltAndByChoiceCharactersAreSelected() throws Exception {
        int more = ENGLISH.indexOf("ore than");
        int number = ENGLISH.indexOf("00 people");
        drag(0, more, number, true);
        letGo(0, number, true);
        assertEquals("ore than 1,4", selected());

        window.run(() -> window.shell.setWholeWords(false));
        drag(0, more, number, false);
        letGo(0, number, false);
        assertEquals("ore than 1,4", selected());
    }

    @Test
    void textsFromRightToLeftAreSelectedByWordsToo() throws Exception {
        drag(1, HEBREW.indexOf("מר כי"), HEBREW.indexOf("הרגו"), false);
        letGo(1, HEBREW.indexOf("הרגו"), false);
        assertEquals("אמר כי נהרגו", selected());
        drag(2, ARABIC.indexOf("رين"), ARABIC.indexOf("زير"), false);
        letGo(2, ARABIC.indexOf("زير"), false);
        assertEquals("الوزير إن كثيرين", selected());
    }

    @Test
    void keysAndAClickSelectAsBefore() throws Exception {
        int more = ENGLISH.indexOf("ore than");
        var click = at(0, more);
        window.run(() -> {
            fire(content(), MouseEvent.MOUSE_PRESSED, click, 1, false, false);
            fire(content(), MouseEvent.MOUSE_RELEASED, click, 1, false, false);
        });
        assertEquals("", selected(), "a click selects nothing");
        window.run(() -> Event.fireEvent(area,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, false, false)));
        assertEquals("o", selected());

        var end = at(0, ENGLISH.indexOf("00 people"));
        window.run(() -> area.select(TextPos.ofLeading(0, more)));
        window.run(() -> {
            fire(content(), MouseEvent.MOUSE_PRESSED, end, 1, true, false);
            fire(content(), MouseEvent.MOUSE_RELEASED, end, 1, true, false);
        });
        assertEquals("more than 1,400", selected(), "a click with Shift extends to whole words");
    }

    @Test
    void anEndOfAMarkThatIsDraggedGoesToTheNearerEndOfAWord() throws Exception {
        var mark = mark("than 1,400");
        dragEnd("#mark-end", ENGLISH.indexOf("le were"), false);
        FxThread.await(() -> quote(mark).equals("than 1,400 people"));
        dragEnd("#mark-start", ENGLISH.indexOf("re than"), false);
        FxThread.await(() -> quote(mark).equals("more than 1,400 people"));
        dragEnd("#mark-end", ENGLISH.indexOf("eople were"), false);
        FxThread.await(() -> quote(mark).equals("more than 1,400"));
        dragEnd("#mark-end", ENGLISH.indexOf("00 people"), true);
        FxThread.await(() -> quote(mark).equals("more than 1,4"));
    }

    private UUID mark(String quote) throws Exception {
        var open = FxThread.call(() -> window.session.workspace().open().values().iterator().next());
        int start = ENGLISH.indexOf(quote);
        var passage = CurrentPassage.passage(open, start, start + quote.length()).orElseThrow();
        var mark = new Annotation(Ids.next(), passage, "", "", window.session.analyst().id(), Session.now(),
                Session.now());
        window.await(() -> window.session.perform(new Edit("Mark", List.of(Change.insert(mark)))));
        return mark.id();
    }

    private List<Mark> marks() {
        return window.session.workspace().open().values().stream().flatMap(each -> each.marks().stream()).toList();
    }

    private String quote(UUID mark) {
        return window.session.workspace().mark(mark).map(each -> each.passage().quote()).orElse("");
    }

    private void dragEnd(String end, int to, boolean alt) throws Exception {
        var target = at(0, to);
        var mark = FxThread.call(() -> marks().getFirst());
        window.run(() -> area.select(TextPos.ofLeading(0, mark.passage().start())));
        window.run(() -> window.session.focus().mark().set(mark.id()));
        window.pulse();
        var handle = Objects.requireNonNull(FxThread.call(() -> window.root().lookup(end)));
        var box = FxThread.call(() -> handle.localToScreen(handle.getBoundsInLocal()));
        var from = new Point2D(box.getCenterX(), box.getCenterY());
        window.run(() -> {
            fire(handle, MouseEvent.MOUSE_PRESSED, from, 1, false, alt);
            fire(handle, MouseEvent.MOUSE_DRAGGED, target, 1, false, alt);
            fire(handle, MouseEvent.MOUSE_RELEASED, target, 1, false, alt);
        });
    }
}
