package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.i18n.Messages;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WindowStatesTest extends FxTest {
    private static final String HEBREW = """
            דובר צה״ל: כוחותינו פועלים ברצועת עזה

            דובר צה״ל אמר ביום רביעי כי כוחות הצבא פועלים בצפון רצועת עזה, וכי "יותר מ־1,400 בני אדם נרצחו".
            לדברי המשרד, the Foreign Ministry in Moscow, נציגי חמאס שהו במוסקבה ב־26 באוקטובר 2023 😀.
            """;
    private static final String ARABIC = """
            قال المتحدث باسم وزارة الخارجية (Zakharova) إن وفداً من حركة حماس زار موسكو يوم الأربعاء.

            وأضاف أن أكثر من 9,000 شخص قُتلوا، "وفقاً لمصادر فلسطينية"، منذ 7 أكتوبر.
            """;

    @Test
    void theLibraryOpensInTheFocusedPaneAndInTheOther() {
        openSample();
        press(KeyCode.CONTROL, KeyCode.L);
        on(() -> {
            list("Articles").getSelectionModel().select(0);
            return true;
        });
        press(KeyCode.ENTER);
        await("000 at the left", () -> text(areas().get(0)).contains("According to reports")
                && text(areas().get(1)).contains("Hamas visit"));
        on(() -> {
            list("Articles").getSelectionModel().select(4);
            return true;
        });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("004 at the right", () -> text(areas().get(1)).contains("GAZA"));
    }

    @Test
    void anEmptyProjectSaysWhatToDoAndItsCommandsSayWhatIsWanting() {
        openEmpty();
        await("what to do", () -> sees(Messages.text("library.empty")) && areas().isEmpty());
        for (var key : List.of(KeyCode.T, KeyCode.C)) {
            if (key == KeyCode.T) {
                press(KeyCode.CONTROL, key);
            } else {
                press(KeyCode.CONTROL, KeyCode.SHIFT, key);
            }
            await("what is wanting", () -> sees("Select words in an article first."));
        }
        press(KeyCode.F6);
        press(KeyCode.F8);
        await("what is wanting", () -> sees("Choose a claim first: F8 goes from mention to mention."));
        press(KeyCode.DELETE);
        await("what is wanting", () -> sees("Put the caret into an annotation first."));
        assertEquals("", project(Dump::of));
    }

    @Test
    void theFirstHintNamesAKeyOnlyWhereATagHasIt() throws IOException {
        openEmpty();
        await("import", () -> sees("Import articles to begin"));
        close();
        try (var session = Projects.openForWriting(folder.resolve("empty.parallax"), "Anna", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(file("a.txt", "The pier will close.")), ImportListener.NONE).done()
                    .join();
        }
        open(folder.resolve("empty.parallax"));
        await("what to do first", () -> sees("Double-click an article in the list to open it"));
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.ENTER);
        await("no key", () -> sees("Select words, press Ctrl+T and type the name of a tag"));
    }

    @Test
    void aProjectThatIsOpenElsewhereIsShownAndSaysWhyNothingIsChanged() {
        try (var other = Projects.openForWriting(sample(), "Boris", Runnable::run)) {
            openSample();
            var before = project(Dump::of);
            assertTrue(on(() -> sees("Read only")));
            assertTrue(on(() -> scene().lookup("#button-IMPORT").isDisabled()), "nothing can be imported");
            select(1, "women and the elderly");
            press(KeyCode.DIGIT1);
            await("why", () -> !all(".error-strip").isEmpty());
            picture("window-error");
            var why = on(() -> all(".error-strip .word-flow").getFirst().getAccessibleText());
            assertTrue(why.contains("open for writing elsewhere"), why);
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            press(KeyCode.CONTROL, KeyCode.E);
            press(KeyCode.DELETE);
            press(KeyCode.CONTROL, KeyCode.Z);
            pulses();
            assertEquals(1, on(() -> javafx.stage.Window.getWindows().size()), "no dialog");
            assertEquals(before, other.read(Dump::of).join());
            close();
        }
    }

    @Test
    void rightToLeftArticlesAreReadWrappedAtManyWidthsAndMarkedAtTheRightPlace() throws IOException {
        openEmpty();
        importFiles(file("hebrew.txt", HEBREW), file("arabic.txt", ARABIC));
        await("both", () -> rows("Articles").size() == 2);
        press(KeyCode.CONTROL, KeyCode.L);
        on(() -> {
            list("Articles").getSelectionModel().select(0);
            return true;
        });
        press(KeyCode.ENTER);
        on(() -> {
            list("Articles").getSelectionModel().select(1);
            return true;
        });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("both open", () -> areas().size() == 2);
        int hebrew = on(() -> text(areas().get(0)).contains("צה״ל") ? 0 : 1);
        for (int width = 900; width <= 1000; width += 7) {
            double wide = width;
            on(() -> {
                stage().setWidth(wide);
                return true;
            });
            pulses();
        }
        mark(hebrew, "נציגי חמאס שהו במוסקבה", HEBREW, "Besuch");
        mark(1 - hebrew, "9,000 شخص", ARABIC, "Tote");
        await("highlights", () -> areas().stream().noneMatch(area -> highlights(area).isEmpty()));
        picture("window-right-to-left");
    }

    @Test
    void aVeryLongTitleAndFiveTagsLeaveEverythingUsable() throws IOException {
        openEmpty();
        importFiles(file("long.txt", "A very long title ".repeat(60).strip() + "\n\nSome words follow here.\n"));
        await("the article", () -> rows("Articles").size() == 1);
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.ENTER);
        await("open", () -> areas().size() == 1);
        select(0, "words follow");
        for (var tag : List.of("Casualties", "Who counted", "Not confirmed by anyone", "Denial", "Wording")) {
            press(KeyCode.CONTROL, KeyCode.T);
            type(tag);
            press(KeyCode.ENTER);
            await(tag, () -> chips().contains(tag));
        }
        assertEquals(5, marks("words follow").getFirst().taggings().size());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        type("A note.");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("the note", () -> "A note.".equals(marks("words follow").getFirst().annotation().note()));
        assertTrue(on(() -> all(".note-field").getFirst().getLayoutBounds().getHeight()) >= 30, "the note is in view");
        picture("window-five-tags");
    }

    private void mark(int area, String quote, String text, String tag) {
        select(area, quote);
        press(KeyCode.CONTROL, KeyCode.T);
        type(tag);
        press(KeyCode.ENTER);
        await("the mark", () -> marks(quote).size() == 1);
        var passage = marks(quote).getFirst().passage();
        assertEquals(text.indexOf(quote), passage.start());
        assertEquals(quote, text.substring(passage.start(), passage.end()));
        await("the highlight", () -> !highlights(areas().get(area)).isEmpty());
        on(() -> assertOn(area, quote, ".hl") && assertOn(area, quote, ".selection-highlight"));
    }

    /** The words of the quote, and no others, stand on what is drawn behind them. */
    private boolean assertOn(int area, String quote, String drawn) {
        var words = List.of(quote.split(" "));
        int found = 0;
        for (var word : texts(areas().get(area)).filter(each -> !each.getText().isBlank()).toList()) {
            var bounds = word.getBoundsInLocal();
            var middle = word.localToScene(bounds.getCenterX(), bounds.getCenterY());
            boolean on = areas().get(area).lookupAll(drawn).stream()
                    .anyMatch(path -> path.contains(path.sceneToLocal(middle)));
            assertEquals(words.contains(word.getText().strip()), on, drawn + " under " + word.getText());
            found += on ? 1 : 0;
        }
        assertEquals(words.size(), found);
        return true;
    }

    private static Stream<Text> texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(node -> switch (node) {
            case Text text -> Stream.of(text);
            case Parent inner -> texts(inner);
            default -> Stream.of();
        });
    }

    private void openEmpty() {
        var empty = folder.resolve("empty.parallax");
        Projects.create(empty);
        open(empty);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
