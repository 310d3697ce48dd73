package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {
    @ParameterizedTest
    @ValueSource(strings = {"😀", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇮🇱", "e\u0301", "a\u0308\u0323", "שָׁ", "مُ",
            "\u1112\u1161\u11AB", "\r\n"})
    void whatAReaderTakesForOneCharacterIsNeverCut(String cluster) {
        String text = "x" + cluster + "y";
        for (int offset = 2; offset <= cluster.length(); offset++) {
            assertEquals(new Span(0, 1 + cluster.length()), Graphemes.snap(text, 0, offset));
            assertEquals(1, Graphemes.floor(text, offset));
            assertEquals(1 + cluster.length(), Graphemes.ceiling(text, offset));
        }
    }

    @Test
    void anEmptySpanStaysEmpty() {
        assertEquals(new Span(1, 1), Graphemes.snap("x😀y", 2, 2));
    }

    @Seeds(200)
    void boundariesAreThoseThatBreakIteratorFindsInTheWholeText(long seed) {
        String text = RandomText.of(new Random(seed), 200);
        var whole = BreakIterator.getCharacterInstance(Locale.ROOT);
        whole.setText(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            int floor = whole.isBoundary(offset) ? offset : whole.preceding(offset);
            int ceiling = whole.isBoundary(offset) ? offset : whole.following(offset);
            assertEquals(floor, Graphemes.floor(text, offset), "floor of " + offset);
            assertEquals(ceiling, Graphemes.ceiling(text, offset), "ceiling of " + offset);
        }
    }

    @Test
    void twentyThousandSpansInALongTextWithoutLineEndsAreSnappedQuickly() {
        String text = "שָׁלוֹם e\u0301 👨‍👩‍👧‍👦 and so on ".repeat(150_000);
        var random = new Random(2);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20_000; i++) {
                int offset = random.nextInt(text.length() - 10);
                Graphemes.snap(text, offset, offset + 9);
            }
        });
    }
}
