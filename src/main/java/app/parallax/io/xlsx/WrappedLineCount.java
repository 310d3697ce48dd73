package app.parallax.io.xlsx;

/** Estimates how many lines a text takes in a column, without measuring a font. */
final class WrappedLineCount {
    /** Maximum height of a row in lines, so that the next row stays visible. */
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
