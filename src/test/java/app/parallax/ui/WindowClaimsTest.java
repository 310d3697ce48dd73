package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Mark;
import app.parallax.model.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowClaimsTest extends FxTest {
    private static final String LEFT = "over 220 Israelis including babies";
    private static final String RIGHT = "over 220 Israelis, including babies";
    private static final String CLAIM = "Over 220 were kidnapped";

    @BeforeEach
    void openIt() {
        openSample();
    }

    @Test
    void aClaimIsMadeOfTwoArticlesAndItsQuotesAreCopiedWithTheirSources() {
        makeClaim();
        keysPressed();
        select(1, RIGHT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        awaitDialog();
        press(KeyCode.ENTER);
        await("two mentions", () -> sees("2 of 2"));
        assertEquals(Set.of(LEFT, RIGHT), mentions().stream().map(mark -> mark.passage().quote())
                .collect(Collectors.toSet()));
        await("joined", () -> !all(".ribbon").isEmpty());
        assertTrue(on(() -> rows("Claims").contains(CLAIM + ", 2")));

        stance("attributed");
        stance("unclear");
        await("the sign", () -> rows("Mentions").stream().anyMatch(row -> row.contains("attributed · unclear")));
        var mention = stanceOf(RIGHT);
        assertEquals(Mention.Voice.REPORTED, mention.voice());
        assertEquals(Mention.Position.OPEN, mention.position());

        press(KeyCode.F8);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await("copied", () -> sees("Quotes with sources copied."));
        var copied = on(() -> Objects.requireNonNull(Clipboard.getSystemClipboard().getString()));
        assertTrue(copied.startsWith(CLAIM + "\n"), copied);
        for (var part : List.of("“" + LEFT + "”", "“" + RIGHT + "”", "[002]", "[003]", "annotated by Anna",
                "attributed · unclear")) {
            assertTrue(copied.contains(part), part + " in " + copied);
        }
    }

    @Test
    void theKeysGoRoundTheMentionsInBothPanes() {
        await("the first mention", () -> sees("1 of 2"));
        var places = List.of("2 of 2", "1 of 2", "2 of 2");
        var panes = List.of(1, 0, 1);
        press(KeyCode.F8);
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            int pane = panes.get(i);
            await(place, () -> sees(place) && hasKeyboard(pane));
            await("in view in both", () -> areas().stream().allMatch(area -> highlights(area).stream()
                    .anyMatch(node -> node.getStyleClass().contains("tag-slate") && isInside(area, node))));
            if (i == 0) {
                press(KeyCode.F8);
            } else {
                press(KeyCode.SHIFT, KeyCode.F8);
            }
        }
    }

    @Test
    void aMentionInAnArticleThatNoPaneShowsIsOpenedInTheFocusedPane() {
        on(() -> {
            var list = list("Claims");
            list.getSelectionModel().select(1);
            list.requestFocus();
            return true;
        });
        press(KeyCode.ENTER);
        await("its mentions", () -> list("Mentions").getItems().size() > 2);
        int mentions = on(() -> list("Mentions").getItems().size());
        var opened = new HashSet<String>();
        for (int i = 0; i < mentions; i++) {
            press(KeyCode.F8);
            await("a mention", () -> hasKeyboard(0) || hasKeyboard(1));
            opened.addAll(on(() -> areas().stream().map(area -> text(area).substring(0, 20)).toList()));
        }
        assertEquals(4, opened.size(), "000, 001, 002 and 003: " + opened);
    }

    @Test
    void undoTakesTheClaimAwayAndLeavesNothingInFocus() {
        int sampleClaims = rows("Claims").size();
        makeClaim();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("no claim", () -> rows("Claims").size() == sampleClaims);
        assertEquals(sampleClaims, project(reader -> reader.claims()).size());
        assertTrue(marks(LEFT).isEmpty());
        await("what to do", () -> sees("Choose a claim at the left to see what each article says about it."));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("again", () -> rows("Claims").contains(CLAIM + ", 1"));
    }

    @Test
    void aDialogLeftByEscapeChangesNothing() {
        int before = marks().size();
        select(0, LEFT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        awaitDialog();
        press(KeyCode.ESCAPE);
        await("closed", () -> javafx.stage.Window.getWindows().size() == 1);
        assertEquals(before, marks().size());
        await("the text has the keyboard", () -> hasKeyboard(0));
    }

    @Test
    void wordsInsideAQuotationAreProposedAsReportedAndOneKeyChangesIt() {
        select(0, "terrorist organisation worse than ISIS");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        awaitDialog();
        await("the proposal", () -> chosen("attributed"));
        press(KeyCode.ALT, KeyCode.V);
        await("the other", () -> !chosen("attributed"));
        press(KeyCode.ALT, KeyCode.V);
        await("back", () -> chosen("attributed"));
        type(CLAIM);
        press(KeyCode.ENTER);
        await("the claim", () -> rows("Claims").contains(CLAIM + ", 1"));
        assertEquals(Mention.Voice.REPORTED, stanceOf("terrorist organisation worse than ISIS").voice());
    }

    private boolean chosen(String voice) {
        return javafx.stage.Window.getWindows().stream().map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll("#claim-voice .toggle-button").stream()).map(ToggleButton.class::cast)
                .anyMatch(button -> voice.equals(button.getText()) && button.isSelected());
    }

    private void makeClaim() {
        select(0, LEFT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        awaitDialog();
        type(CLAIM);
        press(KeyCode.ENTER);
        await("the claim", () -> rows("Claims").contains(CLAIM + ", 1"));
        await("the text has the keyboard", () -> hasKeyboard(0));
    }

    private void awaitDialog() {
        await("the dialog", () -> javafx.stage.Window.getWindows().stream()
                .anyMatch(window -> !window.equals(stage()) && window.isFocused()
                        && (window.getScene().getFocusOwner() instanceof TextField
                                || window.getScene().getFocusOwner() instanceof ComboBox)));
    }

    private void stance(String name) {
        click(on(() -> (Node) all(".segmented .toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> name.equals(button.getText())).findFirst().orElseThrow()));
    }

    private List<Mark> mentions() {
        var claim = project(reader -> reader.claims()).stream().map(row -> row.entity())
                .filter(each -> each.text().equals(CLAIM)).findFirst().orElseThrow();
        return marks().stream().filter(mark -> mark.mentions().stream()
                .anyMatch(mention -> mention.claim().equals(claim.id()))).toList();
    }

    private Mention stanceOf(String quote) {
        return mentions().stream().filter(mark -> mark.passage().quote().equals(quote)).findFirst().orElseThrow()
                .mentions().getFirst();
    }

    private static boolean isInside(Node area, Node mark) {
        var outer = area.localToScene(area.getLayoutBounds());
        var inner = mark.localToScene(mark.getLayoutBounds());
        return inner.getMinY() >= outer.getMinY() && inner.getMinY() < outer.getMaxY();
    }
}
