package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBoundsTest {
    private static List<Span> forward(String text) {
        var words = new ArrayList<Span>();
        for (var word = WordBounds.next(text, 0); word != null; word = WordBounds.next(text, word.end())) {
            words.add(word);
        }
        return words;
    }

    private static List<Span> back(String text) {
        var words = new ArrayList<Span>();
        for (var word = WordBounds.previous(text, text.length()); word != null; word = WordBounds.previous(text,
                word.start())) {
            words.addFirst(word);
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"The Kremlin’s words.;The|Kremlin’s|words",
            "about 1,400 Israelis, 3.5%;about|1,400|Israelis|3.5", "War—a landmark;War|a|landmark",
            "don't 'quote' it;don't|quote|it", "the U.S. said;the|U.S|said", "צה״ל אמר;צה״ל|אמר",
            "תֵּל אָבִיב!;תֵּל|אָבִיב",
            "مُحَمَّد قال;مُحَمَّد|قال", "日本;日|本", "a😀b;a|b", "well-known;well|known", "\uD83D\uDE00;``"})
    void wordsAreFoundInOrder(String text, String expected) {
        assertEquals(expected, forward(text).stream().map(word -> word.of(text)).collect(Collectors.joining("|")));
    }

    @Test
    void aRangeGrowsToWholeWords() {
        String text = "over 1,400 Israelis were";
        assertEquals("1,400 Israelis", WordBounds.extend(text, 6, 13).of(text));
        assertEquals("1,400", WordBounds.extend(text, 7, 7).of(text), "a caret in a word becomes the word");
        assertEquals("over", WordBounds.extend(text, 4, 4).of(text), "a caret after a word becomes the word");
        assertEquals("over", WordBounds.extend(text, 0, 4).of(text), "whole words stay as they are");
        assertEquals(" ", WordBounds.extend(text, 4, 5).of(text), "a space touches words but is in none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"`. It received a warning`;It received a warning",
            "`a warning. “`;a warning.", "`.” He said (`;He said",
            "“All gauges were normal,”;“All gauges were normal,”",
            "„Der Alarm kam zu spät“;„Der Alarm kam zu spät“", "`he said „`;he said", "…and then;…and then",
            "`. “`;`. “`",
            "(so it is);(so it is)", "`\"No,\" he said \"`;`\"No,\" he said`"})
    void whatBelongsToNeighboursIsNotInASpan(String text, String expected) {
        assertEquals(expected, WordBounds.trim(text, new Span(0, text.length())).of(text));
    }

    @Test
    void thereIsNoWordBeforeTheFirstOrAfterTheLast() {
        assertNull(WordBounds.previous("  one", 2));
        assertNull(WordBounds.next("one ...", 3));
        assertEquals(new Span(0, 3), WordBounds.previous("one ...", 7));
    }

    @Test
    void theNearerEndOfAWordIsFoundAndAPlaceBetweenWordsStays() {
        var text = "than 1,400 killed, 你好";
        int number = text.indexOf("1,400");
        assertEquals(number, WordBounds.nearest(text, number + 2));
        assertEquals(number + 5, WordBounds.nearest(text, number + 3));
        assertEquals(number, WordBounds.nearest(text, number));
        assertEquals(text.indexOf(',', number + 4) + 1, WordBounds.nearest(text, text.indexOf(',', number + 4) + 1));
        assertEquals(text.length() - 1, WordBounds.nearest(text, text.length() - 1), "each ideograph is a word");
        assertEquals(0, WordBounds.nearest("", 0));
        assertEquals(text.length(), WordBounds.nearest(text, text.length()));
    }

    @Seeds(200)
    void anExtendedRangeHoldsTheRangeAndExtendingItAgainChangesNothing(long seed) {
        var random = new Random(seed);
        String text = RandomText.of(random, 60);
        int one = RandomText.offset(random, text);
        int other = RandomText.offset(random, text);
        int start = Math.min(one, other);
        int end = Math.max(one, other);
        var extended = WordBounds.extend(text, start, end);
        assertTrue(extended.start() <= start && (extended.end() >= end || start == end));
        if (start < end) {
            assertEquals(extended, WordBounds.extend(text, extended.start(), extended.end()));
        }
        assertFalse(Character.isLowSurrogate(text.charAt(Math.min(extended.start(), text.length() - 1))));
    }

    @Seeds(200)
    void goingForwardAndGoingBackMeetTheSameWords(long seed) {
        String text = RandomText.of(new Random(seed), 60);
        assertEquals(forward(text), back(text));
    }
}
