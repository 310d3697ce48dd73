package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Counted;
import app.parallax.model.Mention;
import app.parallax.model.Speaker;
import app.parallax.ui.common.AdmiraltyChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits figures, attribution and Admiralty code of a mention, and speakers. */
class WindowMentionTest extends FxTest {
    private static final String WORDS = "over 220 Israelis including babies";

    @BeforeEach
    void openIt() {
        openSample();
    }

    private Scene dialog() {
        await("a dialog", () -> Window.getWindows().stream()
                .anyMatch(window -> window.isFocused() && window.getScene().getRoot() instanceof DialogPane));
        return on(() -> Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof DialogPane).findFirst().orElseThrow());
    }

    private void closed() {
        await("no dialog", () -> Window.getWindows().size() == 1);
    }

    private Scene describe() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        return dialog();
    }

    private void makeClaim() {
        select(0, WORDS);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        dialog();
        press(KeyCode.ENTER);
        closed();
        await("the claim", () -> sees("1 of 1"));
    }

    private Mention mention() {
        return marks(WORDS).getFirst().mentions().getFirst();
    }

    private static TextField field(Scene dialog, String id) {
        return (TextField) dialog.lookup(id);
    }

    private void write(Scene dialog, String id, String text) {
        on(() -> {
            ((TextInputControl) dialog.lookup(id)).setText(text);
            return true;
        });
    }

    private static boolean disabled(Scene dialog) {
        return ((DialogPane) dialog.getRoot()).lookupButton(ButtonType.OK).isDisabled();
    }

    private static boolean says(Scene dialog, String words) {
        return dialog.getRoot().lookupAll(".word-flow").stream().filter(FxTest::isSeen)
                .anyMatch(node -> String.valueOf(node.getAccessibleText()).contains(words));
    }

    private void fire(Scene dialog, String text) {
        on(() -> {
            dialog.getRoot().lookupAll(".button").stream().map(ButtonBase.class::cast)
                    .filter(button -> text.equals(button.getText())).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private static void grade(Scene dialog, String id, String value) {
        ((AdmiraltyChoice) dialog.lookup(id)).setValue(value);
    }

    @Test
    void proposedFiguresAndTheProposedSpeakerStandInTheFormAsSuchAndEnterKeepsThem() {
        makeClaim();
        assertNull(mention().quantity());
        var dialog = describe();
        await("filled in", () -> field(dialog, "#figure-least").getText().equals("220"));
        assertEquals("over", on(() -> field(dialog, "#figure-qualifier").getText()));
        assertEquals(List.of(true, true, false), on(() -> dialog.getRoot().lookupAll(".form-heading").stream()
                .map(node -> ((Labeled) node).getText().endsWith("(proposed)")).toList()),
                "figures, attribution, code");
        assertTrue(on(() -> ((TextField) dialog.getRoot().lookup(".step-name")).getText()).contains("Haiat"));
        on(() -> {
            grade(dialog, "#grade-source", "B");
            grade(dialog, "#grade-report", "2");
            field(dialog, "#figure-least").requestFocus();
            return true;
        });
        press(KeyCode.ENTER);
        closed();
        await("in the details", () -> all("#mention-said").stream()
                .anyMatch(node -> node.getAccessibleText().contains("over 220 Israelis · ")));
        await("the spread", () -> all(".grades").stream().anyMatch(node -> "B 2".equals(((Labeled) node).getText())));
        var mention = mention();
        var quantity = Objects.requireNonNull(mention.quantity());
        assertEquals(new BigDecimal("220"), quantity.least());
        assertNull(quantity.most());
        assertEquals(1, mention.attribution().size());
        assertEquals("B2", String.valueOf(mention.grade()));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one step back", () -> all("#mention-said").stream()
                .anyMatch(node -> node.getAccessibleText().contains("proposed: over 220 Israelis · ")));
        assertEquals(List.of(), mention().attribution());
    }

    @Test
    void whatCannotBeIsSaidBesideTheFieldAndCannotBeKept() {
        makeClaim();
        var dialog = describe();
        write(dialog, "#figure-least", "1,400");
        write(dialog, "#figure-most", "900");
        await("least over most",
                () -> says(dialog, "The minimum, 1,400, is greater than the maximum, 900.") && disabled(dialog));
        write(dialog, "#figure-most", "many");
        await("no number", () -> says(dialog, "“many” is not a number.") && disabled(dialog));
        write(dialog, "#figure-most", "1,500");
        await("right", () -> !disabled(dialog));
        write(dialog, "#figure-as-of", "last Tuesday");
        await("no date", () -> says(dialog, "This is not a date:") && disabled(dialog));
        write(dialog, "#figure-as-of", "2023-10-17");
        await("a date", () -> says(dialog, "read as 17") && !disabled(dialog));
        on(() -> {
            grade(dialog, "#grade-source", "C");
            return true;
        });
        await("half a grade", () -> says(dialog, "Choose both a reliability (A–F) and a credibility (1–6), or neither.")
                && disabled(dialog));
        press(KeyCode.ESCAPE);
        closed();
        assertNull(mention().quantity());
    }

    @Test
    void aKnownSpeakerIsCompletedAndAFurtherStepIsTheOrigin() {
        makeClaim();
        var dialog = describe();
        on(() -> {
            dialog.getRoot().lookup(".step-name").requestFocus();
            return true;
        });
        type("Kommer");
        await("completed", () -> ((TextField) dialog.getFocusOwner()).getText().equals("Kommersant"));
        fire(dialog, "Attributed to…");
        await("a second row that takes letters", () -> dialog.getRoot().lookupAll(".step-name").size() == 2
                && ((TextField) dialog.getFocusOwner()).getSkin() != null
                && ((TextField) dialog.getFocusOwner()).getText().isEmpty());
        type("Abu Hamid");
        press(KeyCode.ENTER);
        closed();
        await("the chain", () -> rows("Mentions").stream().anyMatch(row -> row.contains("Kommersant › Abu Hamid")));
        assertEquals(2, mention().attribution().size());
    }

    private List<String> speakers() {
        return project(reader -> reader.speakers()).stream().map(Counted::entity).map(Speaker::name).sorted().toList();
    }

    @Test
    void speakersAreRenamedSpeltMergedAndLeftAndEachStepIsUndone() {
        var before = speakers();
        makeClaim();
        var form = describe();
        on(() -> {
            ((TextField) form.getRoot().lookup(".step-name")).setText("Lior Hayat");
            return true;
        });
        fire(form, "OK");
        closed();
        await("noted", () -> rows("Mentions").stream().anyMatch(row -> row.contains("Lior Hayat")));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        var dialog = dialog();
        await("proposed", () -> dialog.getRoot().lookupAll(".pair-row").size() == 2);
        fire(dialog, "Different speakers"); // the two spellings that the sample proposes
        await("proposed", () -> dialog.getRoot().lookupAll(".pair-row").size() == 1);
        fire(dialog, "Same speaker");
        await("one", () -> dialog.getRoot().lookupAll(".pair-row").isEmpty());
        assertEquals(before, speakers());
        assertEquals(List.of("Lior Hayat"), project(reader -> reader.speakers()).stream().map(Counted::entity)
                .filter(each -> each.name().equals("Lior Haiat")).findFirst().orElseThrow().spellings());
        on(() -> {
            ((ButtonBase) dialog.lookup("#speakers-undo")).fire();
            return true;
        });
        await("two again", () -> dialog.getRoot().lookupAll(".pair-row").size() == 1);
        fire(dialog, "Different speakers");
        await("left", () -> dialog.getRoot().lookupAll(".pair-row").isEmpty());

        on(() -> {
            @SuppressWarnings("unchecked")
            var list = (ListView<Counted<Speaker>>) dialog.lookup("#speakers");
            list.getSelectionModel().select(list.getItems().stream()
                    .filter(row -> row.entity().name().equals("Lior Hayat")).findFirst().orElseThrow());
            dialog.lookup("#speaker-name").requestFocus();
            ((TextField) dialog.lookup("#speaker-name")).setText("lior haiat");
            return true;
        });
        await("taken", () -> says(dialog, "is a name of Lior Haiat already"));
        write(dialog, "#speaker-name", "L. Hayat");
        press(KeyCode.ENTER);
        await("renamed", () -> dialog.getRoot().lookupAll(".list-cell").stream()
                .anyMatch(cell -> "L. Hayat, 1 mention".equals(cell.getAccessibleText())));
        on(() -> {
            dialog.lookup("#speaker-spelling").requestFocus();
            return true;
        });
        type("ליאור חיאט");
        press(KeyCode.ENTER);
        await("spelt", () -> dialog.getRoot().lookupAll(".chip").size() == 1);
        on(() -> {
            ((ButtonBase) dialog.lookup("#speaker-delete")).fire();
            return true;
        });
        await("deleted", () -> dialog.getRoot().lookupAll(".list-cell").stream()
                .noneMatch(cell -> String.valueOf(cell.getAccessibleText()).startsWith("L. Hayat")));
        assertEquals(before, speakers());
        assertEquals(List.of(), mention().attribution());
        press(KeyCode.ESCAPE);
        closed();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("cited again", () -> rows("Mentions").stream().anyMatch(row -> row.contains("L. Hayat")));
    }
}
