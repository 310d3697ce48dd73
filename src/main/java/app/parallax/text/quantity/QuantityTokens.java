package app.parallax.text.quantity;

import java.util.List;

/** The tokens of a paragraph; beyond its ends {@link QuantityToken#NONE}. */
final class QuantityTokens {
    private final String text;
    /** An array: each token is looked at some hundred times. */
    private final QuantityToken[] all;
    private final int decimalSign;

    QuantityTokens(String text, List<QuantityToken> all, int decimalSign) {
        this.text = text;
        this.all = all.toArray(QuantityToken[]::new);
        this.decimalSign = decimalSign;
    }

    /** Returns the decimal sign of the language, 0 if it is unknown. */
    int decimalSign() {
        return decimalSign;
    }

    int size() {
        return all.length;
    }

    QuantityToken at(int index) {
        return index < 0 || index >= all.length ? QuantityToken.NONE : all[index];
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    /** Whether a token directly follows another one. */
    boolean joined(int index) {
        return index > 0 && index < all.length && !all[index].spaced();
    }

    /** Whether a hyphen joins the tokens before and after it. */
    boolean hyphenJoins(int index) {
        return at(index).isHyphen() && joined(index) && joined(index + 1);
    }

    /** Returns the index after a hyphen joined to the token before it, or the index. */
    int hyphenBehind(int index) {
        return at(index).isHyphen() && joined(index) ? index + 1 : index;
    }

    /** Whether a token begins a sentence. */
    boolean opensSentence(int index) {
        int before = isQuotationMark(at(index - 1)) ? index - 2 : index - 1;
        return before < 0 || at(before).endsSentence() || at(index).opensLine() || at(before + 1).opensLine();
    }

    private static boolean isQuotationMark(QuantityToken token) {
        return token.is("“") || token.is("\"") || token.is("‘") || token.is("«") || token.is("„");
    }

    /** Returns the words of a range of tokens as written. */
    String words(int from, int to) {
        return text.substring(at(from).start(), at(to - 1).end());
    }

    /** Whether hyphens join several words from here on. */
    boolean isHyphenated(int index) {
        return hyphenJoins(index) && hyphenJoins(index + 2);
    }

    /** Whether a token is a plain number of several digits that begins with zero. */
    boolean startsWithZero(int at) {
        var raw = at(at).low();
        return DigitValues.isPlain(at(at)) && raw.length() > 1 && Character.digit(raw.codePointAt(0), 10) == 0;
    }
}
