package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Mark;
import app.parallax.session.Navigation;
import app.parallax.session.edit.Editor;
import app.parallax.session.notes.MemoEditor;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.NoteArea;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no key discards typed text, and that the window does not call it saved too early. */
class LostTextTest {
    @TempDir
    private Path folder;
    private Path project;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        window = OpenWindow.of(project, 1000, 900, false);
    }

    @AfterEach
    void close() throws Exception {
        window.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(each -> each.getScene() != null && each.getScene().getRoot() instanceof DialogPane)
                .forEach(Window::hide));
        window.close();
    }

    private void press(Node node, KeyCode key) throws Exception {
        window.run(() -> Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private void type(Node field, String letters) throws Exception {
        for (var letter : letters.codePoints().mapToObj(Character::toString).toList()) {
            window.run(() -> Event.fireEvent(field,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    private void command(Command command) throws Exception {
        window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
    }

    private String saved() throws Exception {
        return FxThread.call(() -> ((Label) window.root().lookup("#saved")).getText());
    }

    /** An annotation of one's own. */
    private Mark mark() throws Exception {
        var words = FxThread.call(() -> Objects.requireNonNull(window.session.workspace().open()
                .get(window.panes().getFirst().article().get())).marks().getFirst().passage());
        var id = window.await(() -> new Editor(window.session).noteOn(words, "At first: "));
        return FxThread.call(() -> window.session.workspace().mark(id).orElseThrow());
    }

    private String noteOf(Mark mark) {
        return window.session.workspace().mark(mark.id()).orElseThrow().annotation().note();
    }

    private NoteField markNote() {
        return (NoteField) window.root().lookup(".note-field");
    }

    private static NoteArea area(NoteField field) {
        return (NoteArea) field.lookup(".note-area");
    }

    /** The keyboard is in the note of a mark. */
    private NoteArea writeNote(Mark mark) throws Exception {
        window.await(() -> new Navigation(window.session).reveal(mark));
        command(Command.NOTE);
        var field = markNote();
        FxThread.await(() -> area(field).isFocused());
        return area(field);
    }

    @Test
    void escInANoteKeepsWhatWasTypedAndUndoTakesItBack() throws Exception {
        var mark = mark();
        var before = noteOf(mark);
        var area = writeNote(mark);
        type(area, "not lost");
        press(area, KeyCode.ESCAPE);
        FxThread.await(() -> noteOf(mark).endsWith("not lost"));
        window.await(window.session::undo);
        assertEquals(before, noteOf(mark));
    }

    @Test
    void savedIsNotSaidBeforeTheNoteIsOnDiskWhichItIsAfterAPauseThoughNobodyLeavesIt() throws Exception {
        var mark = mark();
        var area = writeNote(mark);
        assertEquals("Saved", saved());
        type(area, "half a thou");
        assertEquals("Not saved yet…", saved());
        assertFalse(noteOf(mark).endsWith("half a thou"));
        FxThread.await(() -> noteOf(mark).endsWith("half a thou"));
        FxThread.await(() -> "Saved".equals(((Label) window.root().lookup("#saved")).getText()));
        type(area, "ght");
        assertEquals("Not saved yet…", saved());
        assertTrue(FxThread.call(area::isFocused), "writing goes on");
        assertTrue(FxThread.call(area::getText).endsWith("half a thought"));
    }

    @Test
    void aNoteThatIsTypedWithoutAPauseIsWrittenMeanwhile() throws Exception {
        var mark = mark();
        var area = writeNote(mark);
        var before = noteOf(mark);
        FxThread.await(() -> { // each look types a letter
            Event.fireEvent(area,
                    new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
            return !noteOf(mark).equals(before);
        });
        assertTrue(FxThread.call(() -> noteOf(mark).endsWith("xx")));
    }

    @Test
    void undoWhileTheKeyboardIsInANoteShowsTheNoteOfBefore() throws Exception {
        var mark = mark();
        var before = noteOf(mark);
        var area = writeNote(mark);
        type(area, "x");
        FxThread.await(() -> noteOf(mark).endsWith("x"));
        FxThread.await(() -> "Saved".equals(((Label) window.root().lookup("#saved")).getText()));
        window.await(window.session::undo);
        assertEquals(before, FxThread.call(area::getText));
        press(area, KeyCode.ESCAPE);
        assertEquals(before, noteOf(mark));
    }

    @Test
    void theNoteOfAClaimThatIsBeingWrittenIsKeptWhenTheWindowCloses() throws Exception {
        var claim = window.session.workspace().claims().getFirst().entity();
        window.await(() -> window.session.perform(new app.parallax.model.Edit("note",
                List.of(new app.parallax.model.Change(claim, claim.withNote("old"))))));
        window.run(() -> new Navigation(window.session).focusClaim(claim.id()));
        window.run(() -> ((SplitPane) window.root().lookup(".middle")).setDividerPositions(0.4)); // there is room for
                                                                                                  // it
        var field = (NoteField) window.root().lookup("#focused-claim-note");
        FxThread.await(field::isVisible);
        window.run(field::requestFocus);
        FxThread.await(() -> area(field).isFocused());
        type(area(field), " and new");
        window.close();
        window = OpenWindow.of(project, 1000, 900, false);
        assertEquals("old and new", window.session.workspace().claim(claim.id()).orElseThrow().note());
    }

    @Test
    void aNoteBesideTheAnnotationOfAnotherAnalystGoesOnWhileItIsSaved() throws Exception {
        var other = FxThread.call(() -> Objects.requireNonNull(window.session.workspace().open()
                .get(window.panes().getFirst().article().get())).marks().getFirst());
        var before = noteOf(other);
        var area = writeNote(other);
        type(area, "mine");
        FxThread.await(() -> "Saved".equals(((Label) window.root().lookup("#saved")).getText()));
        assertTrue(FxThread.call(area::getText).endsWith("mine"), "it stands in the field still");
        type(area, " too");
        press(area, KeyCode.ESCAPE);
        FxThread.await(() -> window.session.workspace().mark(window.session.focus().mark().get())
                .filter(mark -> mark.annotation().note().endsWith("mine too")).isPresent());
        assertEquals(before, noteOf(other));
    }

    @Test
    void aMemoIsSavedWhileItIsWrittenAndEscKeepsIt() throws Exception {
        window.await(() -> new MemoEditor(window.session).add("Plan", "See"));
        command(Command.MEMOS);
        var field = (NoteField) window.root().lookup("#memo-text");
        window.run(field::requestFocus);
        FxThread.await(() -> area(field).isFocused());
        type(area(field), " there");
        assertEquals("Not saved yet…", saved());
        FxThread.await(() -> window.session.workspace().memos().getFirst().entity().text().equals("See there"));
        type(area(field), " too");
        press(area(field), KeyCode.ESCAPE);
        FxThread.await(() -> window.session.workspace().memos().getFirst().entity().text().equals("See there too"));
    }

    private static Scene dialog() throws Exception {
        FxThread.await(() -> Window.getWindows().stream().anyMatch(LostTextTest::isDialog));
        return FxThread
                .call(() -> Window.getWindows().stream().filter(LostTextTest::isDialog).findFirst().orElseThrow()
                        .getScene());
    }

    private static boolean isDialog(Window each) {
        return each.getScene() != null && each.getScene().getRoot() instanceof DialogPane && each.isShowing();
    }

    private static void closed() throws Exception {
        FxThread.await(() -> Window.getWindows().stream().noneMatch(LostTextTest::isDialog));
    }

    /** Forms ask and wait; the test goes on beside. */
    private void ask(Command command) {
        javafx.application.Platform.runLater(() -> window.shell.actions().get(command).handle(new ActionEvent()));
    }

    private void cancel(Scene dialog) throws Exception {
        window.run(() -> ((Button) ((DialogPane) dialog.getRoot()).lookupButton(ButtonType.CANCEL)).fire());
        closed();
    }

    private static String text(Scene dialog, String field) throws Exception {
        return FxThread.call(() -> dialog.lookup(field) instanceof NoteField note
                ? note.getText()
                : ((TextInputControl) dialog.lookup(field)).getText());
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private void write(Scene dialog, String field, String text) throws Exception {
        window.run(() -> ((TextInputControl) dialog.lookup(field)).setText(text));
    }

    @Test
    void aFormThatWasLeftShowsWhatWasTypedWhenItIsOpenedAgainAndAfterAStartToo() throws Exception {
        var claim = window.session.workspace().claims().getFirst().entity();
        window.run(() -> new Navigation(window.session).focusClaim(claim.id()));
        ask(Command.EDIT_CLAIM);
        var first = dialog();
        assertNull(first.lookup("#typed-again"));
        write(first, "#claim-wording", "What I would say");
        write(first, "#claim-reason", "because");
        cancel(first);
        assertEquals(claim, window.session.workspace().claim(claim.id()).orElseThrow(), "nothing was taken");

        ask(Command.EDIT_CLAIM);
        var second = dialog();
        assertEquals("What I would say", text(second, "#claim-wording"));
        assertEquals("because", text(second, "#claim-reason"));
        assertTrue(second.lookup("#typed-again").isVisible(), "it says so");
        assertEquals(left(second.lookup("#typed-again")), left(second.lookup("#claim-wording")), 1, "in one line");
        cancel(second);

        window.close();
        window = OpenWindow.of(project, 1000, 900, false);
        window.run(() -> new Navigation(window.session).focusClaim(claim.id()));
        ask(Command.EDIT_CLAIM);
        var third = dialog();
        assertEquals("What I would say", text(third, "#claim-wording"));
        window.run(() -> ((Button) third.lookup("#typed-forget")).fire());
        assertEquals(claim.text(), text(third, "#claim-wording"));
        cancel(third);
        ask(Command.EDIT_CLAIM);
        var fourth = dialog();
        assertEquals(claim.text(), text(fourth, "#claim-wording"));
        cancel(fourth);
    }

    @Test
    void aFormThatWasTakenLeavesNoDraft() throws Exception {
        var claim = window.session.workspace().claims().getFirst().entity();
        window.run(() -> new Navigation(window.session).focusClaim(claim.id()));
        ask(Command.EDIT_CLAIM);
        var first = dialog();
        write(first, "#claim-wording", "Said better");
        window.run(() -> ((Button) ((DialogPane) first.getRoot()).lookupButton(ButtonType.OK)).fire());
        closed();
        FxThread.await(() -> window.session.workspace().claim(claim.id()).orElseThrow().text().equals("Said better"));
        ask(Command.EDIT_CLAIM);
        var second = dialog();
        assertNull(second.lookup("#typed-again"));
        cancel(second);
    }

    @Test
    void theStepsOfAnAttributionThatWereTypedComeBack() throws Exception {
        var claim = window.session.workspace().claims().getFirst().entity();
        var mention = window.await(() -> new Navigation(window.session).mentions(claim.id())).getFirst();
        window.await(() -> new Navigation(window.session).reveal(mention));
        window.run(() -> window.session.focus().claim().set(claim.id()));
        ask(Command.DESCRIBE_MENTION);
        var first = dialog();
        window.run(() -> ((Button) first.lookup("#add-step")).fire());
        window.run(() -> {
            var names = List.copyOf(first.getRoot().lookupAll(".step-name"));
            ((TextField) names.getLast()).setText("A neighbour");
        });
        cancel(first);
        ask(Command.DESCRIBE_MENTION);
        var second = dialog();
        assertTrue(FxThread.call(() -> second.getRoot().lookupAll(".step-name").stream()
                .anyMatch(node -> ((TextField) node).getText().equals("A neighbour"))));
        cancel(second);
    }

    @Test
    void aTagThatIsBeingNamedKeepsItsNewNameByEscAndAnUnchangedOneIsLeft() throws Exception {
        var list = (ListView<?>) window.all(".list-view").stream()
                .filter(node -> "Tags".equals(node.getAccessibleText())).findFirst().orElseThrow();
        var tag = window.session.workspace().tags().getFirst().entity();
        int tags = window.session.workspace().tags().size();
        naming(list, "");
        press(window.root().lookup(".tag-name-field"), KeyCode.ESCAPE);
        naming(list, "Named by hand");
        press(window.root().lookup(".tag-name-field"), KeyCode.ESCAPE);
        FxThread.await(() -> window.session.workspace().tags().stream()
                .anyMatch(row -> row.entity().name().equals("Named by hand")));
        assertEquals(tags, window.session.workspace().tags().size());
        window.await(window.session::undo);
        assertTrue(window.session.workspace().tags().stream().anyMatch(row -> row.entity().equals(tag)));
    }

    @Test
    void aTagNameThatIsTakenStandsInTheFieldAgain() throws Exception {
        var list = (ListView<?>) window.all(".list-view").stream()
                .filter(node -> "Tags".equals(node.getAccessibleText())).findFirst().orElseThrow();
        var other = window.session.workspace().tags().get(1).entity().name();
        naming(list, other);
        press(window.root().lookup(".tag-name-field"), KeyCode.ENTER);
        naming(list, "");
        assertEquals(other, FxThread.call(() -> ((TextField) window.root().lookup(".tag-name-field")).getText()));
    }

    /** F2 on the first tag; text is typed unless it is empty. */
    private void naming(ListView<?> list, String text) throws Exception {
        window.run(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        press(list, KeyCode.F2);
        FxThread.await(() -> window.root().lookup(".tag-name-field") instanceof TextField field && field.isFocused());
        if (!text.isEmpty()) {
            window.run(() -> ((TextField) window.root().lookup(".tag-name-field")).setText(text));
        }
    }

    @Test
    void theNameOfATagThatIsBeingTypedOntoWordsStaysByEsc() throws Exception {
        var mark = mark();
        window.await(() -> new Navigation(window.session).reveal(mark));
        command(Command.TAG);
        var field = (TextField) window.root().lookup(".add-tag");
        FxThread.await(field::isFocused);
        type(field, "zzz");
        press(field, KeyCode.ESCAPE);
        assertEquals("zzz", FxThread.call(field::getText));
    }

    @Test
    void theFieldForATagGrowsWithThePathThatIsTyped() throws Exception {
        var mark = mark();
        window.await(() -> new Navigation(window.session).reveal(mark));
        command(Command.TAG);
        var field = (TextField) window.root().lookup(".add-tag");
        FxThread.await(field::isFocused);
        type(field, "Reactions abroad / Condemnation");
        window.pulse();
        var words = new Text(field.getText());
        words.setFont(field.getFont());
        assertTrue(FxThread.call(field::getWidth) > words.getLayoutBounds().getWidth() + 40, "and the icon beside it");
        press(field, KeyCode.ESCAPE);
    }

    @Test
    void escInTheSearchEmptiesItAndUndoInTheFieldBringsItBack() throws Exception {
        command(Command.FIND);
        var owner = FxThread.call(() -> (TextField) window.scene.getFocusOwner());
        type(owner, "ref");
        press(owner, KeyCode.ESCAPE);
        assertEquals("", FxThread.call(owner::getText));
        window.run(owner::undo);
        assertEquals("ref", FxThread.call(owner::getText));
    }

    @Test
    void theNoteOfASpeakerIsKeptThoughItsNameIsTakenAndTheNameComesBack() throws Exception {
        var ministry = speaker("Ministry");
        speaker("Army");
        command(Command.SPEAKERS);
        var dialog = dialog();
        var list = (ListView<?>) dialog.lookup("#speakers");
        FxThread.await(() -> list.getItems().size() > 1);
        select(list, "Ministry");
        var name = (TextField) dialog.lookup("#speaker-name");
        var note = (NoteField) dialog.lookup("#speaker-note");
        window.run(name::requestFocus);
        window.run(() -> name.setText("Army"));
        window.run(note::requestFocus);
        FxThread.await(() -> area(note).isFocused());
        type(area(note), "of health");
        select(list, "Army");
        FxThread.await(() -> window.session.workspace().speaker(ministry).orElseThrow().note().equals("of health"));
        select(list, "Ministry");
        assertEquals("Army", FxThread.call(name::getText), "what was typed stands there again");
        assertEquals("Ministry", window.session.workspace().speaker(ministry).orElseThrow().name());
    }

    private java.util.UUID speaker(String name) throws Exception {
        var speaker = new app.parallax.model.Speaker(app.parallax.model.Ids.next(), name, List.of(), "", null);
        window.await(() -> window.session.perform(new app.parallax.model.Edit("speaker",
                List.of(app.parallax.model.Change.insert(speaker)))));
        return speaker.id();
    }

    private void select(ListView<?> list, String name) throws Exception {
        var index = new AtomicReference<>(-1);
        window.run(() -> {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (((app.parallax.model.Counted<?>) Objects.requireNonNull(list.getItems().get(i)))
                        .entity() instanceof app.parallax.model.Speaker speaker && speaker.name().equals(name)) {
                    index.set(i);
                }
            }
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(index.get());
        });
    }
}
