package app.parallax.text.quantity;

import org.jspecify.annotations.Nullable;

/** Parses the denominator of a rate: per barrel, a day, /litre, per 100,000 people. */
final class Rates {
    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private final Amounts amounts;
    private final Nouns nouns;

    Rates(QuantityTokens tokens, Amounts amounts, Nouns nouns) {
        this.tokens = tokens;
        this.amounts = amounts;
        this.nouns = nouns;
    }

    /**
     * The denominator of a rate.
     *
     * @param to index after its last token
     */
    record Rate(int to, String name) {}

    /** Parses the rate whose “per”, “a” or stroke is at an index; or null. */
    @Nullable
    Rate at(int at, boolean money) {
        var token = tokens.at(at);
        var next = tokens.at(at + 1);
        if (token.is("per") || (token.is("/") && tokens.joined(at) && tokens.joined(at + 1))) {
            if (next.isFigure()) {
                return byFigure(at + 1);
            }
            boolean named = next.isWord() && !next.low().isEmpty() && !words.has("stop", next.low());
            return named ? rate(at + 1) : null;
        }
        boolean article = token.is("a") || token.is("an") || token.is("each") || token.is("every");
        boolean time = words.has("per-time", next.low()) && !words.has("after-time", tokens.at(at + 2).low());
        boolean piece = money && (words.has("per-piece", next.low())
                || ((token.is("a") || token.is("an")) && nouns.isPiece(at + 1)));
        return article && (time || piece) ? rate(at + 1) : null;
    }

    private @Nullable Rate byFigure(int at) {
        var whole = amounts.at(at);
        var noun = whole == null ? null : nouns.plural(whole.to());
        return whole == null || noun == null
                ? null
                : new Rate(noun.head() + 1, whole.least().toPlainString() + " "
                        + tokens.words(noun.head(), noun.head() + 1));
    }

    private Rate rate(int at) {
        var unit = words.units.at(tokens, at);
        return new Rate(unit == null ? at + 1 : at + unit.length(), name(at));
    }

    /** Returns the name of the unit at an index, or else the word. */
    String name(int at) {
        var unit = words.units.at(tokens, at);
        return unit == null ? tokens.at(at).low() : unit.meaning();
    }
}
