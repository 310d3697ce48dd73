package app.parallax.text;

/** The exact words of a passage with their context, by which the passage is found again. */
public record Quote(String exact, String prefix, String suffix) {

    /** Length of prefix and suffix in UTF-16 units. */
    public static final int CONTEXT = 32;

    /**
     * Quotes a range of a text; prefix and suffix never begin or end within a surrogate pair.
     *
     * @param start UTF-16 offset, not within a surrogate pair
     * @param end UTF-16 offset, exclusive, not before start
     * @throws IndexOutOfBoundsException if the range reaches beyond the text
     */
    public static Quote of(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        if (splitsPair(text, from)) {
            from++;
        }
        int to = Math.min(text.length(), end + CONTEXT);
        if (splitsPair(text, to)) {
            to--;
        }
        return new Quote(text.substring(start, end), text.substring(from, start), text.substring(end, to));
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
