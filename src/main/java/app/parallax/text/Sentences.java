package app.parallax.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text, by the rules of Unicode (UAX 29) with the abbreviations of its language, after which a full
 * stop ends nothing. A line break always ends one.
 */
public final class Sentences {
    /** Titles before names, which the data of Unicode (CLDR 48) lacks in most languages. */
    private static final List<String> TITLES = List.of("Dr.", "Gen.", "Gov.", "Mr.", "Mrs.", "Ms.", "Prof.", "Rep.",
            "Sen.", "St.");

    private final String text;
    /** Where sentences end, and the next begins; 0 and the length of the text too. */
    private final int[] bounds;

    /**
     * Finds the sentences of a text.
     *
     * @param text
     *            the text
     * @param language
     *            BCP 47 tag, null if not known; one that is none counts as not known
     */
    public Sentences(String text, @Nullable String language) {
        this.text = text;
        var locale = ULocale.forLanguageTag(language == null ? "en" : language);
        var rules = FilteredBreakIteratorBuilder.getInstance(locale);
        TITLES.forEach(rules::suppressBreakAfter);
        var breaks = rules.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
        breaks.setText(text);
        var found = new int[16];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at;
        }
        bounds = Arrays.copyOf(found, count);
    }

    /**
     * What stands before and after some words.
     *
     * @param start
     *            UTF-16 offset of the words
     * @param end
     *            UTF-16 offset, exclusive
     * @param count
     *            how many sentences on each side; the rest of the sentence in which the words begin or end is one
     * @return from where the first sentence begins to where the last one ends, without white space at either end, and
     *         never less than the words
     */
    public Span around(int start, int end, int count) {
        int from = start;
        for (int i = 0; i < count; i++) {
            from = before(from);
        }
        int to = end;
        for (int i = 0; i < count; i++) {
            to = after(to);
        }
        while (from < start && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > end && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Where the sentence before a place begins that has words. */
    private int before(int place) {
        int at = place;
        while (at > 0) {
            int found = Arrays.binarySearch(bounds, at);
            int next = bounds[Math.max(0, (found < 0 ? -found - 1 : found) - 1)];
            if (!text.substring(next, at).isBlank()) {
                return next;
            }
            at = next;
        }
        return 0;
    }

    private int after(int place) {
        int at = place;
        while (at < text.length()) {
            int found = Arrays.binarySearch(bounds, at);
            int next = bounds[Math.min(bounds.length - 1, found < 0 ? -found - 1 : found + 1)];
            if (!text.substring(at, next).isBlank()) {
                return next;
            }
            at = next;
        }
        return text.length();
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
