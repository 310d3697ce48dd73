package app.parallax.text;

import java.util.function.IntPredicate;

/**
 * A range of a text.
 *
 * @param start UTF-16 offset of the first unit, 0 or more
 * @param end UTF-16 offset after the last unit, exclusive, not before start
 */
public record Span(int start, int end) {
    /** Throws IllegalArgumentException if an offset is negative or the end precedes the start. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    /**
     * Returns a range without white space at its ends; of white space alone the empty range at its end.
     *
     * @param from UTF-16 offset
     * @param to UTF-16 offset, exclusive
     */
    public static Span trimmed(CharSequence text, int from, int to) {
        return trimmed(text, from, to, Span::isSpace);
    }

    /** Does the same with another notion of white space. */
    public static Span trimmed(CharSequence text, int from, int to, IntPredicate isSpace) {
        int start = from;
        int end = to;
        while (start < end && isSpace.test(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace.test(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Whether a UTF-16 unit or code point is white space, of Java or of Unicode. */
    public static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Returns the length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether this range and another have a unit in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns the number of UTF-16 units between this range and another, 0 if they touch or overlap. */
    public int distance(Span other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    /**
     * Returns the words of this range.
     *
     * @param text the text that the offsets refer to
     * @throws IndexOutOfBoundsException if the range reaches beyond the text
     */
    public String of(String text) {
        return text.substring(start, end);
    }
}
