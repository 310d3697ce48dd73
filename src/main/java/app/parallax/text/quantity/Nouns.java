package app.parallax.text.quantity;

import app.parallax.text.quantity.Vocabulary.Endings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun that a number counts, without a tagger. Where a language puts all that describes a noun before it, the
 * noun is the first plural before the phrase ends, and in the singular the last word that is neither an adjective nor a
 * verb; elsewhere only adjectives stand between number and noun.
 */
final class Nouns {
    /** Maximum distance of a counted noun after its number, in words. */
    private static final int REACH = 6;
    /** Maximum number of determiners and adjectives where descriptions follow the noun as well. */
    private static final int SHORT_REACH = 3;
    private static final int SINGULAR_REACH = 4;
    private static final int SHORTEST_PLURAL = 4;

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final boolean capitals;
    private final boolean premodified;
    private final int shortestAdjective;
    private final Phrases<Boolean> stops;
    private final Phrases<Boolean> stopSmalls;
    private final Phrases<Boolean> plurals;
    private final Phrases<Boolean> modifiers;
    private final Phrases<Boolean> adjectives;
    private final Phrases<Boolean> verbs;
    private final Phrases<Boolean> noAdjectives;
    private final List<String> articles;
    private final Endings possessive;
    private final Endings participles;
    private final Endings nounEndings;
    private final Endings verbEndings;
    private final Endings adjectiveEndings;
    private final Endings peopleEndings;
    private final Endings peoplePlurals;

    Nouns(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.capitals = words.option("capital-nouns");
        this.premodified = words.option("premodified");
        this.shortestAdjective = premodified ? 5 : 4;
        this.stops = words.phrases(WordClass.STOP);
        this.stopSmalls = words.phrases(WordClass.STOP_SMALL);
        this.plurals = words.phrases(WordClass.PLURAL);
        this.modifiers = words.phrases(WordClass.MODIFIER);
        this.adjectives = words.phrases(WordClass.ADJECTIVE);
        this.verbs = words.phrases(WordClass.VERB);
        this.noAdjectives = words.phrases(WordClass.NO_ADJECTIVE);
        this.articles = words.values("joined-article");
        this.possessive = words.endings("possessive-endings");
        this.participles = words.endings("participle-endings");
        this.nounEndings = words.endings("noun-endings");
        this.verbEndings = words.endings("verb-endings");
        this.adjectiveEndings = words.endings("adjective-endings");
        this.peopleEndings = words.endings("people-endings");
        this.peoplePlurals = words.endings("people-plurals");
    }

    /**
     * A counted noun.
     *
     * @param from index of the first word of its phrase
     * @param head index of its first word
     * @param to index after its last word
     * @param cut number of UTF-16 units of a preposition joined to the head
     */
    record Counted(int from, int head, int to, int cut) {
        static Counted of(int from, int head) {
            return new Counted(from, head, head + 1, 0);
        }
    }

    /** Returns the noun of a phrase as written. */
    String name(Counted noun) {
        return tokens.words(noun.head, noun.to).substring(noun.cut);
    }

    /** Returns the phrase of a noun as written. */
    String phrase(Counted noun) {
        return tokens.words(noun.from, noun.to).substring(noun.cut);
    }

    /** Returns the noun that a number before an index counts, or null. */
    @Nullable
    Counted find(int from) {
        return premodified ? plural(from) : described(from, from, false);
    }

    /** Returns the noun that a share before an index is of, or null: der Befragten, d’élèves, מהיבול. */
    @Nullable
    Counted ofShare(int index) {
        int at = index;
        for (int i = 0; i < SHORT_REACH; i++) {
            at += words.length(WordClass.DETERMINER, tokens, at);
        }
        var joined = ofPrefixed(at);
        return joined == null ? described(at, at, true) : joined;
    }

    /** Returns the plural noun after an index, or null. */
    @Nullable
    Counted plural(int from) {
        int at = from;
        for (int seen = 0; seen < REACH; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || (ends(at) && !(at > from && tokens.hyphenJoins(at - 1)))) {
                return null;
            }
            if (isPlural(at) && !tokens.hyphenJoins(at + 1)) {
                return Counted.of(from, onward(at));
            }
            at += tokens.hyphenJoins(at + 1) ? 2 : 1;
        }
        return null;
    }

    private @Nullable Counted described(int from, int start, boolean share) {
        int at = start;
        for (int seen = 0; seen <= SHORT_REACH; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || token.low().isEmpty() || isStop(at) || (token.opensLine() && at > 0)) {
                return null;
            }
            int pair = words.length(WordClass.CONSTRUCT, tokens, at);
            if (pair > 0 && tokens.at(at + pair).isWord() && !isStop(at + pair)) {
                return new Counted(from, at, at + pair + 1, 0);
            }
            var phrase = capitals ? null : words.nouns.at(tokens, at);
            if (phrase != null && phrase.length() > 1) {
                int to = at + phrase.length();
                return new Counted(from, words.option("bare-nouns") ? at : to - 1, to, 0);
            }
            if (isNoun(at, share)) {
                return Counted.of(from, at);
            }
            if (!isAdjective(at)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** Reads a noun with a joined preposition after a part: מהיבול. */
    private @Nullable Counted ofPrefixed(int at) {
        var low = tokens.at(at).low();
        for (var prefix : words.values("of-prefix")) {
            if (tokens.at(at).isWord() && low.startsWith(prefix) && low.length() > prefix.length() + 2) {
                boolean pair = words.has(WordClass.CONSTRUCT, low.substring(prefix.length()))
                        && tokens.at(at + 1).isWord();
                return new Counted(at, at, pair ? at + 2 : at + 1, prefix.length());
            }
        }
        return null;
    }

    private boolean isNoun(int at, boolean share) {
        var token = tokens.at(at);
        if (capitals) {
            return token.capital();
        }
        if (words.nouns.at(tokens, at) != null) {
            return true;
        }
        if (isVerb(at)) {
            return false;
        }
        boolean adjective = isAdjective(at);
        if (adjective && goesOn(at + 1)) {
            return false;
        }
        boolean listed = adjective && adjectives.isAt(tokens, at);
        boolean any = (!adjective && share) || nounEndings.isEmpty();
        return !listed && (any || nounEndings.match(token.low()));
    }

    /** Whether a noun phrase goes on at an index. */
    private boolean goesOn(int at) {
        return tokens.at(at).isWord() && !isStop(at) && !isVerb(at);
    }

    /** Returns the plural noun of the group behind “of”: of the soldiers, of Germany's largest ports; or null. */
    @Nullable
    Counted ofGroup(int at) {
        int noun = pastDeterminers(at);
        if (words.is(WordClass.SUPERLATIVE, tokens, noun)) {
            noun += words.is(WordClass.AND, tokens, noun + 2) ? 3 : 1; // the most gifted and unpredictable attackers
        }
        return noun > at || isPossessive(at) || isPossessive(at + 1) ? plural(noun) : null;
    }

    /** Whether an article is joined to a word: המפעלים. */
    boolean isDefinite(int at) {
        var low = tokens.at(at).low();
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            if (low.startsWith(article) && (low.length() > article.length() + 2 || tokens.joined(at + 1))) {
                return true;
            }
        }
        return false;
    }

    boolean isPossessive(int at) {
        return possessive.match(tokens.at(at).low());
    }

    /** Returns the index after determiners: all of the, those other. */
    int pastDeterminers(int at) {
        int to = at;
        while (to < at + 3
                && (words.is(WordClass.DETERMINER, tokens, to)
                        || (to > at && words.is(WordClass.DETERMINER_AFTER, tokens, to)))) {
            to++;
        }
        return to;
    }

    /** Extends a plural that is usually a modifier to the noun after it: police officers, sales staff. */
    private int onward(int at) {
        if (!modifiers.isAt(tokens, at) || !tokens.at(at + 1).isWord() || ends(at + 1)) {
            return at;
        }
        boolean farther = tokens.at(at + 2).isWord() && !ends(at + 2) && isPlural(at + 2)
                && !participles.match(tokens.at(at + 1).low());
        return isPlural(at + 1) ? at + 1 : farther ? at + 2 : at;
    }

    /** Whether a number stands within the phrase of a counted noun. */
    boolean isNumbered(Counted noun) {
        for (int i = noun.from(); i < noun.head(); i++) {
            if (words.numbers.has(tokens.at(i).low())) {
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
        for (int seen = 0; seen < SINGULAR_REACH; seen++) {
            var token = tokens.at(at);
            if (!token.isWord() || token.low().isEmpty() || ends(at) || (last >= 0 && isVerb(at))) {
                break;
            }
            if (tokens.hyphenJoins(at + 1)) {
                at += 2;
                continue;
            }
            boolean adjective = isAdjective(at);
            if (last >= 0 && adjective) {
                break;
            }
            last = adjective ? last : at;
            at++;
        }
        return last < 0 ? null : Counted.of(from, last);
    }

    /** Whether a number and the singular after it describe a further noun: a three course meal, the 12 page report. */
    boolean isModifier(int number, int at) {
        var next = tokens.at(at + 1);
        boolean article = words.is(WordClass.ONE, tokens, number - 1);
        boolean definite = words.is(WordClass.ARTICLE, tokens, number - 1) && isCommonNoun(at + 1);
        return (article || definite) && isCommonNoun(at) && next.isWord() && !next.capital() && !ends(at + 1);
    }

    private boolean isCommonNoun(int at) {
        var token = tokens.at(at);
        return token.isWord() && !token.low().isEmpty() && token.spaced() && !token.capital() && !ends(at)
                && !isAdjective(at) && !isVerb(at) && !words.numbers.has(token.low());
    }

    /** Whether a piece is paid for: $9 a pill. */
    boolean isPiece(int at) {
        var next = tokens.at(at + 1);
        boolean last = next.isWord()
                ? words.is(WordClass.AFTER_PIECE, tokens, at + 1)
                : !next.isFigure() && !next.isDash();
        return premodified && isCommonNoun(at) && last;
    }

    /** Whether no counted noun reaches over a word; “us”, but not “five US soldiers”. */
    boolean isStop(int at) {
        return stops.isAt(tokens, at) || (!tokens.at(at).capital() && stopSmalls.isAt(tokens, at));
    }

    private boolean ends(int at) {
        return isStop(at) || (at > 0 && tokens.at(at).opensLine() && tokens.at(at).capital());
    }

    private boolean isVerb(int at) {
        return verbs.isAt(tokens, at) || verbEndings.match(tokens.at(at).low());
    }

    private boolean isAdjective(int at) {
        if (adjectives.isAt(tokens, at)) {
            return true;
        }
        var token = tokens.at(at);
        boolean form = token.low().length() >= shortestAdjective && (!capitals || !token.capital())
                && adjectiveEndings.match(token.low()) && !noAdjectives.isAt(tokens, at);
        return form || (token.capital() && peopleEndings.match(token.low()));
    }

    /** Whether a word looks like a plural. */
    private boolean isPlural(int at) {
        var token = tokens.at(at);
        int length = token.low().length();
        // Israelis, Iraqis; not “crisis”
        return plurals.isAt(tokens, at)
                || (length >= SHORTEST_PLURAL && nounEndings.match(token.low()))
                || (token.capital() && length > SHORTEST_PLURAL + 1 && peoplePlurals.match(token.low()));
    }
}
