package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues.Field;
import app.parallax.ui.common.WordFlow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read in the words of mentions: seen as proposed, confirmed and refused by keys. */
class WindowProposalsTest extends FxTest {
    private static final String WORDS = "over 220 Israelis including babies";
    private static final String LIST = "Review proposals";

    @BeforeEach
    void openIt() {
        openSample();
    }

    private void makeClaim(String words) {
        long before = mentions().size();
        select(0, words);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await("a dialog", () -> Window.getWindows().stream()
                .anyMatch(window -> window.isFocused() && window.getScene().getRoot() instanceof DialogPane));
        press(KeyCode.ENTER);
        await("no dialog", () -> Window.getWindows().size() == 1);
        await("the claim", () -> mentions().size() == before + 1 && sees("1 of 1"));
    }

    private List<Mention> mentions() {
        return project(reader -> {
            var all = new ArrayList<Mention>();
            reader.mentions(Set.of(), said -> all.add(said.mention()));
            return all;
        });
    }

    private List<MentionWithQuote> proposed() {
        return project(reader -> {
            var all = new ArrayList<MentionWithQuote>();
            reader.proposed(all::add);
            return all;
        });
    }

    private Mention mention(String words) {
        return marks(words).getFirst().mentions().getFirst();
    }

    private String tab() {
        return all("#tab-proposals").stream().map(node -> ((ToggleButton) node).getText()).findFirst()
                .or(() -> all("#tabs-more").stream().flatMap(node -> ((MenuButton) node).getItems().stream())
                        .map(MenuItem::getText).filter(text -> text.startsWith("Review proposals")).findFirst())
                .orElse("");
    }

    private void openList(int rows) {
        press(KeyCode.SHIFT, KeyCode.F4);
        await("the list with the keyboard", () -> list(LIST).isFocused() && rows(LIST).size() >= Math.min(rows, 1)
                && list(LIST).getItems().size() == rows && !list(LIST).getSelectionModel().isEmpty());
    }

    @Test
    void theSampleHasNothingProposed() {
        assertEquals(List.of(), proposed());
        assertFalse(on(() -> all("#tab-proposals").stream().anyMatch(FxTest::isSeen)));
    }

    @Test
    void oneKeyConfirmsWhatIsProposedForTheMentionInFocus() {
        makeClaim(WORDS);
        await("the hint", () -> all(".label").stream().map(node -> ((Label) node).getText())
                .anyMatch(text -> text != null && text.startsWith("Proposed: ")
                        && text.contains("Ctrl+Shift+Enter confirms")));
        await("the tab", () -> tab().equals("Review proposals 1"));
        press(KeyCode.F9);
        await("marked in the matrix", () -> all(".claim-head .caption").stream()
                .anyMatch(node -> node instanceof Label line && line.getText().equals("proposed: over 220")));
        for (int i = 0; i < 5; i++) {
            press(KeyCode.RIGHT);
        }
        await("marked in its cell", () -> all(".said-cell").stream().map(WindowProposalsTest::spoken).anyMatch(
                words -> words.contains("proposed: Lior Haiat") && words.contains("proposed: over 220 Israelis")));
        press(KeyCode.F9);
        await("the articles again", () -> all(".said-cell").isEmpty());
        press(KeyCode.F8);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        await("confirmed", () -> proposed().isEmpty());
        var mention = mention(WORDS);
        assertEquals(new BigDecimal("220"), Objects.requireNonNull(mention.quantity()).least());
        assertEquals(1, mention.attribution().size());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one step back", () -> proposed().size() == 1);
        assertNull(mention(WORDS).quantity());
    }

    private static String spoken(Node node) {
        return String.valueOf(node.getAccessibleText());
    }

    @Test
    void enterConfirmsAndDeleteRefusesAndBothGoOn() {
        makeClaim(WORDS);
        makeClaim("over 1,400");
        openList(2);
        await("its sentence", () -> all(".proposals .word-flow").stream().map(WordFlow.class::cast)
                .anyMatch(flow -> flow.getText().contains("1,400") || flow.getText().contains("220")));
        await("the words are marked", () -> !all(".found").isEmpty());
        picture("proposals-list");
        var first = proposed().getFirst().mention().id();
        press(KeyCode.ENTER);
        await("the next", () -> list(LIST).getItems().size() == 1 && proposed().size() == 1);
        assertFalse(proposed().stream().anyMatch(each -> each.mention().id().equals(first)));
        assertTrue(on(() -> list(LIST).isFocused()));
        var second = proposed().getFirst().mention();
        press(KeyCode.DELETE);
        await("none left", () -> proposed().isEmpty());
        var refused = mentions().stream().filter(each -> each.id().equals(second.id())).findFirst().orElseThrow();
        assertNull(refused.quantity());
        assertEquals(List.of(), refused.attribution());
        assertEquals(second.proposed().fields(), refused.proposed().refused());
        await("the text", () -> hasKeyboard(0));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("it is back", () -> proposed().size() == 1);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("both are back", () -> proposed().size() == 2);
    }

    @Test
    void allAreConfirmedAtOnceAndOneValueAlone() {
        makeClaim(WORDS);
        makeClaim("over 1,400");
        openList(2);
        var fields = Set.copyOf(proposed().getFirst().mention().proposed().fields());
        assertTrue(fields.size() > 1, fields.toString());
        press(KeyCode.RIGHT);
        press(KeyCode.DELETE);
        await("one value", () -> proposed().getFirst().mention().proposed().fields().size() == fields.size() - 1);
        assertEquals(Set.of(Field.SPEAKER), proposed().getFirst().mention().proposed().refused());
        await("it stays", () -> list(LIST).getItems().size() == 2 && list(LIST).isFocused());
        press(KeyCode.CONTROL, KeyCode.A);
        await("all", () -> list(LIST).getSelectionModel().getSelectedIndices().size() == 2);
        press(KeyCode.ENTER);
        await("none left", () -> proposed().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one step", () -> proposed().size() == 2);
    }

    @Test
    void theFormIsOpenedFromTheListAndWhatIsKeptIsConfirmed() {
        makeClaim(WORDS);
        openList(1);
        press(KeyCode.F2);
        await("the form", () -> Window.getWindows().stream()
                .anyMatch(window -> window.isFocused()
                        && window.getScene().lookup("#figure-least") instanceof TextField));
        press(KeyCode.ENTER);
        await("kept", () -> Window.getWindows().size() == 1 && proposed().isEmpty());
        assertEquals(1, mention(WORDS).attribution().size());
    }

    @Test
    void mentionsThatAreThereAreReadByTheMenu() {
        choose("PROPOSE_ALL");
        await("an answer", () -> all(".label").stream().map(node -> ((Label) node).getText())
                .anyMatch(text -> text != null
                        && (text.startsWith("New values proposed") || text.startsWith("Nothing new"))));
    }
}
