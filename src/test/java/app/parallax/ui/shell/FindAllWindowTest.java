package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches all articles and tags matches by keyboard. */
class FindAllWindowTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Node node(OpenWindow window, String selector) {
        return window.root().lookup(selector);
    }

    private static void press(OpenWindow window, String selector, KeyCode key) throws Exception {
        window.run(() -> Event.fireEvent(node(window, selector),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private static int rows(OpenWindow window) {
        return ((ListView<?>) node(window, "#find-all-hits")).getItems().size();
    }

    @Test
    void aPatternTakenForAPhraseIsPointedOutAndChoosingItsKindKeepsTheKeyboard() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.shell.actions().get(Command.FIND_ALL).handle(null));
            window.run(() -> ((TextField) node(window, "#find-all-field")).setText("hostages|captives"));
            press(window, "#find-all-field", KeyCode.ENTER);
            FxThread.await(() -> window.root().lookupAll(".find-all .muted").stream()
                    .anyMatch(each -> each instanceof Label label && label.getText().contains("“Regular expression”")));
            var kind = (ComboBox<?>) window.root().lookupAll(".find-all .combo-box").stream().findFirst().orElseThrow();
            window.run(kind::requestFocus);
            window.run(() -> kind.getSelectionModel().selectLast());
            FxThread.await(() -> rows(window) > 4);
            assertTrue(kind.isFocused(), "one can go on choosing");
            assertTrue(((ListView<?>) node(window, "#find-all-hits")).getHeight() > 150, "several hits are seen");
        }
    }

    @Test
    void aPhraseIsFoundInAllArticlesAndWhatStaysCheckedIsTaggedAtOnce() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.shell.actions().get(Command.FIND_ALL).handle(null));
            FxThread.await(() -> node(window, "#find-all-field").isFocused());
            window.run(() -> ((TextField) node(window, "#find-all-field")).setText("hostages"));
            press(window, "#find-all-field", KeyCode.ENTER);
            FxThread.await(() -> rows(window) > 4);
            var button = (Button) window.root().lookupAll(".find-all .button").stream()
                    .filter(each -> ((Button) each).getText().startsWith("Tag ")).findFirst().orElseThrow();
            int all = Integer.parseInt(button.getText().substring(4));
            press(window, "#find-all-hits", KeyCode.SPACE);
            FxThread.settle();
            assertEquals("Tag " + (all - 1), button.getText());
            assertTrue(button.isDisabled(), "there is no tag yet");
            press(window, "#find-all-hits", KeyCode.ENTER);
            window.run(() -> ((TextField) node(window, "#find-all-tag")).setText("Held"));
            assertFalse(button.isDisabled());
            window.run(button::fire);
            FxThread.await(() -> window.session.workspace().tags().stream()
                    .anyMatch(each -> each.entity().name().equals("Held") && each.count() == all - 1));
            window.await(() -> window.session.undo());
            FxThread.await(() -> window.session.workspace().tags().stream()
                    .noneMatch(each -> each.entity().name().equals("Held")));
        }
    }

    @Test
    void theSentencesOfMatchesAreCountedAndTaggedOnceAndTheChoiceIsRemembered() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.shell.actions().get(Command.FIND_ALL).handle(null));
            window.run(() -> ((TextField) node(window, "#find-all-field")).setText("the"));
            press(window, "#find-all-field", KeyCode.ENTER);
            FxThread.await(() -> rows(window) > 4);
            FxThread.await(() -> number(tagButton(window)) > 4);
            int hits = FxThread.call(() -> number(tagButton(window)));
            window.run(() -> ((ComboBox<?>) node(window, "#find-all-extent")).getSelectionModel().select(2));
            FxThread.await(() -> number(tagButton(window)) > 0 && number(tagButton(window)) < hits);
            int sentences = FxThread.call(() -> number(tagButton(window)));
            assertTrue(FxThread.call(() -> ((Label) node(window, ".find-all .caption")).getText())
                    .endsWith("in " + sentences + " sentences."));
            FxThread.settle();
            var shown = FxThread.call(() -> window.root().lookupAll("#find-all-hits .word-flow").stream()
                    .map(each -> ((WordFlow) each).getText()).toList());
            assertTrue(!shown.isEmpty() && shown.stream().allMatch(each -> each.matches("(?s)[\\p{Lu}“\"…‘\\d].*")),
                    "each row shows the sentence that would be tagged, from its beginning: " + shown);
            window.run(() -> ((TextField) node(window, "#find-all-tag")).setText("Sentences"));
            window.run(() -> tagButton(window).fire());
            FxThread.await(() -> window.session.workspace().tags().stream()
                    .anyMatch(each -> each.entity().name().equals("Sentences") && each.count() == sentences));
            window.await(() -> window.session.undo());
            FxThread.await(() -> window.session.workspace().tags().stream()
                    .noneMatch(each -> each.entity().name().equals("Sentences")));
        }
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.shell.actions().get(Command.FIND_ALL).handle(null));
            assertEquals(2, ((ComboBox<?>) node(window, "#find-all-extent")).getSelectionModel().getSelectedIndex());
        }
    }

    private static Button tagButton(OpenWindow window) {
        return window.root().lookupAll(".find-all .button").stream().map(Button.class::cast)
                .filter(each -> each.getText().startsWith("Tag")).findFirst().orElseThrow();
    }

    private static int number(Button button) {
        return Integer.parseInt("0" + button.getText().replaceAll("\\D", ""));
    }

    @Test
    void anExpressionThatIsNoneSaysWhy() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.shell.actions().get(Command.FIND_ALL).handle(null));
            window.run(() -> ((TextField) node(window, "#find-all-field")).setText("(a"));
            window.run(() -> ((ComboBox<?>) node(window, ".find-all .combo-box")).getSelectionModel().selectLast());
            press(window, "#find-all-field", KeyCode.ENTER);
            FxThread.settle();
            var placeholder = ((ListView<?>) node(window, "#find-all-hits")).getPlaceholder();
            assertTrue(((Label) placeholder).getText().contains("Unclosed group"));
        }
    }
}
