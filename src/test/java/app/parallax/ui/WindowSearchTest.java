package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.shell.exporting.PngFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowSearchTest extends FxTest {
    private static final int LEFT = 0;

    @BeforeEach
    void openIt() {
        openSample();
    }

    private TextField field(String id) {
        return (TextField) scene().lookup("#" + id);
    }

    private Optional<Node> results() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll("#search-results").stream()).findFirst();
    }

    private List<String> shown(String selector) {
        return results().map(card -> card.lookupAll(selector).stream().filter(FxTest::isSeen)
                .map(node -> ((Labeled) node).getText()).toList()).orElse(List.of());
    }

    private int selected() {
        return results().map(card -> ((ListView<?>) card.lookup(".list-view")).getSelectionModel().getSelectedIndex())
                .orElse(-1);
    }

    private Set<Node> hits(int area) {
        return areas().get(area).lookupAll(".hit");
    }

    @Test
    void whatIsTypedIsFoundByKindAndEnterOpensTheArticleAtTheWords() {
        select(LEFT, "Hamas");
        press(KeyCode.CONTROL, KeyCode.K);
        await("the field", () -> field("search-field").isFocused());
        type("refused to cond");
        await("results", () -> shown(".result-heading").contains("Articles")
                && shown(".result-heading").contains("Annotations"));
        popupPicture("search-results");
        assertTrue(on(() -> shown(".badge")).contains("004"));
        press(KeyCode.ENTER);
        await("the article", () -> text(areas().get(LEFT)).contains("refused to condemn") && hasKeyboard(LEFT));
        await("lit up", () -> !hits(LEFT).isEmpty());
        assertTrue(on(this::results).isEmpty());
        picture("search-opened");
    }

    @Test
    void arrowsPassOverHeadingsAndEscGivesTheKeyboardBack() {
        select(LEFT, "Hamas");
        press(KeyCode.CONTROL, KeyCode.K);
        type("condem");
        await("results", () -> selected() == 1);
        for (int i = 0; i < 40; i++) {
            press(KeyCode.DOWN);
        }
        int last = on(this::selected);
        assertTrue(last > 3);
        press(KeyCode.UP);
        assertTrue(on(this::selected) < last);
        press(KeyCode.ESCAPE);
        await("gone", () -> results().isEmpty() && hasKeyboard(LEFT));
        assertEquals(0, on(() -> all("#search-field").stream().map(TextField.class::cast)
                .filter(each -> !each.getText().isEmpty()).count()));
    }

    @Test
    void aTagAClaimAnEventAndACommandAreChosen() {
        for (var words : List.of("hostages", "responsible", "news conf", "list of art")) {
            press(KeyCode.CONTROL, KeyCode.K);
            type(words);
            await(words, () -> results().isPresent() && !shown(".result-heading").isEmpty());
            press(KeyCode.ESCAPE);
            await("gone", () -> results().isEmpty());
        }
        press(KeyCode.CONTROL, KeyCode.K);
        type("list of articles");
        await("the command", () -> shown(".result-heading").equals(List.of("Commands")));
        press(KeyCode.ENTER);
        await("the list", () -> list("Articles").isFocused());
    }

    @Test
    void whatFindsNothingAndWhatAsksNothingGetASentence() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("zzzzq");
        await("nothing",
                () -> shown(".result-sentence").stream().anyMatch(text -> text.startsWith("Nothing found")));
        on(() -> {
            field("search-field").setText("-\"(\u0000");
            return true;
        });
        await("a sentence", () -> shown(".result-sentence").stream().anyMatch(text -> text.startsWith("Enter a word")));
        press(KeyCode.ESCAPE);
    }

    @Test
    void wordsOfAnArticleAreCountedLitAndSteppedThrough() {
        select(LEFT, "Hamas");
        press(KeyCode.CONTROL, KeyCode.F);
        await("the bar", () -> field("find-in-article").isFocused());
        assertEquals("Hamas", on(() -> field("find-in-article").getText()));
        int all = text(areas().get(LEFT)).toLowerCase(Locale.ROOT).split("hamas", -1).length - 1;
        await("counted", () -> count().equals("1 of " + all));
        await("lit", () -> hits(LEFT).size() > 1);
        picture("find-in-article");
        press(KeyCode.ENTER);
        await("the second", () -> count().equals("2 of " + all));
        press(KeyCode.F3);
        await("the third", () -> count().equals("3 of " + all));
        press(KeyCode.SHIFT, KeyCode.ENTER);
        press(KeyCode.SHIFT, KeyCode.F3);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        await("round", () -> count().equals(all + " of " + all));
        type("qqq");
        await("none", () -> count().equals("not found") && hits(LEFT).isEmpty());
        press(KeyCode.ESCAPE);
        await("closed", () -> hasKeyboard(LEFT) && all(".find-bar").isEmpty());
        assertFalse(on(() -> field("find-in-article").isFocused()));
    }

    private String count() {
        return all(".find-count").stream().map(node -> ((Label) node).getText()).findFirst().orElse("");
    }

    @Test
    void whereThereIsLittleRoomASignStandsForTheField() {
        assertEquals(1, on(() -> all("#search-sign").size()));
        picture("search-narrow");
        press(KeyCode.CONTROL, KeyCode.K);
        await("the field", () -> all("#search-field").size() == 1 && all("#search-sign").isEmpty());
        picture("search-narrow-open");
        press(KeyCode.ESCAPE);
        await("the sign", () -> all("#search-sign").size() == 1 && all("#search-field").isEmpty());
    }

    private void popupPicture(String name) {
        on(() -> {
            var image = results().orElseThrow().getScene().snapshot(null);
            Files.createDirectories(Path.of("target", "pictures"));
            try (var out = Files.newOutputStream(Path.of("target", "pictures", name + ".png"))) {
                PngFile.write(image, out);
            }
            assertFalse(results().orElseThrow().lookupAll(".found").isEmpty(), "hit words are emphasised");
            assertFalse(results().orElseThrow().lookupAll(".medium").stream().filter(EllipsisText.class::isInstance)
                    .toList().isEmpty());
            return true;
        });
    }
}
