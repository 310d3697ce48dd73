package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FigureClausesTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static List<Span> figures(String text) {
        return NUMBER.matcher(text).results().map((MatchResult each) -> new Span(each.start(), each.end())).toList();
    }

    private static String clause(String text, int figure, boolean wide) {
        var figures = figures(text);
        return FigureClauses.of(text, new Span(0, text.length()), figures, figures.get(figure), wide).of(text);
    }

    @Test
    void theStrongestMarkBetweenTwoFiguresParts() {
        var text = "In Lund, 12 boats came and went; in Sedd, 14";
        assertEquals("In Lund, 12 boats came and went", clause(text, 0, true));
        assertEquals("; in Sedd, 14", clause(text, 1, true));
        assertEquals("and Sedd 14", clause("Lund has 12 and Sedd 14", 1, true));
    }

    @Test
    void figuresThatNothingPartsShareTheirWordsIfTheClauseIsWide() {
        var text = "Tests matched 17 of 23 samples, not 5";
        assertEquals("Tests matched 17 of 23 samples", clause(text, 0, true));
        assertEquals("Tests matched 17 of 23 samples", clause(text, 1, true));
        assertEquals(" of 23 samples", clause(text, 1, false));
    }

    @Test
    void prepositionsTellTheBeginningAndTheEndOfAChange() {
        var text = "from 4 to 7, von 4 auf 7";
        var figures = figures(text);
        assertTrue(FigureClauses.isFrom(text, figures.get(0)));
        assertTrue(FigureClauses.isTo(text, figures.get(1)));
        assertTrue(FigureClauses.isFrom(text, figures.get(2)));
        assertTrue(FigureClauses.isTo(text, figures.get(3)));
        assertFalse(FigureClauses.isTo(text, figures.get(2)));
    }
}
