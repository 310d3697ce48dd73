package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Mark;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.Test;

/** Does the whole work by keyboard alone; the focus moves by keys only. */
class WindowByKeysTest extends FxTest {
    private RichTextArea focused() {
        return areas().stream().filter(Node::isFocused).findFirst().orElseThrow();
    }

    private String selected() {
        return on(() -> {
            var area = focused();
            var selection = area.getSelection();
            if (selection == null) {
                return "";
            }
            var text = new StringBuilder();
            for (int line = selection.getMin().index(); line <= selection.getMax().index(); line++) {
                var words = area.getModel().getPlainText(line);
                int from = line == selection.getMin().index() ? selection.getMin().offset() : 0;
                int to = line == selection.getMax().index() ? selection.getMax().offset() : words.length();
                text.append(text.isEmpty() ? "" : "\n").append(words, from, to);
            }
            return text.toString();
        });
    }

    private Node owner() {
        return Platform.isFxApplicationThread() ? ownerNow() : on(WindowByKeysTest::ownerNow);
    }

    private static Node ownerNow() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isFocused).reduce((behind, before) -> before)
                .orElseThrow().getScene().getFocusOwner();
    }

    private boolean inText() {
        return owner() instanceof RichTextArea area && area.getStyleClass().contains("reading-area");
    }

    @Test
    void anArticleIsChosenReadMarkedNotedClaimedAndLinked() {
        openSample();
        press(KeyCode.CONTROL, KeyCode.L);
        await("the list", () -> list("Articles").isFocused());
        press(KeyCode.HOME);
        press(KeyCode.ENTER);
        await("000 in a pane", () -> areas().stream().anyMatch(area -> text(area).contains("Melnikov")));
        press(KeyCode.ESCAPE);
        await("in the text", () -> areas().stream().anyMatch(Node::isFocused));

        press(KeyCode.CONTROL, KeyCode.HOME);
        press(KeyCode.CONTROL, KeyCode.PERIOD);
        var first = selected();
        assertTrue(first.matches("\\p{L}+"), first);
        press(KeyCode.CONTROL, KeyCode.PERIOD);
        assertTrue(selected().startsWith(first + " ") && selected().split(" ").length == 2, selected());
        press(KeyCode.ALT, KeyCode.DOWN);
        var sentence = selected();
        press(KeyCode.ALT, KeyCode.DOWN);
        var second = selected();
        assertTrue(second.length() > 20 && !second.contains(sentence), second);
        press(KeyCode.ALT, KeyCode.UP);
        assertEquals(sentence, selected());
        press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertTrue(selected().startsWith(sentence) && selected().endsWith(second), selected());
        press(KeyCode.ALT, KeyCode.PAGE_UP);
        assertEquals(sentence, selected());
        press(KeyCode.ALT, KeyCode.HOME);
        assertTrue(selected().contains(sentence) && !selected().contains("\n"), selected());
        press(KeyCode.ALT, KeyCode.DOWN);
        var words = selected();

        press(KeyCode.DIGIT1);
        await("the mark", () -> marks(words).size() == 1);
        press(KeyCode.CONTROL, KeyCode.T);
        type("Cond");
        press(KeyCode.ENTER);
        await("both tags", () -> chips().size() == 2);
        assertTrue(inText());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await("the note", () -> owner().getStyleClass().contains("note-area"));
        type("By keys");
        var note = owner();
        press(KeyCode.TAB);
        assertNotEquals(note, owner(), "Tab leaves the note");
        press(KeyCode.ESCAPE);
        await("in the text", () -> areas().stream().anyMatch(Node::isFocused));
        await("kept", () -> marks(words).getFirst().annotation().note().equals("By keys"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await("the question", () -> owner().getId() != null && owner().getId().equals("claim-wording"));
        type("A claim by keys");
        press(KeyCode.ENTER);
        await("the claim", () -> marks(words).getFirst().mentions().size() == 1);
        await("in the text", this::inText);
        press(KeyCode.CONTROL, KeyCode.E);
        await("the form", () -> owner() != null && "title".equals(owner().getId()));
        type("An event by keys");
        press(KeyCode.ENTER);
        await("the link", () -> marks(words).stream().map(Mark::links).mapToInt(List::size).sum() == 1);
        await("in the text", this::inText);
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.PAGE_DOWN);
        await("001", () -> areas().stream().anyMatch(area -> text(area).contains("Viktorov")));
        await("in the text", this::inText);
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.PAGE_UP);
        await("000", () -> areas().stream().anyMatch(area -> text(area).contains("Melnikov")));
        press(KeyCode.ALT, KeyCode.PERIOD);
        await("a mark", () -> !chips().isEmpty());
        var one = on(this::chips);
        press(KeyCode.ALT, KeyCode.COMMA);
        await("another mark", () -> !chips().equals(one) || marks().size() == 1);
    }

    @Test
    void oneKeyGoesThroughThePartsOfTheWindowAndEscapeLeadsBack() {
        openSample();
        select(0, "Hamas");
        press(KeyCode.F6);
        assertTrue(on(() -> hasKeyboard(1)), "the next pane");
        press(KeyCode.F6);
        assertTrue(within("below"), "the details");
        press(KeyCode.F6);
        assertTrue(within("right"), "the timeline");
        press(KeyCode.F6);
        await("the articles", () -> list("Articles").isFocused());
        press(KeyCode.F6);
        await("the tags", () -> list("Tags").isFocused());
        press(KeyCode.ESCAPE);
        assertTrue(on(() -> hasKeyboard(1)), "the text that had it");
        press(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(on(() -> hasKeyboard(0)));
        press(KeyCode.SHIFT, KeyCode.F6);
        await("the claims", () -> list("Claims").isFocused());
        press(KeyCode.F12);
        await("the lanes", () -> owner().getStyleClass().contains("lanes-view"));
        press(KeyCode.F6);
        assertTrue(within("below") || within("left"), Spoken.path(owner()));
        press(KeyCode.SHIFT, KeyCode.F6);
        await("the lanes again", () -> owner().getStyleClass().contains("lanes-view"));
        press(KeyCode.RIGHT);
        assertTrue(on(() -> owner().getAccessibleText()).contains(":"), "it says what is chosen");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        await("the text", this::inText);
        press(KeyCode.F9);
        await("the matrix", () -> owner().getStyleClass().contains("cell-grid"));
        var cell = on(() -> owner().getAccessibleText());
        press(KeyCode.RIGHT);
        assertTrue(!cell.equals(on(() -> owner().getAccessibleText())), cell);
        press(KeyCode.ENTER);
        await("the text", this::inText);
    }

    private boolean within(String id) {
        return on(() -> {
            for (Node at = owner(); at != null; at = at.getParent()) {
                if (id.equals(at.getId())) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void whatIsDeletedLeavesTheKeyboardOnTheNextRow() {
        openSample();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT, KeyCode.A);
        await("the table", () -> owner() instanceof TableView<?> table && table.getItems().size() > 3);
        press(KeyCode.DOWN);
        int all = marks().size();
        int row = on(() -> ((TableView<?>) owner()).getSelectionModel().getSelectedIndex());
        press(KeyCode.DELETE);
        await("one less", () -> marks().size() == all - 1);
        await("the row that follows", () -> owner() instanceof TableView<?> table
                && table.getItems().size() == all - 1 && table.getSelectionModel().getSelectedIndex() == row);
        press(KeyCode.ESCAPE);
        await("the text", this::inText);
        for (var list : List.of("Tags", "Claims")) {
            press(KeyCode.SHIFT, KeyCode.F6);
            while (!on(() -> list(list).isFocused())) {
                press(KeyCode.SHIFT, KeyCode.F6);
            }
            press(KeyCode.HOME);
            press(KeyCode.DOWN);
            int many = on(() -> list(list).getItems().size());
            press(KeyCode.DELETE);
            await("one less of " + list, () -> list(list).getItems().size() == many - 1);
            await("the next row of " + list, () -> owner() instanceof ListView<?> view
                    && view.getFocusModel().getFocusedIndex() == Math.min(1, many - 2));
        }
    }
}
