package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElisionTest {
    private static final String TEXT = "One two. Advertisement Three four. READ ALSO: five. Six.";

    private static String of(int start, int end, Span... left) {
        return Elision.of(TEXT.substring(start, end), start, List.of(left));
    }

    @Test
    void aQuoteThatRunsOverBoilerplatePrintsTheSign() {
        var ad = new Span(9, 22);
        var also = new Span(35, 51);
        assertEquals("One two. […] Three four. […] Six.", of(0, TEXT.length(), ad, also));
        assertEquals("two. […] Three", of(4, 28, ad, also));
        assertEquals("[…] Three four.", of(15, 34, ad, also));
        assertEquals("One two. […]", of(0, 22, ad, also));
    }

    @Test
    void aQuoteThatMeetsNoneOrNothingElseStaysVerbatim() {
        assertEquals("One two.", of(0, 8, new Span(9, 22)));
        assertEquals("Advertisement", of(9, 22, new Span(9, 22)));
        assertEquals("One two. ", of(0, 9, new Span(9, 22)));
    }

    @Test
    void neighboursAndOverlapsPrintOneSign() {
        assertEquals("One […] Three", of(0, 28, new Span(4, 9), new Span(7, 22)));
    }
}
