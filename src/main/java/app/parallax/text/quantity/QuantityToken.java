package app.parallax.text.quantity;

/**
 * A word, a figure or a sign.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 * @param low in lower case with plain apostrophes; empty if longer than any word or figure that could matter
 * @param spaced whether white space stands before it
 * @param capital whether it is a word that begins with a capital
 * @param opensLine whether it is the first of its line
 */
record QuantityToken(Kind kind, int start, int end, String low, boolean spaced, boolean capital, boolean opensLine) {
    /** Stands for what is beyond either end. */
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

    /** Whether a sentence ends here. */
    boolean endsSentence() {
        return kind == Kind.SIGN && (is(".") || is("!") || is("?") || is("…") || is("。"));
    }

    int length() {
        return end - start;
    }
}
