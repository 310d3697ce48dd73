package app.parallax.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.TextSimilarity;
import org.junit.jupiter.api.Test;

class QuoteChangeTest {
    private static String change(String before, String after) {
        var found = QuoteChange.between(before, after);
        return found.kind() + " " + found.before() + " > " + found.after();
    }

    @Test
    void aFigureThatIsAnotherIsTold() {
        assertEquals("FIGURE over 1,400 Israelis > over 1,200 Israelis",
                change("Hamas killed over 1,400 Israelis that day.", "Hamas killed over 1,200 Israelis that day."));
        assertEquals("FIGURE two years > three years", change("closed for two years", "closed for three years"));
        assertEquals("FIGURE 7 > 8", change("on October 7 the", "on October 8 the"));
        assertEquals("FIGURE 1.400 > 1.200", change("es waren 1.400", "es waren 1.200"));
        assertEquals("FIGURE 220 people > ", change("took 220 people along", "took people along"));
    }

    @Test
    void aFigureOfTheSameValueIsNoOtherFigure() {
        assertEquals(QuoteChange.Kind.WORDING, QuoteChange.between("about 1,400 people left", "about 1400 people fled")
                .kind());
        assertEquals(QuoteChange.Kind.WORDING, QuoteChange.between("two men left", "2 men left").kind());
    }

    @Test
    void aNegationThatCameOrWentIsToldInEnglishAndGerman() {
        assertEquals("NEGATION  > not", change("the board has decided", "the board has not decided"));
        assertEquals("NEGATION didn’t > ", change("the board didn’t decide", "the board did decide"));
        assertEquals("NEGATION keine > ", change("es gab keine Hinweise", "es gab Hinweise"));
    }

    @Test
    void aNameThatIsAnotherIsToldAndAWordThatOpensASentenceIsNone() {
        assertEquals("NAME Vera Holm > Anna Berg", change("said Vera Holm on air", "said Anna Berg on air"));
        assertEquals("WORDING  > ", change("The pier was shut", "A pier was shut"));
        assertEquals("WORDING  > ", change("voted to close it", "decided to shut it"));
    }

    @Test
    void otherSpacesAndKindsOfMarksLeaveTheWordsTheSame() {
        assertTrue(TextSimilarity.isSameWords("“It  isn’t safe” – she said", "\"It isn't safe\" - she said"));
        assertFalse(TextSimilarity.isSameWords("die Schäden", "die Schaden"));
        assertFalse(TextSimilarity.isSameWords("1,400", "1400"));
        assertFalse(TextSimilarity.isSameWords("1,400 people", "1,200 people"));
    }
}
