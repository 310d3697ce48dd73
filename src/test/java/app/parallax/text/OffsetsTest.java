package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void offsetsOfATextWithoutSupplementaryCharactersAreTheSameInBothCounts() {
        var offsets = new Offsets("שָׁלוֹם, e\u0301");
        assertEquals("שָׁלוֹם, e\u0301".length(), offsets.codePoints());
        assertEquals(5, offsets.toCodePoint(5));
        assertEquals(5, offsets.toUtf16(5));
    }

    @Test
    void anEmojiIsOneCodePointAndTwoUnits() {
        var offsets = new Offsets("a😀b");
        assertEquals(3, offsets.codePoints());
        assertEquals(2, offsets.toCodePoint(3));
        assertEquals(3, offsets.toUtf16(2));
        assertEquals(1, offsets.toCodePoint(2), "within the pair counts as its start");
    }

    @Test
    void offsetsBeyondTheTextAreRefused() {
        var offsets = new Offsets("a😀");
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.toCodePoint(4));
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.toCodePoint(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.toUtf16(3));
        assertEquals(0, new Offsets("").toUtf16(0));
    }

    @Seeds(50)
    void everyOffsetAgreesWithTheSlowCountOfTheJdk(long seed) {
        var random = new Random(seed);
        String text = RandomText.of(random, 600);
        var offsets = new Offsets(text);
        int codePoint = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            assertEquals(codePoint, offsets.toCodePoint(at));
            assertEquals(at, offsets.toUtf16(codePoint));
            codePoint++;
        }
        assertEquals(codePoint, offsets.codePoints());
        assertEquals(text.length(), offsets.toUtf16(codePoint));
    }

    @Seeds(20)
    void aCheckpointWithinASurrogatePairMakesNoDifference(long seed) {
        var random = new Random(seed);
        String text = "x".repeat(random.nextInt(2)) + "😀".repeat(1000);
        var offsets = new Offsets(text);
        for (int codePoint = 0; codePoint <= offsets.codePoints(); codePoint++) {
            int at = text.offsetByCodePoints(0, codePoint);
            assertEquals(at, offsets.toUtf16(codePoint));
            assertEquals(codePoint, offsets.toCodePoint(at));
        }
    }

    @Test
    void twentyThousandLookupsInFiveMillionUnitsTakeNoTime() {
        var random = new Random(1);
        String text = "Some words 😀 and more of them. ".repeat(160_000);
        assertTimeout(Duration.ofSeconds(2), () -> {
            var offsets = new Offsets(text);
            for (int i = 0; i < 20_000; i++) {
                int codePoint = random.nextInt(offsets.codePoints() + 1);
                assertEquals(codePoint, offsets.toCodePoint(offsets.toUtf16(codePoint)));
            }
        });
    }
}
