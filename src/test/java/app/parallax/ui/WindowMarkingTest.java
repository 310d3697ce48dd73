package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.parallax.model.Mark;
import app.parallax.model.Tag;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowMarkingTest extends FxTest {
    /** Stands in 003, in view when the sample opens, and nobody has marked it. */
    private static final String WORDS = "babies, children, women and the elderly";
    private static final int RIGHT = 1;

    private int marksBefore;
    private int killedBefore;
    private int tagsBefore;

    @BeforeEach
    void openIt() {
        openSample();
        marksBefore = marks().size();
        var tags = project(reader -> reader.tags());
        tagsBefore = tags.size();
        killedBefore = tags.stream().filter(row -> "Killed in Israel".equals(row.entity().name())).findFirst()
                .orElseThrow().count();
    }

    @Test
    void oneKeyMarksTheSelectedWordsAndUndoTakesThemBackEvenAfterReopening() {
        int shown = on(() -> highlights(areas().get(RIGHT)).size());
        select(RIGHT, WORDS);
        press(KeyCode.DIGIT1);
        await("one more", () -> sees((shownCount() + 1) + " of " + (marksBefore + 1) + " annotations shown"));
        await("the highlight", () -> highlights(areas().get(RIGHT)).size() > shown);
        assertEquals(List.of("Killed in Israel"), tags(only(WORDS)));
        assertEquals("Anna", analyst(only(WORDS)));
        on(() -> assertRow("Tags", killed(1)));
        await("in the details", () -> chips().equals(List.of("Killed in Israel")));

        press(KeyCode.CONTROL, KeyCode.Z);
        await("none", () -> marks(WORDS).isEmpty() && rows("Tags").contains(killed(0)));
        assertTrue(on(() -> sees("Undone: Tag “Killed in Israel”.")));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("again", () -> marks(WORDS).size() == 1 && rows("Tags").contains(killed(1)));

        close();
        openSample();
        assertEquals(1, marks(WORDS).size());
        await("seen after reopening", () -> rows("Tags").contains(killed(1)));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone after reopening", () -> marks(WORDS).isEmpty() && rows("Tags").contains(killed(0)));
    }

    @Test
    void aTagIsTypedByTheBeginningOfItsName() {
        select(RIGHT, WORDS);
        press(KeyCode.CONTROL, KeyCode.T);
        type("Cond");
        press(KeyCode.ENTER);
        await("the tag", () -> chips().equals(List.of("Condemnation")));
        assertEquals(List.of("Condemnation"), tags(only(WORDS)));
        assertEquals(tagsBefore, project(reader -> reader.tags()).size());
        assertTrue(on(() -> hasKeyboard(RIGHT)), "the text has the keyboard again");
    }

    @Test
    void aNewNameMakesATagAndAMarkBearsManyOfWhichEachIsTakenOff() {
        select(RIGHT, WORDS);
        press(KeyCode.DIGIT1);
        await("the first", () -> chips().size() == 1);
        press(KeyCode.CONTROL, KeyCode.T);
        type("Zivilisten");
        press(KeyCode.ENTER);
        await("the second", () -> chips().equals(List.of("Killed in Israel", "Zivilisten")));
        press(KeyCode.DIGIT2);
        await("the third", () -> chips().size() == 3);
        assertEquals(List.of("Killed in Israel", "Zivilisten", "Hostages"), tags(only(WORDS)));
        assertEquals(String.valueOf(tagsBefore + 1), project(reader -> reader.tags()).stream().map(row -> row.entity())
                .filter(tag -> "Zivilisten".equals(tag.name())).map(Tag::key).findFirst().orElseThrow());

        click(on(() -> all(".chip-remove").stream()
                .filter(node -> node.getAccessibleText().contains("Zivilisten")).findFirst().orElseThrow()));
        await("two are left", () -> chips().equals(List.of("Killed in Israel", "Hostages")));
        assertEquals(List.of("Killed in Israel", "Hostages"), tags(only(WORDS)));
        on(() -> assertRow("Tags", "Zivilisten, 0"));

        for (int left : new int[]{3, 2, 1}) {
            undo();
            assertEquals(left, tags(only(WORDS)).size());
        }
        undo();
        assertEquals(marksBefore, marks().size());
        assertEquals(tagsBefore, project(reader -> reader.tags()).size());
    }

    @Test
    void aNoteIsKeptWhenTheFieldIsLeft() {
        select(RIGHT, WORDS);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await("the field", () -> all(".note-area").getFirst().isFocused());
        type("Who counted?");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("the note", () -> marks(WORDS).size() == 1);
        assertEquals("Who counted?", only(WORDS).annotation().note());
        assertTrue(on(() -> hasKeyboard(RIGHT)), "the text has the keyboard again");
        undo();
        assertEquals(marksBefore, marks().size());
    }

    @Test
    void aNoteIsKeptWhenTheWindowIsClosed() {
        select(RIGHT, WORDS);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        type("Half a tho");
        close();
        assertEquals("Half a tho", only(WORDS).annotation().note());
    }

    @Test
    void theDeleteKeyDeletesTheMarkUnderTheCaretAndUndoBringsItBackWithAll() {
        var before = only("over 1400 Israelis");
        caret(RIGHT, "over 1400 Israelis");
        await("in focus", () -> chips().contains("Killed in Israel"));
        press(KeyCode.DELETE);
        await("gone", () -> marks("over 1400 Israelis").isEmpty());
        await("not in the details", () -> !chips().contains("Killed in Israel"));
        undo();
        assertEquals(before, only("over 1400 Israelis"));
    }

    @Test
    void theDeleteKeyInAFieldDeletesLettersOnly() {
        caret(RIGHT, "over 1400 Israelis");
        press(KeyCode.CONTROL, KeyCode.T);
        type("ab");
        press(KeyCode.HOME);
        press(KeyCode.DELETE);
        press(KeyCode.DELETE);
        press(KeyCode.DELETE);
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        press(KeyCode.CONTROL, KeyCode.END);
        press(KeyCode.DELETE);
        press(KeyCode.ESCAPE);
        pulses();
        assertEquals(marksBefore, marks().size());
    }

    @Test
    void oneCommandRemovesTheMarksOfTheSampleAndOneUndoBringsThemBack() {
        var before = marks();
        choose("REMOVE_SAMPLE_MARKS");
        await("none", () -> sees("0 of 0 annotations shown"));
        assertEquals(List.of(), marks());
        await("no highlight", () -> areas().stream().allMatch(area -> highlights(area).isEmpty()));
        assertTrue(on(() -> item("REMOVE_SAMPLE_MARKS").isDisable()));
        undo();
        assertEquals(before, marks());
        await("highlights", () -> areas().stream().noneMatch(area -> highlights(area).isEmpty()));
    }

    private String killed(int more) {
        return "Killed in Israel, " + (killedBefore + more);
    }

    private void undo() {
        int edits = project(reader -> app.parallax.Dump.history(reader)).stream()
                .mapToInt(entry -> entry.state() == app.parallax.model.HistoryEntry.State.DONE ? 1 : 0).sum();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one edit less", () -> project(reader -> app.parallax.Dump.history(reader)).stream()
                .mapToInt(entry -> entry.state() == app.parallax.model.HistoryEntry.State.DONE ? 1 : 0).sum() < edits);
    }

    private int shownCount() {
        return marks().stream().filter(mark -> List.of("002", "003").contains(label(mark))).toList().size() - 1;
    }

    private String label(Mark mark) {
        return project(reader -> reader.articles()).stream()
                .filter(row -> row.version().id().equals(mark.passage().version())).findFirst().orElseThrow().article()
                .label();
    }

    private boolean assertRow(String list, String row) {
        var rows = rows(list);
        return rows.contains(row) || fail(rows + " without " + row).equals(row);
    }

    private Mark only(String quote) {
        var found = marks(quote);
        assertEquals(1, found.size(), quote);
        return found.getFirst();
    }

    private List<String> tags(Mark mark) {
        var tags = project(reader -> reader.tags());
        return mark.taggings().stream().map(tagging -> tags.stream().map(row -> row.entity())
                .filter(tag -> tag.id().equals(tagging.tag())).findFirst().orElseThrow().name()).toList();
    }

    private String analyst(Mark mark) {
        return project(reader -> reader.analysts()).stream().map(row -> row.entity())
                .filter(each -> each.id().equals(mark.annotation().analyst())).findFirst().orElseThrow().name();
    }
}
