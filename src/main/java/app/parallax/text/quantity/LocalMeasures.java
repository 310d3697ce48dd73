package app.parallax.text.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses what stands after a number by the vocabulary of a language: its unit, rate or counted noun. */
final class LocalMeasures {
    private static final int REACH = 3;

    private final LanguageVocabulary words;
    private final QuantityTokens tokens;
    private final boolean capitals;

    LocalMeasures(LanguageVocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.capitals = words.option("capital-nouns");
    }

    /**
     * The unit of a number.
     *
     * @param to index after its last token
     */
    record Unit(int to, @Nullable String name, @Nullable String what, boolean counted) {}

    /** Reads the unit that begins at an index, or null. */
    @Nullable
    Unit unit(int index) {
        var unit = words.units.at(tokens, index);
        if (unit != null) {
            int to = index + unit.length();
            if (tokens.is(to, ".") && tokens.joined(to) && words.is("abbreviation", tokens, index)) {
                to++;
            }
            return rated(to, unit.meaning(), null, false);
        }
        var sign = Vocabulary.ENGLISH.signs.at(tokens, index);
        if (sign != null && !tokens.at(index + sign.length()).isFigure()) {
            return rated(index + sign.length(), sign.meaning(), null, false);
        }
        var token = tokens.at(index);
        var code = token.capital() && token.length() == 3 ? Vocabulary.ENGLISH.codes.at(tokens, index) : null;
        var raw = code == null ? "" : tokens.words(index, index + 1);
        return code != null && raw.equals(raw.toUpperCase(Locale.ROOT))
                ? rated(index + 1, code.meaning(), null, false)
                : null;
    }

    /** Adds the denominator of a rate: pro Liter, в час, لكل, לחבית. */
    private Unit rated(int to, String name, @Nullable String what, boolean counted) {
        int per = words.length("per", tokens, to);
        if (per > 0) {
            int at = to + per;
            var unit = words.units.at(tokens, at);
            if (unit != null && !words.isMoney(unit.meaning())
                    && !words.is("after-time", tokens, at + unit.length())) {
                return new Unit(at + unit.length(), name + " per " + unit.meaning(), what, counted);
            }
            var piece = words.nouns.at(tokens, at);
            boolean always = words.is("per-any", tokens, to);
            if (piece != null && (always || words.isMoney(name))) {
                return new Unit(at + piece.length(), name + " per " + singular(piece.meaning()), what, counted);
            }
        }
        return new Unit(to, name, what, counted);
    }

    private static String singular(String noun) {
        return noun.equals("people") ? "person" : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** Reads the counted noun after a number. */
    @Nullable
    Unit noun(int index, boolean share) {
        int at = index;
        for (int i = 0; i < REACH && words.is("determiner", tokens, at); i++) {
            at += words.length("determiner", tokens, at);
        }
        if (!share && at > index) {
            return null;
        }
        int from = at;
        var joined = share ? ofPrefixed(at) : null;
        if (joined != null) {
            return joined;
        }
        for (int seen = 0; seen <= REACH; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || token.low().isEmpty() || words.is("stop", tokens, at)
                    || (token.opensLine() && at > 0)) {
                return null;
            }
            int pair = words.length("construct", tokens, at);
            if (pair > 0 && tokens.at(at + pair).isWord() && !words.is("stop", tokens, at + pair)) {
                return counted(from, at, at + pair + 1);
            }
            var phrase = capitals ? null : words.nouns.at(tokens, at);
            if (phrase != null && phrase.length() > 1) {
                int to = at + phrase.length();
                return counted(from, words.option("bare-nouns") ? at : to - 1, to);
            }
            if (isNoun(token, at, share)) {
                return counted(from, at, at + 1);
            }
            if (!isAdjective(token, at)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** Reads a noun with a joined preposition after a part: מהיבול. */
    private @Nullable Unit ofPrefixed(int at) {
        var token = tokens.at(at);
        for (var prefix : words.endings("of-prefix")) {
            if (token.isWord() && token.low().startsWith(prefix) && token.length() > prefix.length() + 2) {
                boolean construct = words.has("construct", token.low().substring(prefix.length()))
                        && tokens.at(at + 1).isWord();
                int to = construct ? at + 2 : at + 1;
                var name = tokens.words(at, to).substring(prefix.length());
                return new Unit(to, name, name, true);
            }
        }
        return null;
    }

    private Unit counted(int from, int head, int to) {
        return rated(to, tokens.words(head, to), tokens.words(from, to), true);
    }

    private boolean isAdjective(QuantityToken token, int at) {
        return words.is("adjective", tokens, at)
                || (words.endings("adjective-endings").stream().anyMatch(token.low()::endsWith)
                        && token.low().length() > 3 && (!capitals || !token.capital()));
    }

    private boolean isNoun(QuantityToken token, int at, boolean share) {
        if (capitals) {
            return token.capital();
        }
        if (words.nouns.at(tokens, at) != null) {
            return true;
        }
        var low = token.low();
        if (words.is("verb", tokens, at) || words.endings("verb-endings").stream().anyMatch(low::endsWith)) {
            return false;
        }
        boolean adjective = isAdjective(token, at);
        if (adjective && goesOn(at + 1)) {
            return false;
        }
        var endings = words.endings("noun-endings");
        return ((!adjective && share) || endings.isEmpty())
                ? !(adjective && words.is("adjective", tokens, at))
                : endings.stream().anyMatch(low::endsWith) && !words.is("adjective", tokens, at);
    }

    /** Whether a noun phrase goes on at an index. */
    private boolean goesOn(int at) {
        var token = tokens.at(at);
        return token.isWord() && !words.is("stop", tokens, at) && !words.is("verb", tokens, at)
                && words.endings("verb-endings").stream().noneMatch(token.low()::endsWith);
    }

    /** Reads what follows a number, with the words that may stand between. */
    Unit after(Amount amount, int index) {
        int at = index;
        boolean large = amount.scale().compareTo(BigDecimal.valueOf(100)) >= 0 || amount.isVague()
                || amount.isPart() || amount.shape() == Amount.Shape.WORDS;
        if (large) {
            at += words.length("of", tokens, at);
        }
        if (words.is("between", tokens, at)) {
            at += words.length("between", tokens, at);
        }
        var unit = unit(at);
        if (unit != null) {
            return unit;
        }
        var noun = noun(at, amount.isPart());
        return noun == null ? new Unit(index, null, null, false) : noun;
    }
}
