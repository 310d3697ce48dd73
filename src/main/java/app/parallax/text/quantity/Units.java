package app.parallax.text.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses units and the denominators of rates: kilometres, €, USD; per barrel, a day, /litre, pro 100.000 Einwohner. */
final class Units {
    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Amounts amounts;
    private final Nouns nouns;
    private final boolean premodified;

    Units(Vocabulary words, QuantityTokens tokens, Amounts amounts, Nouns nouns) {
        this.words = words;
        this.tokens = tokens;
        this.amounts = amounts;
        this.nouns = nouns;
        this.premodified = words.option("premodified");
    }

    /**
     * A unit, or the denominator of a rate.
     *
     * @param to index after its last token
     */
    record Known(int to, String name) {}

    /** Reads the unit of the vocabulary, the currency sign or the code at an index, or null. */
    @Nullable
    Known at(int index) {
        var unit = words.units.at(tokens, index);
        if (unit != null) {
            return new Known(words.endOfAbbreviation(tokens, index, index + unit.length()), unit.meaning());
        }
        var token = tokens.at(index);
        var letter = token.capital() || !token.isWord() ? null : words.letterUnits.get(token.low());
        if (letter != null) {
            return new Known(index + 1, letter);
        }
        var sign = words.signs.at(tokens, index);
        if (sign != null && !tokens.at(index + sign.length()).isFigure()) {
            return new Known(index + sign.length(), sign.meaning());
        }
        var code = token.capital() && token.length() == 3 && isUpper(index) ? words.codes.at(tokens, index) : null;
        return code == null ? null : new Known(index + 1, code.meaning());
    }

    boolean isUpper(int at) {
        var raw = tokens.words(at, at + 1);
        return raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    /** Parses the denominator whose “per”, “a” or stroke is at an index; or null. */
    @Nullable
    Known rate(int at, String name) {
        var next = tokens.at(at + 1);
        boolean stroke = tokens.is(at, "/") && tokens.joined(at) && tokens.joined(at + 1);
        int always = stroke ? 1 : words.length(WordClass.PER_ANY, tokens, at);
        if (always > 0 && tokens.at(at + always).isFigure()) {
            return byFigure(at + always);
        }
        int per = Math.max(always, words.length(WordClass.PER, tokens, at));
        int of = at + per;
        if (per == 0) {
            return null;
        }
        boolean money = words.isMoney(name);
        if (premodified) {
            boolean named = always > 0 && next.isWord() && !next.low().isEmpty() && !nouns.isStop(at + 1);
            boolean time = words.is(WordClass.PER_TIME, tokens, of) && !words.is(WordClass.AFTER_TIME, tokens, of + 1);
            boolean piece = money && (words.is(WordClass.PER_PIECE, tokens, of)
                    || (words.is(WordClass.ONE, tokens, at) && nouns.isPiece(of)));
            return named || (always == 0 && (time || piece)) ? denominator(of) : null;
        }
        var unit = words.units.at(tokens, of);
        if (unit != null && !words.isMoney(unit.meaning())
                && !words.is(WordClass.AFTER_TIME, tokens, of + unit.length())) {
            return new Known(of + unit.length(), unit.meaning());
        }
        var piece = words.nouns.at(tokens, of);
        return piece != null && (always > 0 || money)
                ? new Known(of + piece.length(), words.singular(piece.meaning()))
                : null;
    }

    private @Nullable Known byFigure(int at) {
        var whole = amounts.at(at);
        var noun = whole == null ? null : nouns.find(whole.to());
        return whole == null || noun == null
                ? null
                : new Known(noun.to(), whole.least().toPlainString() + " " + nouns.name(noun));
    }

    /** Reads the unit at an index, or else the word. */
    Known denominator(int at) {
        var unit = words.units.at(tokens, at);
        return unit == null
                ? new Known(at + 1, tokens.at(at).low())
                : new Known(at + unit.length(), unit.meaning());
    }
}
