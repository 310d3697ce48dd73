package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Hostile;
import app.parallax.RandomText;
import app.parallax.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesAroundTest {
    private static String around(String text, String words, int count) {
        int start = text.indexOf(words);
        return new Sentences(text, Locale.ENGLISH).around(start, start + words.length(), count).of(text);
    }

    @Test
    void theRestOfItsOwnSentenceIsTheFirst() {
        var text = "One came. Two said that three had gone. Four stayed. Five slept.";

        assertEquals("three", around(text, "three", 0));
        assertEquals("Two said that three had gone.", around(text, "three", 1));
        assertEquals("One came. Two said that three had gone. Four stayed.", around(text, "three", 2));
        assertEquals(text, around(text, "three", 3));
    }

    @Test
    void aWholeSentenceHasOneBeforeAndOneAfter() {
        assertEquals("Two came. Three went. Four stayed.",
                around("One is. Two came. Three went. Four stayed. Five is.", "Three went.", 1));
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertEquals("Mr. Smith met Dr. Jones at noon.",
                around("It rained. Mr. Smith met Dr. Jones at noon. They left.", "met", 1));
    }

    @Test
    void aBlankLineIsNoSentence() {
        assertEquals("A heading\n\nThe text begins.",
                around("Above.\n\nA heading\n\nThe text begins. It ends.", "The text begins", 1).replace(" It ends.",
                        ""));
    }

    /** Spaces were gone through one by one, each with the whole row; in a word the iterator went back by steps. */
    @Hostile
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\n", "a", "א", "a. "})
    void longRowsAreGoneThroughOnce(String unit) {
        var row = unit.repeat(600_000 / unit.length());
        for (var text : List.of(row + "Two came. x", "One is. Two came." + row + "x",
                "One is." + row + "Two came. " + row)) {
            assertEquals(true, around(text, "Two", 2).contains("Two came"), unit);
        }
    }

    @ParameterizedTest
    @Seeds
    void whatIsAroundHoldsTheWordsAndGrowsWithTheCount(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var text = RandomText.of(random, 200);
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            var sentences = new Sentences(text, Locale.ENGLISH);
            var before = new Span(start, end);
            for (int count = 0; count <= 3; count++) {
                var now = sentences.around(start, end, count);
                assertEquals(true, now.start() <= before.start() && now.end() >= before.end(), text);
                before = now;
            }
        }
    }
}
