package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that people bring from other programs. */
class WindowUsualKeysTest extends FxTest {
    @TempDir
    private Path files;

    private String clipboard() {
        return on(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    /** Sends the code that a keyboard of another layout gives. */
    private void pressed(KeyCode code, boolean shift) {
        on(() -> {
            Event.fireEvent(areas().getFirst(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false,
                    false));
            return true;
        });
        pulses();
    }

    @Test
    void copyTakesTheSelectedWordsAlone() {
        openSample();
        select(1, "Hamas visit");
        press(KeyCode.CONTROL, KeyCode.C);
        await("the words", () -> "Hamas visit".equals(Clipboard.getSystemClipboard().getString()));
        on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        choose("COPY");
        await("the words again", () -> "Hamas visit".equals(Clipboard.getSystemClipboard().getString()));
        assertFalse(on(() -> Clipboard.getSystemClipboard().hasHtml()));
    }

    @Test
    void selectAllTakesTheWholeText() {
        openSample();
        select(0, "Hamas");
        choose("SELECT_ALL");
        press(KeyCode.CONTROL, KeyCode.C);
        var all = on(() -> text(areas().getFirst()));
        await("the text", () -> clipboardEquals(all));
        select(0, "Hamas");
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.C);
        await("the text", () -> clipboardEquals(all));
        assertEquals(all.strip(), clipboard().strip());
    }

    private static boolean clipboardEquals(String all) {
        var copied = Clipboard.getSystemClipboard().getString();
        return copied != null && copied.strip().equals(all.strip());
    }

    @Test
    void controlAndTabGoFromArticleToArticle() {
        openSample();
        select(0, "Hamas");
        press(KeyCode.CONTROL, KeyCode.TAB);
        await("the second pane", () -> hasKeyboard(1));
        press(KeyCode.CONTROL, KeyCode.TAB);
        await("round and round", () -> hasKeyboard(0));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        await("and back", () -> hasKeyboard(1));
        press(KeyCode.CONTROL, KeyCode.W);
        await("one pane", () -> areas().size() == 1);
        var before = on(() -> text(areas().getFirst()));
        press(KeyCode.CONTROL, KeyCode.TAB);
        await("the next article of the list", () -> areas().size() == 1 && !text(areas().getFirst()).equals(before));
    }

    private double drawn() {
        return words(areas().getFirst()).mapToDouble(each -> each.getFont().getSize()).max().orElse(0);
    }

    private static Stream<Text> words(Node node) {
        return node instanceof Text text
                ? Stream.of(text)
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(WindowUsualKeysTest::words)
                        : Stream.of();
    }

    @Test
    void plusAndMinusOfEveryKeyboardChangeTheSizeOfTheText() {
        openSample();
        double usual = on(this::drawn);
        for (var plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            for (boolean shift : plus == KeyCode.ADD ? List.of(false) : List.of(false, true)) {
                pressed(plus, shift);
                await("larger words: " + plus + " " + shift, () -> drawn() > usual + 1);
                pressed(KeyCode.NUMPAD0, false);
                await("as before", () -> drawn() == usual);
            }
        }
        for (var minus : List.of(KeyCode.MINUS, KeyCode.UNDERSCORE, KeyCode.SUBTRACT)) {
            pressed(minus, false);
            await("smaller words: " + minus, () -> drawn() < usual - 1);
            pressed(KeyCode.DIGIT0, false);
            await("as before", () -> drawn() == usual);
        }
    }

    @Test
    void theWindowFillsTheScreenAndNoLonger() {
        openSample();
        press(KeyCode.F11);
        await("the whole screen", () -> stage().isFullScreen());
        press(KeyCode.ESCAPE);
        assertTrue(on(() -> stage().isFullScreen()), "Esc does other things");
        press(KeyCode.F11);
        await("a window", () -> !stage().isFullScreen());
    }

    @Test
    void anAnnotationIsDeletedOnlyWhereThereIsOne() {
        openSample();
        select(0, "Hamas");
        await("none", () -> item("DELETE_MARK").isDisable());
        press(KeyCode.F8);
        press(KeyCode.ALT, KeyCode.PERIOD);
        await("one", () -> !item("DELETE_MARK").isDisable());
    }

    @Test
    void aTypedPathMakesANestedTag() {
        openSample();
        select(0, "Hamas");
        press(KeyCode.CONTROL, KeyCode.T);
        type("Talks/Moscow");
        press(KeyCode.ENTER);
        await("both tags", () -> rows("Tags").stream().anyMatch(row -> row.startsWith("Talks"))
                && rows("Tags").stream().anyMatch(row -> row.startsWith("Moscow")));
        var tags = project(reader -> reader.tags());
        var above = tags.stream().filter(each -> each.entity().name().equals("Talks")).findFirst().orElseThrow();
        var below = tags.stream().filter(each -> each.entity().name().equals("Moscow")).findFirst().orElseThrow();
        assertEquals(above.entity().id(), below.entity().parent());
        assertEquals(1, below.count());
    }

    @Test
    void enterImportsInThePreview() throws Exception {
        openSample();
        int before = project(reader -> reader.articles().size());
        importFiles(Files.writeString(files.resolve("talks.html"), """
                <html><body><nav><a href="/">Home</a></nav><article><h1>Talks in the capital</h1>
                <p>A delegation came to the capital on Wednesday, and talks were held that nobody had announced.</p>
                </article><aside><h3>Related</h3><a href="/x">Another story elsewhere</a></aside></body></html>"""));
        await("the preview", () -> dialogShown());
        press(KeyCode.ENTER);
        await("no preview", () -> !dialogShown());
        await("the article", () -> project(reader -> reader.articles().size()) == before + 1);
    }

    private static boolean dialogShown() {
        return Window.getWindows().stream()
                .anyMatch(each -> each.isShowing() && each.getScene().getRoot() instanceof DialogPane);
    }
}
