package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.text.ExactQuoteFinder.Found;
import app.parallax.text.ExactQuoteFinder.Way;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactQuoteFinderTest {
    @Test
    void aQuoteCarriesThirtyTwoUnitsOfItsSurroundings() {
        String text = "a".repeat(40) + "WORDS" + "b".repeat(40);
        assertEquals(new Quote("WORDS", "a".repeat(32), "b".repeat(32)), Quote.of(text, 40, 45));
        assertEquals(new Quote("ab", "", "c"), Quote.of("abc", 0, 2));
    }

    @Test
    void theSurroundingsNeverBeginOrEndWithinASurrogatePair() {
        String text = "x😀" + "a".repeat(31) + "WORDS" + "b".repeat(31) + "😀";
        assertEquals(new Quote("WORDS", "a".repeat(31), "b".repeat(31)), Quote.of(text, 34, 39));
    }

    @Test
    void wordsThatStandWhereTheyShouldStayThere() {
        assertEquals(Optional.of(new Found(new Span(4, 7), Way.POSITION)),
                ExactQuoteFinder.find("one one one", new Quote("one", "somewhere", "else"), 4));
    }

    @Test
    void wordsThatStandOnceAreFoundWhereverTheyAre() {
        var found = new Found(new Span(9, 14), Way.ONLY_PLACE);
        assertEquals(Optional.of(found), ExactQuoteFinder.find("Here are words.", new Quote("words", "", ""), 100));
        assertEquals(Optional.of(found), ExactQuoteFinder.find("Here are words.", new Quote("words", "", ""), -1));
        assertEquals(Optional.of(found), ExactQuoteFinder.find("Here are words.", new Quote("words", "", "")));
    }

    @Test
    void ofSeveralPlacesTheOneWhoseSurroundingsAgreeIsTaken() {
        String text = "the first word here, the second word there, the third word here";
        var quote = new Quote("word", "the second ", " there");
        assertEquals(new Found(new Span(32, 36), Way.CONTEXT), ExactQuoteFinder.find(text, quote, 0).orElseThrow());
    }

    @Test
    void ofPlacesThatAgreeEquallyTheNearestIsTakenAndItIsSaid() {
        String text = "a word. a word. a word. ";
        assertEquals(new Found(new Span(10, 14), Way.NEAREST),
                ExactQuoteFinder.find(text, new Quote("word", "a ", ". a"), 12).orElseThrow());
    }

    @Test
    void wordsThatAreNotThereAreNotFound() {
        assertTrue(ExactQuoteFinder.find("some text", new Quote("Some", "", ""), 0).isEmpty());
        assertTrue(ExactQuoteFinder.find("some text", new Quote("", "", ""), 0).isEmpty());
    }

    @Test
    void aLetterIsNotFoundWithinALetterAndItsAccent() {
        assertEquals(new Span(5, 9),
                ExactQuoteFinder.find("cafe\u0301cafe", new Quote("cafe", "", "")).orElseThrow().span());
    }

    @Seeds(200)
    void aPassageIsFoundAgainAfterWordsWereAddedBeforeIt(long seed) {
        var random = new Random(seed);
        String text = RandomText.of(random, 80);
        int one = RandomText.offset(random, text);
        int other = RandomText.offset(random, text);
        var span = Graphemes.snap(text, Math.min(one, other), Math.max(one, other));
        if (span.length() == 0) {
            return;
        }
        var quote = Quote.of(text, span.start(), span.end());
        assertEquals(new Found(span, Way.POSITION), ExactQuoteFinder.find(text, quote, span.start()).orElseThrow());
        String longer = "Words at the head.\n" + text;
        int moved = span.start() + 19;
        var found = ExactQuoteFinder.find(longer, quote, span.start()).orElseThrow();
        assertEquals(quote.exact(), found.span().of(longer));
        // Words may by chance stand at the old position too, or equal surroundings nearer to it.
        if (found.way() == Way.ONLY_PLACE) {
            assertEquals(moved, found.span().start());
        }
        assertFalse(found.span().end() > longer.length());
    }

    @Test
    void aCommonWordInFiveMillionUnitsIsFoundQuickly() {
        String text = "The hands of officials and the words. ".repeat(130_000);
        var quote = Quote.of(text, 4_000_004, 4_000_009);
        assertTimeout(Duration.ofSeconds(5), () -> ExactQuoteFinder.find(text, quote, 3));
    }
}
