package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;

/** Tests Hebrew, Arabic and mixed texts in a pane and in a note: caret, selection by keys and mouse, and copying. */
class WindowRightToLeftTest extends FxTest {
    private static final String HEBREW = "השר הגיע לבירה ביום שני בבוקר. הוא נפגש עם NATO ועם ראש הממשלה. איש לא דיבר על זה.";
    private static final String ARABIC = "وصل الوزير إلى العاصمة صباح الاثنين. التقى رئيس الوزراء 3 مرات. لم يتحدث أحد.";
    private static final String MIXED = "The minister said “שלום לכולם” and left. Nobody answered him.";

    private RichTextArea openAll() throws Exception {
        var file = folder.resolve("rtl.txt");
        Files.writeString(file, HEBREW + "\n\n" + ARABIC + "\n\n" + MIXED + "\n");
        Path project = folder.resolve("rtl.parallax");
        Projects.create(project);
        open(project);
        importFiles(file);
        await("listed", () -> rows("Articles").size() == 1);
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.ENTER);
        await("shown", () -> areas().size() == 1);
        press(KeyCode.ESCAPE);
        await("in the text", () -> hasKeyboard(0));
        return on(() -> areas().getFirst());
    }

    private static String selected(RichTextArea area) {
        var selection = area.getSelection();
        return selection == null
                ? ""
                : area.getModel().getPlainText(selection.getMin().index()).substring(selection.getMin().offset(),
                        selection.getMax().offset());
    }

    private void caretAt(RichTextArea area, int line, int offset) {
        on(() -> {
            area.select(TextPos.ofLeading(line, offset));
            return true;
        });
        pulses();
    }

    private double caretX(RichTextArea area) {
        pulses();
        return on(() -> {
            var caret = area.lookup(".caret");
            return caret.localToScene(caret.getBoundsInLocal()).getCenterX();
        });
    }

    @Test
    void wordsSentencesAndParagraphsAreSelectedInEveryScript() throws Exception {
        var area = openAll();
        var texts = List.of(HEBREW, ARABIC, MIXED);
        for (int i = 0; i < texts.size(); i++) {
            int line = 2 * i;
            var text = texts.get(i);
            caretAt(area, line, 1);
            press(KeyCode.CONTROL, KeyCode.PERIOD);
            assertEquals(text.substring(0, text.indexOf(' ')), on(() -> selected(area)));
            caretAt(area, line, 1);
            press(KeyCode.ALT, KeyCode.PAGE_DOWN);
            assertEquals(text.substring(0, text.indexOf('.') + 1), on(() -> selected(area)));
            press(KeyCode.ALT, KeyCode.DOWN);
            int second = text.indexOf('.') + 2;
            assertEquals(text.substring(second, text.indexOf('.', second) + 1), on(() -> selected(area)));
            press(KeyCode.ALT, KeyCode.HOME);
            assertEquals(text, on(() -> selected(area)));
            press(KeyCode.CONTROL, KeyCode.C);
            assertEquals(text, on(() -> Clipboard.getSystemClipboard().getString()), "logical order");
            picture("rtl-" + i);
        }
    }

    @Test
    void theCaretGoesWhereTheArrowPointsInEveryScript() throws Exception {
        var area = openAll();
        var wrong = new ArrayList<String>();
        for (int line : new int[]{0, 2, 4}) {
            for (var key : List.of(KeyCode.LEFT, KeyCode.RIGHT)) {
                caretAt(area, line, 8);
                for (int i = 0; i < 6; i++) {
                    double before = caretX(area);
                    press(key);
                    double after = caretX(area);
                    if (key == KeyCode.LEFT ? after > before + 0.5 : after < before - 0.5) {
                        wrong.add("line " + line + " " + key + " step " + i + ": " + before + " to " + after + " at "
                                + on(area::getCaretPosition));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void ctrlAndShiftMoveByWordsAndLines() throws Exception {
        var area = openAll();
        for (int line : new int[]{0, 2, 4}) {
            boolean rightToLeft = line < 4;
            var text = on(() -> area.getModel().getPlainText(line));
            int start = text.indexOf(' ', 12) + 1;
            var onward = rightToLeft ? KeyCode.LEFT : KeyCode.RIGHT;
            var back = rightToLeft ? KeyCode.RIGHT : KeyCode.LEFT;
            caretAt(area, line, start);
            press(KeyCode.SHIFT, onward);
            assertEquals(text.substring(start, start + 1), on(() -> selected(area)));
            caretAt(area, line, start);
            press(KeyCode.CONTROL, KeyCode.SHIFT, onward);
            assertTrue(on(() -> selected(area)).length() > 1, "a word");
            assertEquals(start, on(() -> area.getSelection().getMin().offset()));
            press(KeyCode.CONTROL, KeyCode.SHIFT, back);
            assertEquals("", on(() -> selected(area)), "and back");
            press(KeyCode.CONTROL, KeyCode.SHIFT, back);
            assertEquals(start, on(() -> area.getSelection().getMax().offset()));
            caretAt(area, line, start);
            press(KeyCode.HOME);
            assertEquals(0, on(() -> area.getCaretPosition().offset()));
            press(KeyCode.SHIFT, KeyCode.END);
            assertTrue(text.startsWith(on(() -> selected(area))) && on(() -> selected(area)).length() > start);
        }
    }

    @Test
    void theMouseFindsTheLetterInALineFromRightToLeftWithMarksToo() throws Exception {
        var area = openAll();
        for (int marked = 0; marked < 2; marked++) {
            for (int line : new int[]{0, 2}) {
                for (int offset : new int[]{1, 7, 20}) {
                    caretAt(area, line, offset);
                    assertEquals(TextPos.ofLeading(line, offset), on(() -> {
                        var caret = area.lookup(".caret");
                        var at = caret.localToScreen(caret.getBoundsInLocal());
                        return area.getTextPosition(at.getCenterX() - 1, at.getCenterY());
                    }), "line " + line);
                }
            }
            caretAt(area, 0, 6);
            press(KeyCode.CONTROL, KeyCode.PERIOD);
            press(KeyCode.CONTROL, KeyCode.T);
            type("mark");
            press(KeyCode.ENTER);
            await("the mark", () -> !highlights(area).isEmpty());
        }
        picture("rtl-marked");
    }

    @Test
    void aNoteInHebrewIsWrittenAndItsCaretGoesWhereTheArrowPoints() throws Exception {
        var area = openAll();
        caretAt(area, 0, 6);
        press(KeyCode.CONTROL, KeyCode.PERIOD);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await("the note", () -> all(".note-area").stream().anyMatch(Node::isFocused));
        type("שלום לכולם");
        var note = on(() -> (RichTextArea) all(".note-area").getFirst());
        await("typed", () -> note.getModel().getPlainText(0).equals("שלום לכולם"));
        press(KeyCode.RIGHT);
        assertEquals(9, on(() -> note.getCaretPosition().offset()), "from the end at the left back to the right");
        press(KeyCode.CONTROL, KeyCode.RIGHT);
        assertEquals(5, on(() -> note.getCaretPosition().offset()));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals("לכולם", on(() -> selected(note)));
        picture("rtl-note");
    }
}
