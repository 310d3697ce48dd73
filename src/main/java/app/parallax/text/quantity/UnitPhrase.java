package app.parallax.text.quantity;

import java.util.List;

/**
 * A phrase with a meaning.
 *
 * @param words its tokens in lower case
 */
record UnitPhrase<T>(List<String> words, T meaning) {
    int length() {
        return words.size();
    }

    boolean begins(QuantityTokens tokens, int index) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.is(index + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
