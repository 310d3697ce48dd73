package app.parallax.text;

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

    /** Returns the length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether this range and another have a unit in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
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
