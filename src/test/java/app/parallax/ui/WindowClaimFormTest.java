package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Claim;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits, nests, merges, splits and deletes claims in the window. */
class WindowClaimFormTest extends FxTest {
    private static final String KILLED = "Killed in Israel since 7 October";
    private static final String HOSTAGES = "Taken hostage on 7 October";

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

    private void write(Scene dialog, String id, String text) {
        on(() -> {
            ((TextInputControl) dialog.lookup(id)).setText(text);
            return true;
        });
    }

    private void toggle(Scene dialog, String text) {
        on(() -> {
            dialog.getRoot().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals(text)).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private static Node ok(Scene dialog) {
        return ((DialogPane) dialog.getRoot()).lookupButton(ButtonType.OK);
    }

    private void take(Scene dialog) {
        on(() -> {
            ((ButtonBase) ok(dialog)).fire();
            return true;
        });
        closed();
    }

    private void focus(String claim) {
        on(() -> {
            var list = list("Claims");
            int at = rowsOf(list.getItems()).indexOf(claim);
            list.getSelectionModel().select(at);
            list.requestFocus();
            return true;
        });
        press(KeyCode.ENTER);
        await("in focus", () -> all(".strong").stream()
                .anyMatch(node -> node instanceof javafx.scene.control.Label label && label.getText().equals(claim)));
    }

    private static List<String> rowsOf(List<?> items) {
        return items.stream().map(row -> ((app.parallax.session.compare.ClaimTree.Row) row).claim().text()).toList();
    }

    private Claim claim(String text) {
        return project(reader -> reader.claims()).stream().map(row -> row.entity())
                .filter(each -> each.text().equals(text)).findFirst().orElseThrow();
    }

    private long mentions(String text) {
        return project(reader -> reader.claims()).stream().filter(row -> row.entity().text().equals(text))
                .mapToInt(row -> row.count()).sum();
    }

    @Test
    void theFormChangesAllThatIsKnownOfAClaimInOneStepThatUndoTakesBack() {
        var before = claim(HOSTAGES);
        focus(HOSTAGES);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        var dialog = dialog();
        type("Hostages in Gaza");
        toggle(dialog, "resolved");
        write(dialog, "#claim-counted", "hostages");
        toggle(dialog, "a growing total");
        write(dialog, "#claim-working", "229");
        write(dialog, "#claim-reason", "the latest count");
        on(() -> {
            @SuppressWarnings("unchecked")
            var under = (ComboBox<Object>) dialog.lookup("#claim-under");
            under.setValue(under.getItems().stream().filter(each -> each.toString().strip().equals(KILLED))
                    .findFirst().orElseThrow());
            dialog.lookup("#claim-tag").requestFocus();
            return true;
        });
        type("no such tag");
        press(KeyCode.ENTER);
        await("said beside the field", () -> dialog.getRoot().lookupAll(".word-flow").stream()
                .anyMatch(node -> String.valueOf(node.getAccessibleText()).contains("no tag “no such tag”")));
        var tag = project(reader -> reader.tags()).stream().map(row -> row.entity())
                .filter(each -> !before.tags().contains(each.id())).findFirst().orElseThrow();
        write(dialog, "#claim-tag", tag.name());
        press(KeyCode.ENTER);
        await("its chip", () -> dialog.getRoot().lookupAll(".chip").size() == before.tags().size() + 1);
        take(dialog);

        await("indented and settled", () -> rows("Claims").stream()
                .anyMatch(row -> row.startsWith("Hostages in Gaza, ") && row.contains("resolved, level 2")));
        var after = claim("Hostages in Gaza");
        assertEquals(claim(KILLED).id(), after.parent());
        assertEquals(Claim.Status.SETTLED, after.status());
        assertEquals("hostages GROWING", after.counted() + " " + after.growth());
        assertTrue(after.tags().contains(tag.id()));
        var working = Objects.requireNonNull(after.working());
        assertEquals("229, the latest count", working.value() + ", " + working.reason());

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        var again = dialog();
        assertTrue(on(() -> again.getRoot().lookupAll(".caption").stream()
                .anyMatch(node -> node instanceof javafx.scene.control.Label label
                        && label.getText().contains("; chosen by Anna, "))));
        write(again, "#claim-wording", " ");
        await("nothing to take", () -> ok(again).isDisabled());
        press(KeyCode.ESCAPE);
        closed();

        press(KeyCode.CONTROL, KeyCode.Z);
        await("as it was", () -> rows("Claims").stream().anyMatch(row -> row.equals(HOSTAGES + ", 5")));
        assertEquals(before, claim(HOSTAGES));
    }

    @Test
    void theMenuOfAClaimInTheListSettlesIt() {
        on(() -> {
            var list = list("Claims");
            list.getSelectionModel().select(rowsOf(list.getItems()).indexOf(KILLED));
            list.requestFocus();
            return true;
        });
        press(KeyCode.CONTEXT_MENU);
        await("the menu", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        on(() -> {
            var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast).findFirst().orElseThrow();
            menu.getItems().stream().filter(item -> "claim-status-SETTLED".equals(item.getId())).findFirst()
                    .orElseThrow().fire();
            menu.hide();
            return true;
        });
        await("resolved", () -> rows("Claims").stream()
                .anyMatch(row -> row.startsWith(KILLED) && row.endsWith(", resolved")));
        assertEquals(Claim.Status.SETTLED, claim(KILLED).status());
        focus(KILLED);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        await("dropped", () -> rows("Claims").stream()
                .anyMatch(row -> row.startsWith(KILLED) && row.endsWith(", rejected")));
    }

    @Test
    void aClaimIsMergedIntoTheOneThatIsTypedAndUndoBringsItBack() {
        long both = mentions(HOSTAGES) + mentions(KILLED);
        focus(HOSTAGES);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        var dialog = dialog();
        await("nothing chosen yet", () -> ok(dialog).isDisabled());
        type("killed in israel");
        press(KeyCode.ENTER);
        closed();
        await("one claim", () -> rows("Claims").contains(KILLED + ", " + both));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("two claims", () -> rows("Claims").stream().anyMatch(row -> row.startsWith(HOSTAGES)));
        assertEquals(both, mentions(HOSTAGES) + mentions(KILLED));
    }

    @Test
    void theMentionsThatAreChosenGoIntoANewClaim() {
        long before = mentions(HOSTAGES);
        focus(HOSTAGES);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        var dialog = dialog();
        await("the list", () -> dialog.getFocusOwner() instanceof javafx.scene.control.ListView);
        press(KeyCode.SPACE);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        await("a wording of its own is asked for", () -> ok(dialog).isDisabled());
        write(dialog, "#split-wording", "A first count of hostages");
        take(dialog);
        await("the new claim", () -> rows("Claims").contains("A first count of hostages, 2"));
        assertEquals(before - 2, mentions(HOSTAGES));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("whole again", () -> rows("Claims").contains(HOSTAGES + ", " + before));
    }

    @Test
    void aDeletedClaimLeavesItsMarksAndUndoBringsItBack() {
        int marks = marks().size();
        long before = mentions(KILLED);
        focus(KILLED);
        on(() -> {
            list("Claims").requestFocus();
            return true;
        });
        press(KeyCode.DELETE);
        await("gone", () -> rows("Claims").stream().noneMatch(row -> row.startsWith(KILLED)));
        assertEquals(marks, marks().size());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> rows("Claims").contains(KILLED + ", " + before));
    }

    @Test
    void theWordingOfANewClaimIsProposedAsASentence() {
        select(0, "over 220 Israelis including babies");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        dialog();
        press(KeyCode.ENTER);
        closed();
        await("proposed", () -> rows("Claims").contains("Over 220 Israelis including babies, 1"));
        assertNotEquals(0, mentions("Over 220 Israelis including babies"));
    }
}
