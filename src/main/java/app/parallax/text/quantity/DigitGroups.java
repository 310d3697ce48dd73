package app.parallax.text.quantity;

/**
 * Digits connected by single blanks, hyphens, colons and strokes: a large number, a date, a telephone number, a time.
 *
 * @param from index of the first figure
 * @param to index after the last one
 * @param groups number of figures
 * @param zero whether one of several digits begins with zero
 */
record DigitGroups(int from, int to, int groups, boolean zero, boolean colon, boolean slash, boolean blank) {
    private static final int MOST = 12;

    /** Reads the groups that begin with the figure at an index. */
    static DigitGroups at(QuantityTokens tokens, int from) {
        int to = from + 1;
        int groups = 1;
        boolean zero = tokens.startsWithZero(from);
        boolean colon = false;
        boolean slash = false;
        boolean blank = false;
        while (groups < MOST) {
            var next = tokens.at(to);
            var last = tokens.at(to - 1);
            if (next.isFigure() && next.spaced() && DigitValues.isPlain(next) && DigitValues.isPlain(last)
                    && next.start() == last.end() + 1) {
                blank = true;
                to++;
            } else if ((next.isHyphen() || next.is(":") || next.is("/")) && tokens.joined(to) && tokens.joined(to + 1)
                    && tokens.at(to + 1).isFigure()) {
                colon |= next.is(":");
                slash |= next.is("/");
                to += 2;
            } else {
                break;
            }
            groups++;
            zero |= tokens.startsWithZero(to - 1);
        }
        return new DigitGroups(from, to, groups, zero, colon, slash, blank);
    }

    /** Whether blanks alone part the groups of one number: 10 000 000. */
    boolean isOneNumber(QuantityTokens tokens) {
        for (int i = from + 1; i < to; i++) {
            if (!tokens.at(i).isFigure() || tokens.at(i).low().length() != 3) {
                return false;
            }
        }
        return blank && tokens.at(from).low().length() <= 3;
    }

    /** Whether a figure that opens a line numbers it: “3. Wash the rice”. */
    static boolean isNumbering(QuantityTokens tokens, int at) {
        return DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() <= 2
                && (tokens.is(at + 1, ".") || tokens.is(at + 1, ")")) && tokens.joined(at + 1)
                && tokens.at(at + 2).spaced() && tokens.at(at + 2).isWord();
    }
}
