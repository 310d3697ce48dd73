package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

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
