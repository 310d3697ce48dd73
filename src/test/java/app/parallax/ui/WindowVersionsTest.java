package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.ArticleRow;
import app.parallax.model.Mark;
import app.parallax.model.Placement;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Adds a new version by clipboard and import, compares it, and reviews anchors by keyboard. */
class WindowVersionsTest extends FxTest {
    private static String changed(String article) {
        return article.replaceFirst("civilians", "people").replaceFirst("The hands of senior Hamas officials",
                "Corrected: the hands of the senior Hamas officials");
    }

    private ArticleRow second() {
        return project(reader -> reader.articles().stream().filter(row -> "002".equals(row.article().label()))
                .findFirst().orElseThrow());
    }

    private String text(ArticleRow row) {
        return project(reader -> reader.text(row.version().sha256()));
    }

    private void paste(String text) {
        on(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        select(0, "a");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    }

    private List<Mark> onSecond() {
        return marks().stream().filter(mark -> mark.annotation().passage().version()
                .equals(project(reader -> reader.versions(second().article().id())).getFirst().id())).toList();
    }

    private String versionButton() {
        return all(".version-button").stream().map(node -> ((MenuButton) node).getText()).findFirst().orElse("");
    }

    @Test
    void pastedTextIsANewVersionThatIsComparedByAKeyAndTheOlderOneIsShownAgain() {
        openSample();
        var row = second();
        paste(changed(text(row)));
        await("version 2", () -> second().version().number() == 2);
        await("it is shown", () -> text(areas().getFirst()).contains("Corrected: the hands"));
        assertEquals("Version 2 of 2", versionButton());
        await("its marks", () -> !highlights(areas().getFirst()).isEmpty());
        await("the sentence", () -> seesStart("Version 2 of 002."));
        press(KeyCode.F7);
        await("the differences", () -> seesStart("Version 1 → 2: 1 of"));
        picture("differences");
        press(KeyCode.F7);
        await("the next", () -> seesStart("Version 1 → 2: 2 of"));
        press(KeyCode.ESCAPE);
        await("the text", () -> !seesStart("Version 1 → 2: 2 of"));
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        await("the older version", () -> "Version 1 of 2".equals(versionButton())
                && !text(areas().getFirst()).contains("Corrected: the hands"));
        picture("older-version");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one version", () -> second().version().number() == 1 && versionButton().isEmpty());
    }

    @Test
    void whatIsGoneIsListedItsPlacesAreSteppedThroughInTheTextAndEnterPlacesIt() throws Exception {
        openSample();
        var row = second();
        var words = onSecond().stream().map(mark -> mark.passage().quote())
                .filter(quote -> quote.length() > 20).findFirst().orElseThrow();
        var text = text(row).replace(words, halfChanged(words));
        var again = Files.writeString(Files.createDirectory(folder.resolve("again")).resolve(row.article().file()),
                text);
        importFiles(again);
        await("version 2", () -> second().version().number() == 2);
        await("the tab", () -> all("#tab-anchoring").size() == 1);
        press(KeyCode.F4);
        await("the list", () -> !rows("Annotations to review").isEmpty());
        await("the keyboard", () -> list("Annotations to review").isFocused());
        assertTrue(rows("Annotations to review").getFirst().contains("not in version 2"),
                rows("Annotations to review").toString());
        picture("needs-placing");
        long before = onSecond().stream().filter(WindowVersionsTest::gone).count();
        assertTrue(before > 0);
        await("places", () -> !rows("Candidate passages").isEmpty());
        await("the first in the text", () -> !areas().getFirst().lookupAll(".hit").isEmpty());
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        await("placed", () -> onSecond().stream().filter(WindowVersionsTest::gone).count() == before - 1);
        assertEquals(1, onSecond().stream().flatMap(mark -> mark.placements().stream())
                .filter(each -> each.state() == Placement.State.BY_HAND).count());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("gone again", () -> onSecond().stream().filter(WindowVersionsTest::gone).count() == before);
        press(KeyCode.F4);
        await("the keyboard again", () -> list("Annotations to review").isFocused()
                && list("Annotations to review").getSelectionModel().getSelectedIndex() == 0);
        press(KeyCode.DELETE);
        await("left", () -> onSecond().stream().flatMap(mark -> mark.placements().stream())
                .anyMatch(each -> each.state() == Placement.State.LEFT_GONE));
        await("one less", () -> rows("Annotations to review").size() == before - 1);
    }

    /** Every other word is another: too little to be placed by the program, enough to be offered. */
    private static String halfChanged(String words) {
        var all = words.split(" ");
        for (int i = 0; i < all.length; i += 2) {
            all[i] = "zzz" + i;
        }
        return String.join(" ", all);
    }

    private boolean seesStart(String words) {
        return all(".label").stream().anyMatch(node -> String.valueOf(((Labeled) node).getText()).startsWith(words));
    }

    private static boolean gone(Mark mark) {
        return mark.placements().stream().anyMatch(each -> each.state() == Placement.State.GONE);
    }
}
