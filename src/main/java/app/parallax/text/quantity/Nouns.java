package app.parallax.text.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Finds the noun that a number counts, without a tagger: the first plural before the phrase ends; in the singular, the
 * last word that is neither an adjective nor a verb.
 */
final class Nouns {
    /** Maximum distance of a counted noun after its number, in words. */
    private static final int REACH = 6;

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;

    Nouns(QuantityTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A counted noun.
     *
     * @param from index of the first word of its phrase
     * @param head index of the noun
     */
    record Counted(int from, int head) {}

    /** Returns the plural noun after an index, or null. */
    @Nullable
    Counted plural(int from) {
        int at = from;
        for (int seen = 0; seen < REACH; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || (ends(at) && !(at > from && tokens.hyphenJoins(at - 1)))) {
                return null;
            }
            if (isPlural(token) && !tokens.hyphenJoins(at + 1)) {
                return new Counted(from, onward(at));
            }
            at += tokens.hyphenJoins(at + 1) ? 2 : 1;
        }
        return null;
    }

    /** Returns the plural noun of the group behind “of”: of the soldiers, of Germany's largest ports; or null. */
    @Nullable
    Counted ofGroup(int at) {
        int noun = pastDeterminers(at);
        if (tokens.is(noun, "most") || tokens.is(noun, "least")) {
            noun += tokens.is(noun + 2, "and") ? 3 : 1; // the most gifted and unpredictable attackers
        }
        return noun > at || isPossessive(tokens.at(at)) || isPossessive(tokens.at(at + 1)) ? plural(noun) : null;
    }

    static boolean isPossessive(QuantityToken token) {
        return token.low().endsWith("'s");
    }

    /** Returns the index after determiners: all of the, those other. */
    int pastDeterminers(int at) {
        int to = at;
        while (to < at + 3 && (words.has("determiner", tokens.at(to).low())
                || (to > at && words.has("determiner-after", tokens.at(to).low())))) {
            to++;
        }
        return to;
    }

    /**
     * Extends a plural that is usually a modifier to the noun after it: police officers, women workers, sales staff.
     */
    private int onward(int at) {
        var next = tokens.at(at + 1);
        boolean goesOn = words.has("modifier", tokens.at(at).low()) && next.isWord() && !ends(at + 1)
                && isPlural(next);
        if (goesOn) {
            return at + 1;
        }
        var second = tokens.at(at + 2);
        boolean farther = words.has("modifier", tokens.at(at).low()) && next.isWord() && !ends(at + 1)
                && second.isWord() && !ends(at + 2) && isPlural(second) && !isParticiple(next.low());
        return farther ? at + 2 : at;
    }

    /** Whether a number stands within the phrase of a counted noun. */
    boolean isNumbered(Counted noun) {
        for (int i = noun.from(); i < noun.head(); i++) {
            if (words.numbers.containsKey(tokens.at(i).low())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the noun after “one”, or after a number that makes it a modifier; or null. */
    @Nullable
    Counted singular(int from) {
        int at = from;
        int last = -1;
        for (int seen = 0; seen < 4; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || token.low().isEmpty() || ends(at) || (last >= 0 && isVerb(token))) {
                break;
            }
            if (tokens.hyphenJoins(at + 1)) {
                at += 2;
                continue;
            }
            boolean adjective = isAdjective(token);
            if (last >= 0 && adjective) {
                break;
            }
            if (!adjective) {
                last = at;
            }
            at++;
        }
        return last < 0 ? null : new Counted(from, last);
    }

    /** Whether a number and the singular after it describe a further noun: a three course meal, the 12 page report. */
    boolean isModifier(int number, int at) {
        var token = tokens.at(at);
        var next = tokens.at(at + 1);
        boolean article = tokens.is(number - 1, "a") || tokens.is(number - 1, "an");
        boolean definite = tokens.is(number - 1, "the") && isCommonNoun(next, at + 1);
        return (article || definite) && isCommonNoun(token, at) && next.isWord() && !next.capital() && !ends(at + 1);
    }

    private boolean isCommonNoun(QuantityToken token, int at) {
        return token.isWord() && !token.low().isEmpty() && token.spaced() && !token.capital() && !ends(at)
                && !isAdjective(token) && !isVerb(token) && !words.numbers.containsKey(token.low());
    }

    /** Whether a piece is paid for: $9 a pill. */
    boolean isPiece(int at) {
        var next = tokens.at(at + 1);
        boolean last = !next.isWord() ? !next.isFigure() && !next.isDash() : words.has("after-piece", next.low());
        return isCommonNoun(tokens.at(at), at) && last;
    }

    private boolean ends(int at) {
        var token = tokens.at(at);
        boolean country = token.is("us") && token.capital(); // five US soldiers
        return (words.has("stop", token.low()) && !country) || (at > 0 && token.opensLine() && token.capital());
    }

    private boolean isVerb(QuantityToken token) {
        return words.has("verb", token.low()) || token.low().endsWith("ed") || token.low().endsWith("ing")
                || (token.low().endsWith("s") && !token.low().endsWith("ss"));
    }

    private static boolean isParticiple(String word) {
        return word.endsWith("ed") || word.endsWith("ing");
    }

    private boolean isAdjective(QuantityToken token) {
        var word = token.low();
        if (words.has("adjective", word)) {
            return true;
        }
        boolean form = word.length() > 4 && (word.endsWith("ous") || word.endsWith("ive") || word.endsWith("ful")
                || word.endsWith("ible") || word.endsWith("able") || word.endsWith("ic") || word.endsWith("less")
                || word.endsWith("ish") || word.endsWith("ed") || word.endsWith("al"));
        boolean people = token.capital() && (word.endsWith("an") || word.endsWith("ese") || word.endsWith("i"));
        return (form && !word.endsWith("official") && !word.endsWith("hospital") && !word.endsWith("ival")
                && !words.has("noun-al", word))
                || people;
    }

    /** Whether a word looks like a plural. */
    boolean isPlural(QuantityToken token) {
        var word = token.low();
        if (words.has("plural", word)) {
            return true;
        }
        // Israelis, Iraqis; not “crisis”
        boolean people = token.capital() && word.length() > 5 && word.endsWith("is");
        return people || (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                && !word.endsWith("is") && !word.endsWith("'s"));
    }
}
