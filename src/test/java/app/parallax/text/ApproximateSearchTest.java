package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApproximateSearchTest {
    @Test
    void errorsAreUnitsPutInLeftOutOrReplaced() {
        assertEquals(new ApproximateSearch.End(9, 0),
                new ApproximateSearch("words", false).anywhere("the words", 0, 9));
        assertEquals(1, new ApproximateSearch("words", false).anywhere("the wrds", 0, 8).errors());
        assertEquals(1, new ApproximateSearch("words", false).anywhere("the woxrds", 0, 10).errors());
        assertEquals(1, new ApproximateSearch("words", false).anywhere("the wards", 0, 9).errors());
        assertEquals(5, new ApproximateSearch("words", false).anywhere("", 0, 0).errors());
    }

    /** Patterns go over one block of 64 units into the next. */
    @Seeds(60)
    void theFewestErrorsAreThoseOfTheWholeTable(long seed) {
        var random = new Random(seed);
        var pattern = letters(random, 1 + random.nextInt(200));
        var text = random.nextBoolean()
                ? letters(random, random.nextInt(300))
                : letters(random, 20) + pattern.replaceAll("ab", "b") + RandomText.of(random, 5);
        var forward = new ApproximateSearch(pattern, false);
        assertEquals(least(pattern, text, false), forward.anywhere(text, 0, text.length()).errors());
        assertEquals(least(pattern, text, true), forward.fromStart(text, 0, text.length()).errors());
        var back = new ApproximateSearch(pattern, true);
        assertEquals(least(reversed(pattern), reversed(text), true), back.fromEnd(text, 0, text.length()).errors());
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcж".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static String reversed(String text) {
        var units = new StringBuilder();
        for (int i = text.length() - 1; i >= 0; i--) {
            units.append(text.charAt(i));
        }
        return units.toString();
    }

    private static int least(String pattern, String text, boolean fromStart) {
        var column = new int[pattern.length() + 1];
        for (int i = 0; i < column.length; i++) {
            column[i] = i;
        }
        int least = pattern.length();
        for (int t = 0; t < text.length(); t++) {
            int diagonal = column[0];
            column[0] = fromStart ? t + 1 : 0;
            for (int i = 1; i < column.length; i++) {
                int replaced = diagonal + (pattern.charAt(i - 1) == text.charAt(t) ? 0 : 1);
                diagonal = column[i];
                column[i] = Math.min(replaced, Math.min(column[i], column[i - 1]) + 1);
            }
            least = Math.min(least, column[pattern.length()]);
        }
        return least;
    }
}
