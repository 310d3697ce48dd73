package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.EventEditor;
import app.parallax.session.notes.LinkSuggestions.Offer;
import app.parallax.session.notes.MemoEditor;
import app.parallax.text.note.NoteLink;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.NoteArea;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.NoteView;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests notes in the window: shown as Markdown, edited as text, with links and backlinks. */
class NotesTest {
    @TempDir
    private Path folder;
    private OpenWindow window;
    private Claim claim;
    private Event event;

    @BeforeEach
    void open() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        window = OpenWindow.of(project, 1000, 900, false);
        claim = window.session.workspace().claims().getFirst().entity();
        event = window.session.workspace().events().getFirst().entity();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Memo memo(String title, String text) throws Exception {
        return window.await(() -> new MemoEditor(window.session).add(title, text));
    }

    private void openMemos() throws Exception {
        window.run(() -> window.shell.actions().get(Command.MEMOS).handle(new ActionEvent()));
    }

    private NoteField field(String selector) {
        return (NoteField) window.root().lookup(selector);
    }

    private static NoteArea area(NoteField field) {
        return (NoteArea) field.lookup(".note-area");
    }

    /** The words of a note as they are shown. */
    private static String shown(NoteField field) throws Exception {
        return FxThread.call(() -> {
            var view = (NoteView) field.lookup(".note-view");
            return view.lookupAll(".word-flow").stream().map(flow -> ((WordFlow) flow).getText())
                    .collect(Collectors.joining("\n"));
        });
    }

    private static List<Text> links(NoteField field) throws Exception {
        return FxThread.call(() -> field.lookupAll(".word").stream()
                .filter(each -> each.getAccessibleRole() == AccessibleRole.HYPERLINK).map(Text.class::cast).toList());
    }

    private void press(Node node, KeyCode key) throws Exception {
        window.run(() -> javafx.event.Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private void type(NoteArea area, String letters) throws Exception {
        for (var letter : letters.codePoints().mapToObj(Character::toString).toList()) {
            window.run(() -> javafx.event.Event.fireEvent(area,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    private static ListView<?> offers() throws Exception {
        return FxThread.call(() -> {
            for (var each : Window.getWindows()) {
                if (each instanceof Popup popup && popup.getScene().lookup("#note-links") instanceof ListView<?> list) {
                    return list;
                }
            }
            return new ListView<>();
        });
    }

    private List<Mark> marks() throws Exception {
        return window.await(() -> window.session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }));
    }

    /** How many notes link to what is shown, by the button beside a node; 0 if there is none. */
    private int linkedFrom(String beside) throws Exception {
        return FxThread.call(() -> window.all(beside).stream().map(Node::getParent)
                .flatMap(place -> place.getChildrenUnmodifiable().stream()).filter(LinkedFrom.class::isInstance)
                .map(LinkedFrom.class::cast).filter(Node::isVisible)
                .mapToInt(each -> Integer.parseInt(each.getText())).findFirst().orElse(0));
    }

    @Test
    void aMemoIsReadAsMarkdownWithThePresentNamesOfWhatItLinksTo() throws Exception {
        memo("Plan", "# So\n**see** " + NoteLink.to(Kind.EVENT, event.id(), "old name").text() + " <b>x</b>");
        openMemos();
        FxThread.await(() -> shown(field("#memo-text")).contains(event.title()));
        assertEquals("So\nsee " + event.title() + " <b>x</b>", shown(field("#memo-text")));
        window.await(() -> new Editor(window.session).change("edit.eventChange", event.title(),
                new Change(event, event.with("Assault", event.date(), null, ""))));
        FxThread.await(() -> shown(field("#memo-text")).contains("Assault"));
        window.await(() -> new EventEditor(window.session)
                .delete(window.session.workspace().event(event.id()).orElseThrow()));
        FxThread.await(() -> shown(field("#memo-text")).contains("old name (deleted)"));
        window.await(window.session::undo);
        FxThread.await(() -> shown(field("#memo-text")).contains("Assault"));
    }

    @Test
    void linksAreWalkedToByKeysAndFollowed() throws Exception {
        var mark = marks().getLast();
        var article = window.session.workspace().articles().getFirst().article();
        var other = memo("Other", "");
        memo("Plan", NoteLink.to(Kind.CLAIM, claim.id(), "c").text() + " "
                + NoteLink.to(Kind.EVENT, event.id(), "e").text() + " "
                + NoteLink.to(Kind.ARTICLE, article.id(), "a").text() + " "
                + NoteLink.to(Kind.ANNOTATION, mark.id(), "m").text() + " "
                + NoteLink.to(Kind.MEMO, other.id(), "o").text() + " [page](https://example.org/)");
        openMemos();
        window.run(() -> ((ListView<?>) window.root().lookup("#memos-list")).getSelectionModel().select(0));
        FxThread.await(() -> shown(field("#memo-text")).contains(claim.text()));
        var links = links(field("#memo-text"));
        assertEquals(6, links.size());
        assertTrue(links.stream().allMatch(each -> each.isFocusTraversable() && !each.getAccessibleText().isBlank()));
        press(links.get(0), KeyCode.ENTER);
        FxThread.await(() -> claim.id().equals(window.session.focus().claim().get()));
        press(links.get(1), KeyCode.ENTER);
        FxThread.await(() -> event.id().equals(window.session.focus().event().get()));
        press(links.get(2), KeyCode.ENTER);
        FxThread.await(() -> article.id().equals(window.session.focus().focused().article().get()));
        press(links.get(3), KeyCode.SPACE);
        FxThread.await(() -> mark.id().equals(window.session.focus().mark().get()));
        press(links.get(5), KeyCode.ENTER);
        assertEquals("https://example.org/", FxThread.call(() -> Clipboard.getSystemClipboard().getString()));
        press(links.get(4), KeyCode.ENTER);
        FxThread.await(() -> "Other".equals(
                ((TextField) window.root().lookup("#memo-title")).getText()));
    }

    @Test
    void twoBracketsOpenAListWhoseChoiceIsWrittenAsALinkThatSurvivesRenames() throws Exception {
        memo("Plan", "See ");
        openMemos();
        var field = field("#memo-text");
        window.run(field::requestFocus);
        FxThread.await(() -> area(field).isFocused());
        type(area(field), "[[kremlin ref");
        FxThread.await(() -> offers().getItems().size() == 1);
        assertEquals("004", ((Offer) offers().getItems().getFirst()).article(), "where the words stand");
        press(area(field), KeyCode.ESCAPE);
        assertEquals(0, offers().getItems().size(), "Esc leaves the list, not the note");
        assertTrue(FxThread.call(() -> area(field).isFocused()));
        type(area(field), " [[" + claim.text().substring(0, 6));
        FxThread.await(() -> !offers().getItems().isEmpty());
        press(area(field), KeyCode.DOWN);
        press(area(field), KeyCode.UP);
        var chosen = FxThread.call(() -> (Offer) offers().getSelectionModel().getSelectedItem()).link();
        press(area(field), KeyCode.ENTER);
        assertEquals(0, offers().getItems().size());
        var written = FxThread.call(field::getText);
        assertEquals("See [[kremlin ref " + chosen.text(), written);
        press(area(field), KeyCode.TAB);
        FxThread.await(() -> window.session.workspace().memos().getFirst().entity().text().equals(written));
        assertFalse(FxThread.call(() -> area(field).isFocused()), "Tab leaves the field");
    }

    @Test
    void whatIsLinkedToSaysFromWhereAndGoesThere() throws Exception {
        var marks = marks();
        var noted = marks.getLast();
        var linked = marks.stream().filter(each -> !each.id().equals(noted.id())).findFirst().orElseThrow();
        var pane = window.panes().getFirst();
        var article = window.session.workspace().article(pane.article().get()).orElseThrow().article();
        memo("Plan", NoteLink.to(Kind.CLAIM, claim.id(), "c").text() + NoteLink.to(Kind.EVENT, event.id(), "e").text()
                + NoteLink.to(Kind.ANNOTATION, linked.id(), "m").text()
                + NoteLink.to(Kind.ARTICLE, article.id(), "a").text());
        window.await(() -> new Editor(window.session).setNote(noted,
                NoteLink.to(Kind.CLAIM, claim.id(), "c").text()));
        window.run(() -> window.session.focus().claim().set(claim.id()));
        window.run(() -> window.session.focus().event().set(event.id()));
        FxThread.await(() -> linkedFrom("#previous") == 2);
        FxThread.await(() -> linkedFrom("#link") == 1);
        FxThread.await(() -> linkedFrom("#badge") == 1);
        window.await(() -> new Navigation(window.session).reveal(linked));
        FxThread.await(() -> linkedFrom("#delete") == 1);
        var button = FxThread.call(() -> (LinkedFrom) window.root().lookup("#previous").getParent()
                .getChildrenUnmodifiable().stream().filter(LinkedFrom.class::isInstance).findFirst().orElseThrow());
        window.run(() -> button.getItems().stream().filter(each -> each.getText().contains("Plan")).findFirst()
                .orElseThrow().fire());
        FxThread.await(() -> window.root().lookup("#memo-title").isVisible() && "Plan".equals(
                ((TextField) window.root().lookup("#memo-title")).getText()));
        window.run(() -> button.getItems().getFirst().fire());
        FxThread.await(() -> noted.id().equals(window.session.focus().mark().get()));
        window.await(window.session::undo);
        FxThread.await(() -> linkedFrom("#previous") == 1);
    }

    @Test
    void theNoteOfAMarkIsReadInItsPlaceAndWrittenByItsKey() throws Exception {
        var open = Objects.requireNonNull(
                window.session.workspace().open().get(window.panes().getFirst().article().get()));
        var words = CurrentPassage.passage(open, 0, 12).orElseThrow(); // on which nobody else has a mark
        window.await(() -> new Editor(window.session).noteOn(words, "**bold** words"));
        var mark = marks().stream().filter(each -> each.annotation().note().equals("**bold** words")).findFirst()
                .orElseThrow();
        window.await(() -> new Navigation(window.session).reveal(mark));
        var field = FxThread.call(() -> (NoteField) window.root().lookup("#noteBox .note-field"));
        FxThread.await(() -> shown(field).equals("bold words"));
        assertTrue(FxThread.call(() -> field.lookup(".note-reading").getAccessibleText()).contains("**bold** words"));
        window.run(() -> field.lookup(".note-reading").requestFocus());
        press(field.lookup(".note-reading"), KeyCode.F2);
        FxThread.await(() -> area(field).isFocused());
        type(area(field), "!");
        window.run(() -> javafx.event.Event.fireEvent(area(field),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false)));
        FxThread.await(() -> shown(field).equals("bold words!"));
        var kept = window.await(() -> window.session
                .read(reader -> (Annotation) reader.entities(Kind.ANNOTATION, List.of(mark.id())).getFirst()));
        assertEquals("**bold** words!", kept.note());
    }

    @Test
    void textTypedOnAnotherAnalystsAnnotationIsSaidToMakeOneOfOnesOwnAndUndoTakesItBack() throws Exception {
        var mark = marks().getFirst();
        assertFalse(mark.annotation().analyst().equals(window.session.analyst().id()));
        int before = marks().size();
        window.await(() -> new Navigation(window.session).reveal(mark));
        var field = FxThread.call(() -> (NoteField) window.root().lookup("#noteBox .note-field"));
        window.run(field::requestFocus);
        FxThread.await(() -> area(field).isFocused());
        type(area(field), "x");
        FxThread.await(() -> says("becomes an annotation of your own; that by Sample stays"));
        assertEquals(before, marks().size(), "it is said before it is written");
        press(area(field), KeyCode.ESCAPE);
        FxThread.await(() -> says("Write note on an annotation of your own beside that by Sample"));
        assertEquals(before + 1, marks().size());
        window.await(window.session::undo);
        assertEquals(before, marks().size());
        assertTrue(marks().contains(mark));
    }

    private boolean says(String words) {
        return window.root().lookupAll(".status-bar .label").stream().map(Label.class::cast)
                .anyMatch(label -> label.getText().contains(words));
    }

    @Test
    void aHugeHostileNoteIsShownInPiecesAndTheWindowGoesOn() throws Exception {
        memo("Huge", "[[".repeat(100_000) + "\n" + "> ".repeat(100_000) + "\n" + "שלום ".repeat(100_000));
        openMemos();
        var view = (NoteView) field("#memo-text").lookup(".note-view");
        FxThread.await(() -> view.getChildren().size() > 1);
        assertTrue(FxThread.call(() -> view.getChildren().size()) <= 81);
        window.run(() -> field("#memo-text").requestFocus());
        assertFalse(FxThread.call(() -> area(field("#memo-text")).isFocused()), "no line so long is laid out");
        var more = FxThread.call(() -> (Button) view.lookup(".note-more"));
        int before = FxThread.call(() -> view.getChildren().size());
        window.run(more::fire);
        assertTrue(FxThread.call(() -> view.getChildren().size()) > before);
    }

    @Test
    void memosAreMadeNamedFilteredAndDeletedByKeys() throws Exception {
        window.run(() -> window.shell.actions().get(Command.NEW_MEMO).handle(new ActionEvent()));
        FxThread.await(() -> window.root().lookup("#memo-title").isFocused());
        window.run(() -> window.root().lookup("#memo-title").requestFocusTraversal(TraversalDirection.NEXT));
        assertTrue(FxThread.call(() -> area(field("#memo-text")).isFocused()), "Tab goes on to the text");
        window.run(() -> ((TextField) window.root().lookup("#memo-title")).setText("Doubts"));
        press(window.root().lookup("#memo-title"), KeyCode.ENTER);
        FxThread.await(() -> area(field("#memo-text")).isFocused());
        type(area(field("#memo-text")), "why?");
        press(area(field("#memo-text")), KeyCode.ESCAPE);
        FxThread.await(() -> window.session.workspace().memos().stream().map(Counted::entity)
                .anyMatch(each -> each.title().equals("Doubts") && each.text().equals("why?")));
        var list = (ListView<?>) window.root().lookup("#memos-list");
        window.run(() -> ((TextField) window.root().lookup("#memos-filter")).setText("wh"));
        assertEquals(1, list.getItems().size());
        window.run(() -> ((TextField) window.root().lookup("#memos-filter")).setText("zz"));
        assertEquals(0, list.getItems().size());
        window.run(() -> ((TextField) window.root().lookup("#memos-filter")).setText(""));
        press(list, KeyCode.DELETE);
        FxThread.await(() -> window.session.workspace().memos().isEmpty());
        window.await(window.session::undo);
        assertEquals(1, list.getItems().size());
    }

    @Test
    void aLinkToWhatIsGoneIsNotFollowed() throws Exception {
        memo("Plan", NoteLink.to(Kind.ARTICLE, UUID.randomUUID(), "An article").text());
        openMemos();
        FxThread.await(() -> shown(field("#memo-text")).equals("An article (deleted)"));
        assertEquals(List.of(), links(field("#memo-text")));
    }
}
