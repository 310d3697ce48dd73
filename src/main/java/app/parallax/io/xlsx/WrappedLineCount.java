package app.parallax.io.xlsx;

/** Estimates the number of wrapped lines of a text in a column. */
final class WrappedLineCount {
    /** A row is not higher than this: the next one shall be seen too. */
    static final int MOST = 12;

    private WrappedLineCount() {}

    /**
     * Counts lines.
     *
     * @return 1 to {@link #MOST}
     */
    static int of(String text, int width) {
        int lines = 1;
        int column = 0;
        int word = 0;
        for (int i = 0; i < text.length() && lines < MOST;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                lines++;
                column = 0;
                word = 0;
                continue;
            }
            int wide = Character.isIdeographic(c) ? 2 : 1;
            column += wide;
            word = Character.isWhitespace(c) || wide == 2 ? 0 : word + wide;
            if (column > width && !Character.isWhitespace(c)) {
                lines++;
                column = word == 0 || word > width ? wide : word;
                word = Math.min(word, column);
            }
        }
        return lines;
    }
}
