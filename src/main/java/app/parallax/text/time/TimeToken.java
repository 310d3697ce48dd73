package app.parallax.text.time;

/**
 * A word of letters only, a number of digits only, or a sign.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 * @param low in lower case with plain apostrophes; empty if too long to matter
 * @param number the value, -1 for other tokens and too many digits
 * @param spaced whether white space precedes it
 * @param capital whether it is a word that begins with a capital
 * @param opensLine whether it is the first of its line
 */
record TimeToken(Kind kind, int start, int end, String low, int number, boolean spaced, boolean capital,
        boolean opensLine) {
    /** The token beyond either end. */
    static final TimeToken NONE = new TimeToken(Kind.SIGN, 0, 0, "", -1, true, false, true);

    enum Kind {
        WORD, NUMBER, SIGN
    }

    boolean is(String word) {
        return low.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isSign() {
        return kind == Kind.SIGN;
    }

    /** Whether a sentence may end here. */
    boolean endsSentence() {
        return isSign() && (is(".") || is("!") || is("?") || is("…") || is("؟"));
    }

    int length() {
        return end - start;
    }
}
