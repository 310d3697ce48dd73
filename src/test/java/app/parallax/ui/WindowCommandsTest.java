package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Settings;
import app.parallax.text.guide.GuideText;
import app.parallax.ui.common.Tip;
import app.parallax.ui.find.CommandOffer;
import app.parallax.ui.shell.exporting.PngFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowCommandsTest extends FxTest {
    private static final int LEFT = 0;

    @BeforeEach
    void openIt() {
        openSample();
    }

    /** What a selector names in any window, the palette and the sheet among them. */
    private static Optional<Node> anywhere(String selector) {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream()).filter(FxTest::isSeen)
                .findFirst();
    }

    private static ListView<?> commands() {
        return (ListView<?>) anywhere("#palette-list").orElseThrow();
    }

    private static List<String> offered() {
        return commands().getItems().stream().map(each -> ((CommandOffer) each).text()).toList();
    }

    private static String selected() {
        return commands().getSelectionModel().getSelectedItem() instanceof CommandOffer offer ? offer.text() : "";
    }

    /** Keeps a picture of the window in which something is. */
    private void pictureOf(String selector, String name) {
        on(() -> {
            var image = anywhere(selector).orElseThrow().getScene().snapshot(null);
            Files.createDirectories(Path.of("target", "pictures"));
            try (var out = Files.newOutputStream(Path.of("target", "pictures", name + ".png"))) {
                PngFile.write(image, out);
            }
            return true;
        });
    }

    private void openPalette() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await("the palette", () -> anywhere("#palette-field").map(Node::isFocused).orElse(false));
    }

    private static String sentence() {
        return anywhere("#shortcut-sentence").map(node -> ((Labeled) node).getText()).orElse("");
    }

    private static Node row(String command) {
        return anywhere("#shortcut-" + command).orElseThrow();
    }

    private static String keyOf(String command) {
        return row(command).lookupAll(".key-hint").stream().filter(FxTest::isSeen)
                .map(node -> ((Labeled) node).getText()).findFirst().orElse("");
    }

    private void awaitChapter(String title) {
        await(title, () -> anywhere("#guide-chapters").map(list -> (ListView<?>) list)
                .map(list -> list.getSelectionModel().getSelectedItem()).filter(GuideText.Section.class::isInstance)
                .map(section -> ((GuideText.Section) section).title().equals(title)).orElse(false));
    }

    @Test
    void f1OpensTheGuideAtTheViewOrTheDialogInFocus() {
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.F1);
        awaitChapter("Articles, outlets, stories");
        press(KeyCode.ESCAPE);
        await("closed", () -> anywhere("#guide-chapters").isEmpty());
        press(KeyCode.CONTROL, KeyCode.COMMA);
        await("the settings", () -> anywhere("#settings-select").isPresent());
        press(KeyCode.F1);
        awaitChapter("Commands and keys");
    }

    private void openSheet() {
        press(KeyCode.SHIFT, KeyCode.F1);
        await("the sheet", () -> anywhere("#shortcut-filter").map(Node::isFocused).orElse(false));
    }

    private void find(String words) {
        on(() -> {
            ((TextField) anywhere("#shortcut-filter").orElseThrow()).setText(words);
            anywhere("#shortcut-filter").orElseThrow().requestFocus();
            return true;
        });
    }

    @Test
    void thePaletteDoesWhatItsNameIsTypedOfAndGivesTheKeyboardBack() {
        select(LEFT, "Hamas");
        openPalette();
        pictureOf("#palette", "palette");
        assertTrue(on(() -> offered().size()) > 100);
        type("wor tag nam"); // beginnings of words in any order
        await("the command", () -> offered().equals(List.of("Tag named after the selected words")));
        press(KeyCode.ESCAPE);
        await("gone", () -> anywhere("#palette").isEmpty() && hasKeyboard(LEFT));
        openPalette();
        type("of art list");
        await("the command", () -> "List of articles".equals(selected()));
        press(KeyCode.ENTER);
        await("the list", () -> anywhere("#palette").isEmpty() && list("Articles").isFocused());
        openPalette();
        await("the last used first", () -> "List of articles".equals(selected()));
        type("zzq");
        await("nothing",
                () -> anywhere("#palette-list").isEmpty() && anywhere("#palette .result-sentence").isPresent());
        press(KeyCode.ESCAPE);
        assertEquals(List.of("LIBRARY"), Settings.in(folder).usedCommands());
    }

    @Test
    void whatCannotBeDoneNowIsShownAfterTheOthersAndPassedOver() {
        openPalette();
        type("clear filter");
        await("the command", () -> offered().equals(List.of("Clear time filter")));
        assertEquals("", on(WindowCommandsTest::selected));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertTrue(on(() -> anywhere("#palette").isPresent()));
        press(KeyCode.ESCAPE);
    }

    @Test
    void aKeyThatIsChangedHoldsAtOnceAndInTheNextWindow() {
        openSheet();
        pictureOf("#shortcuts", "shortcuts");
        find("go list of articles");
        await("the row", () -> anywhere("#shortcut-LIBRARY").isPresent() && anywhere("#shortcut-TAG").isEmpty());
        press(KeyCode.DOWN);
        await("on it", () -> row("LIBRARY").isFocused());
        press(KeyCode.ENTER);
        await("asked", () -> sentence().startsWith("Press the new key"));
        press(KeyCode.CONTROL, KeyCode.T);
        await("refused", () -> sentence().contains("Ctrl+T is the key of “Tag…”"));
        press(KeyCode.X);
        await("refused", () -> sentence().startsWith("X types text"));
        press(KeyCode.CONTROL, KeyCode.V);
        await("refused", () -> sentence().startsWith("Ctrl+V types, copies"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F6);
        await("taken", () -> sentence().equals("“List of articles” has the key Ctrl+Shift+F6."));
        assertEquals("Ctrl+Shift+F6", on(() -> keyOf("LIBRARY")));
        assertEquals("Ctrl+Shift+F6", on(() -> item("LIBRARY").getAccelerator().getDisplayText()));
        assertEquals(Map.of("LIBRARY", "Shift+Shortcut+F6"), Settings.in(folder).keys());
        press(KeyCode.ESCAPE);
        await("the window", () -> anywhere("#shortcuts").isEmpty());
        select(LEFT, "Hamas");
        press(KeyCode.CONTROL, KeyCode.L);
        assertFalse(on(() -> list("Articles").isFocused()));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F6);
        await("the list", () -> list("Articles").isFocused());
        close();
        openSample();
        select(LEFT, "Hamas");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F6);
        await("the list", () -> list("Articles").isFocused());
    }

    private static String tip(Node button) {
        return Tip.words(button).get();
    }

    @Test
    void aChangedKeyIsToldByTheButtonAndGoesBackToTheUsual() {
        openSheet();
        find("dark");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.F5);
        await("taken", () -> keyOf("DARK").equals("F5"));
        assertEquals("Dark  F5", on(() -> tip(scene().lookup("#button-DARK"))));
        on(() -> {
            ((Button) anywhere("#shortcut-back").orElseThrow()).fire();
            return true;
        });
        await("back", () -> keyOf("DARK").equals("Ctrl+Shift+D"));
        assertEquals("Dark  Ctrl+Shift+D", on(() -> tip(scene().lookup("#button-DARK"))));
        assertTrue(on(() -> anywhere("#shortcut-back").orElseThrow().isDisabled()));
        assertEquals(Map.of(), Settings.in(folder).keys());
    }

    @Test
    void hintsInThePanesNameTheKeyOfNowAndAKeyIsTakenAway() {
        assertEquals("Next mention (F8)", on(() -> tip(scene().lookup(".claim-details #next"))));
        openSheet();
        find("next mention");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.F5);
        await("taken", () -> keyOf("NEXT_MENTION").equals("F5"));
        await("in the hint", () -> "Next mention (F5)".equals(tip(scene().lookup(".claim-details #next"))));
        press(KeyCode.ENTER);
        press(KeyCode.BACK_SPACE);
        await("taken away", () -> sentence().equals("“Next mention” has no key now."));
        assertEquals(Map.of("NEXT_MENTION", "None"), Settings.in(folder).keys());
        on(() -> {
            ((Button) anywhere("#shortcut-all-back").orElseThrow()).fire();
            return true;
        });
        await("the usual", () -> "Next mention (F8)".equals(tip(scene().lookup(".claim-details #next"))));
    }

    @Test
    void theSheetIsThereInAMoment() {
        openSheet(); // style sheets and classes are read once
        press(KeyCode.ESCAPE);
        await("gone", () -> anywhere("#shortcuts").isEmpty());
        var took = new long[3]; // of work, not by the clock: others may keep the machine busy
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < took.length; i++) {
            int at = i;
            on(() -> {
                long begin = thread.getCurrentThreadCpuTime();
                item("SHORTCUTS").fire();
                var pane = anywhere("#shortcuts").orElseThrow().getScene().getRoot();
                pane.applyCss();
                pane.layout();
                took[at] = thread.getCurrentThreadCpuTime() - begin;
                return true;
            });
            await("the sheet", () -> anywhere("#shortcut-filter").map(Node::isFocused).orElse(false));
            press(KeyCode.ESCAPE);
            await("gone", () -> anywhere("#shortcuts").isEmpty());
        }
        long best = Arrays.stream(took).min().orElseThrow();
        assertTrue(best < 100_000_000, best / 1_000_000 + " ms");
    }

    @Test
    void theSheetIsCopiedInColumns() {
        openSheet();
        find("lanes");
        press(KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.C);
        await("copied", () -> sentence().equals("Commands and keys are copied."));
        var lines = on(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertEquals("View ▸ Timeline", lines.getFirst());
        assertTrue(lines.contains("  Lanes by article  Ctrl+Alt+1"), lines.toString());
        assertTrue(lines.contains("  Lanes by claim    Ctrl+Alt+4"), lines.toString());
    }
}
