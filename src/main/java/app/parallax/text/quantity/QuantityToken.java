package app.parallax.text.quantity;

/**
 * A word, a number or another character.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 * @param low in lower case with plain apostrophes; empty if too long to matter
 * @param spaced whether white space precedes it
 * @param capital whether it is a word that begins with a capital
 * @param opensLine whether it is the first of its line
 */
record QuantityToken(Kind kind, int start, int end, String low, boolean spaced, boolean capital, boolean opensLine) {
    /** The token beyond either end. */
    static final QuantityToken NONE = new QuantityToken(Kind.SIGN, 0, 0, "", true, false, true);

    enum Kind {
        WORD, FIGURE, SIGN
    }

    boolean is(String word) {
        return low.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    boolean isHyphen() {
        return kind == Kind.SIGN && (is("-") || is("‐") || is("‑"));
    }

    boolean isDash() {
        return isHyphen() || (kind == Kind.SIGN && (is("–") || is("—") || is("−")));
    }

    boolean endsSentence() {
        return kind == Kind.SIGN && (is(".") || is("!") || is("?") || is("…") || is("。"));
    }

    int length() {
        return end - start;
    }
}
