package app.parallax.text;

/**
 * A range of a text.
 *
 * @param start UTF-16 offset of the first unit, 0 or more
 * @param end UTF-16 offset after the last unit, exclusive, not before start
 */
public record Span(int start, int end) {
    /** Refuses offsets that are negative or the wrong way round, with an IllegalArgumentException. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    /**
     * How long the stretch is.
     *
     * @return in UTF-16 units, 0 or more
     */
    public int length() {
        return end - start;
    }

    /**
     * The words of the stretch.
     *
     * @param text the text that the offsets count in
     * @throws IndexOutOfBoundsException if the stretch reaches beyond the text
     */
    public String of(String text) {
        return text.substring(start, end);
    }
}
