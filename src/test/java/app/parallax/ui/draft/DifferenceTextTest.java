package app.parallax.ui.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.draft.DraftDifference;
import java.text.Bidi;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTextTest {
    private static final String HERE = "שלושה ימים";
    private static final String THERE = "שבוע שלם";

    @Test
    void wordsFromRightToLeftKeepTheirPlaceInTheLine() {
        var line = DifferenceText.text(List.of(new DraftDifference(DraftDifference.Kind.CHANGED, HERE, THERE),
                new DraftDifference(DraftDifference.Kind.LEFT_OUT, "", "لم")));
        var order = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertTrue(order.baseIsLeftToRight(), line);
        assertEquals(0, order.getLevelAt(line.indexOf("for")), line);
        for (var words : List.of(HERE, THERE, "لم")) {
            int at = line.indexOf(words);
            assertEquals(List.of(0, 1, 1, 0),
                    List.of(order.getLevelAt(at - 1), order.getLevelAt(at),
                            order.getLevelAt(at + words.length() - 1), order.getLevelAt(at + words.length())),
                    "each by itself, its marks in the line: " + words);
        }
    }

    @Test
    void wordsFromLeftToRightStayAsTheyAre() {
        assertEquals("“two” for “three”",
                DifferenceText.text(List.of(new DraftDifference(DraftDifference.Kind.CHANGED, "two", "three"))));
    }

    @Test
    void anotherNounForTheSameIsNamedAndNotMarked() {
        var noun = List.of(new DraftDifference(DraftDifference.Kind.NOUN, "229 travellers", "229 passengers"));
        assertEquals("counted as “229 passengers” there", DifferenceText.text(noun));
        assertEquals(List.of(), DifferenceText.inDraft("229 travellers", noun));
        assertEquals(List.of(), DifferenceText.inArticle("229 passengers", noun));
        var number = List.of(new DraftDifference(DraftDifference.Kind.NUMBER, "229", "220"));
        assertEquals(1, DifferenceText.inDraft("229 travellers", number).size());
    }
}
