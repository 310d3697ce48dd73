package app.parallax.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Finds the boundaries of extended grapheme clusters (UAX 29), the characters as a reader sees them, such as a letter
 * with its points or an emoji of several code points. Examines only the neighbourhood of an offset, because
 * BreakIterator reads a whole text at once.
 */
public final class Graphemes {
    /** Clusters are examined up to this many UTF-16 units on either side. */
    private static final int REACH = 1024;

    private Graphemes() {}

    /**
     * Moves the ends of a span outward until neither lies within a surrogate pair or a grapheme cluster.
     *
     * @param start UTF-16 offset, 0 or more
     * @param end UTF-16 offset, exclusive, not before start; an empty span stays empty
     * @throws IndexOutOfBoundsException if the span reaches beyond the text
     */
    public static Span snap(String text, int start, int end) {
        int from = floor(text, start);
        return new Span(from, start == end ? from : ceiling(text, end));
    }

    /**
     * Whether an offset is a cluster boundary or an end of the text.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @throws IndexOutOfBoundsException if the offset is beyond the text
     */
    public static boolean isBoundary(String text, int offset) {
        return floor(text, offset) == offset;
    }

    /**
     * Returns the last boundary at or before an offset.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @throws IndexOutOfBoundsException if the offset is beyond the text
     */
    public static int floor(String text, int offset) {
        if (certain(text, offset)) {
            return offset;
        }
        int from = before(text, offset);
        var breaks = around(text, from, after(text, offset));
        return breaks.isBoundary(offset - from) ? offset : from + breaks.preceding(offset - from);
    }

    /**
     * Returns the first boundary at or after an offset.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @throws IndexOutOfBoundsException if the offset is beyond the text
     */
    public static int ceiling(String text, int offset) {
        if (certain(text, offset)) {
            return offset;
        }
        int from = before(text, offset);
        var breaks = around(text, from, after(text, offset));
        return breaks.isBoundary(offset - from) ? offset : from + breaks.following(offset - from);
    }

    private static BreakIterator around(String text, int from, int to) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text.substring(from, to));
        return breaks;
    }

    /** Returns the nearest earlier offset that is surely a boundary, or one too far away to matter. */
    private static int before(String text, int offset) {
        int furthest = Math.max(0, offset - REACH);
        int at = offset - 1;
        while (at > furthest && !certain(text, at)) {
            at--;
        }
        return outOfPair(text, Math.max(0, at), -1);
    }

    private static int after(String text, int offset) {
        int furthest = Math.min(text.length(), offset + REACH);
        int at = offset + 1;
        while (at < furthest && !certain(text, at)) {
            at++;
        }
        return outOfPair(text, Math.min(text.length(), at), 1);
    }

    private static int outOfPair(String text, int offset, int step) {
        boolean within = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return within ? offset + step : offset;
    }

    /** Whether an offset is surely a boundary, by its two neighbours alone. */
    private static boolean certain(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        return before == '\n' || (plain(before) && plain(after));
    }

    /**
     * Whether a character has Grapheme_Cluster_Break=Other and is no pictograph: two such neighbours never form a
     * cluster.
     */
    private static boolean plain(char c) {
        // '\n' is part of a cluster only after CR, which is not plain.
        return c == '\n' || in(c, ' ', '~') || in(c, '\u00C0', '\u02FF') // Latin
                || in(c, '\u0391', '\u03CE') || in(c, '\u0400', '\u0482') // Greek, Cyrillic
                || in(c, '\u05D0', '\u05EA') || in(c, '\u0620', '\u064A') // Hebrew and Arabic letters
                || in(c, '\u2010', '\u2027') // dashes and quotation marks
                || in(c, '\u3041', '\u3096') || in(c, '\u30A1', '\u30FF') || in(c, '\u4E00', '\u9FFF'); // kana, Han
    }

    private static boolean in(char c, char first, char last) {
        return first <= c && c <= last;
    }
}
