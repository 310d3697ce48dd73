package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds the bounds of noun phrases, and verbs, by function words and punctuation alone. */
final class NounPhrases {
    private static final int LONGEST_PHRASE = 22;
    /** Nouns in a row that a name describes. */
    private static final int MOST_DESCRIBED = 3;

    private final AttributionTokens tokens;
    private final List<String> adverbs;
    private final List<String> participles;
    private final List<String> finites;
    private final List<String> plurals;
    private final List<String> noPlurals;
    private final List<String> possessives;

    NounPhrases(AttributionTokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.adverbs = lexicon.endings("adverb-ending");
        this.participles = lexicon.endings("participle-ending");
        this.finites = lexicon.endings("finite-ending");
        this.plurals = lexicon.endings("plural-ending");
        this.noPlurals = lexicon.endings("no-plural-ending");
        this.possessives = lexicon.endings("possessive-ending");
    }

    boolean isAdverb(int at) {
        var word = tokens.word(at);
        return tokens.has(at, Word.ADVERB)
                || (word.length() > 4 && Lexicon.endsIn(adverbs, word) && !tokens.capital(at)
                        && !tokens.is(at, Word.NO_ADVERB));
    }

    int opening(int from, int close) {
        int at = close;
        while (at > from && !tokens.is(at, Kind.OPEN)) {
            at--;
        }
        return at;
    }

    /** Finds the noun phrase that ends at a token. */
    Optional<TokenRange> nounPhraseEndingAt(int from, int end) {
        if (tokens.has(end, Word.PRONOUN) && tokens.is(end, Word.PERSONAL)) {
            return Optional.of(new TokenRange(end, end)); // “bristles at the suggestion he is too old”
        }
        int at = end;
        int joined = -1;
        int to = end;
        int lowest = Math.max(from, end - LONGEST_PHRASE);
        while (at >= lowest) {
            if (tokens.is(at, Kind.CLOSE)) {
                at = opening(lowest, at) - 1;
                to = to == end ? at : to;
                continue;
            }
            if (!tokens.is(at, Kind.WORD) || tokens.has(at, Word.SUBORDINATOR)) {
                break;
            }
            if (tokens.has(at, Word.RELATIVE)) {
                boolean clause = at < end && (tokens.capital(at + 1) || tokens.has(at + 1, Word.DETERMINER));
                if (clause) {
                    return withoutLeadingWords(at + 1, to); // "in which the minister said"
                }
                return at - 1 >= from ? nounPhraseEndingAt(from, beforeComma(at - 1)) : Optional.empty();
            }
            if (tokens.has(at, Word.COORDINATOR)) {
                if (tokens.is(at, Word.CONTRAST)) {
                    break;
                }
                joined = at;
            } else if (tokens.has(at, Word.PRONOUN) && at < end) {
                break;
            } else if (isVerb(at) && at < end) {
                return afterVerb(from, at, joined >= 0 ? joined : at, to);
            }
            at--;
        }
        return withoutLeadingWords(at + 1, to);
    }

    private int beforeComma(int at) {
        return at >= 0 && tokens.is(at, Kind.COMMA) ? at - 1 : at;
    }

    /**
     * Decides what a verb inside a phrase means: the words before it are another clause, unless the verb only describes
     * ("a man held in Paris said").
     */
    private Optional<TokenRange> afterVerb(int from, int verb, int boundary, int end) {
        if (boundary > verb) {
            return withoutLeadingWords(boundary + 1, end);
        }
        boolean describes = verb + 1 <= end && tokens.has(verb + 1, Word.PREPOSITION)
                && !tokens.has(verb, Word.AUXILIARY);
        if (describes && verb - 1 >= from) {
            var before = nounPhraseEndingAt(from, verb - 1);
            if (before.isPresent()) {
                return before;
            }
        }
        return withoutLeadingWords(verb + 1, end);
    }

    /** Drops words that cannot begin a noun phrase: "On Monday", "and", "Later". */
    Optional<TokenRange> withoutLeadingWords(int first, int end) {
        int from = first;
        while (from <= end) {
            if (tokens.has(from, Word.COORDINATOR) || (isAdverb(from) && !tokens.has(from, Word.DETERMINER))
                    || (tokens.has(from, Word.SUBORDINATOR) && !tokens.has(from, Word.DETERMINER))) {
                from++;
            } else if (tokens.has(from, Word.PREPOSITION) && from < end) {
                from = afterPreposition(from + 1, end);
            } else if (tokens.has(from, Word.TIME) && from < end && !tokens.capital(from + 1)) {
                from++;
            } else {
                break;
            }
        }
        return from > end ? Optional.empty() : Optional.of(new TokenRange(from, end));
    }

    /** Skips "On Tuesday", "In the capital" before another noun. */
    private int afterPreposition(int from, int end) {
        int at = from;
        while (at <= end && (tokens.has(at, Word.TIME) || isNumber(at) || tokens.is(at, Word.LAST))) {
            at++;
        }
        if (at > from) {
            return at;
        }
        for (int i = from + 1; i <= end; i++) {
            if (tokens.has(i, Word.DETERMINER) || tokens.has(i, Word.PRONOUN)) {
                return i;
            }
        }
        return end + 1;
    }

    private boolean isNumber(int at) {
        return !tokens.word(at).isEmpty() && Character.isDigit(tokens.word(at).charAt(0));
    }

    /** Keeps a phrase that can be a source. */
    Optional<TokenRange> sourceOnly(Optional<TokenRange> phrase) {
        return phrase.filter(each -> {
            if (isNumber(each.from()) && each.from() == each.to()) {
                return false;
            }
            boolean time = true;
            for (int i = each.from(); i <= each.to(); i++) {
                time &= tokens.has(i, Word.TIME) || isNumber(i);
            }
            var first = tokens.word(each.from());
            boolean participle = Lexicon.endsIn(participles, first) && !tokens.capital(each.from() + 1)
                    && first.length() > 5
                    && !tokens.capital(each.from());
            boolean bareVerb = each.from() == each.to()
                    && (isVerb(each.from()) || (Lexicon.endsIn(finites, first) && !tokens.capital(each.from())));
            return !time && !participle && !bareVerb && !tokens.has(each.to(), Word.PREPOSITION)
                    && !onlySmallWords(each);
        });
    }

    private boolean onlySmallWords(TokenRange phrase) {
        return phrase.from() == phrase.to() && (tokens.has(phrase.from(), Word.ADVERB)
                || tokens.has(phrase.from(), Word.AUXILIARY)
                || (tokens.has(phrase.from(), Word.DETERMINER) && !tokens.has(phrase.from(), Word.PRONOUN)
                        && !tokens.is(phrase.from(), Word.PRONOMINAL)));
    }

    /** Finds the noun phrase that begins at a token, up to a limit (exclusive). */
    Optional<TokenRange> nounPhraseFrom(int from, int limit) {
        if (from >= limit || !tokens.is(from, Kind.WORD)) {
            return Optional.empty();
        }
        if (tokens.has(from, Word.PRONOUN)) {
            return Optional.of(new TokenRange(from, from));
        }
        int last = -1;
        boolean described = tokens.has(from, Word.DETERMINER) || !tokens.capital(from);
        int highest = Math.min(limit, from + LONGEST_PHRASE);
        for (int at = from; at < highest && tokens.is(at, Kind.WORD); at++) {
            if (at > from && endsPhrase(at, highest, described)) {
                break;
            }
            last = at;
        }
        while (last > from && (tokens.has(last, Word.PREPOSITION) || tokens.has(last, Word.COORDINATOR)
                || (tokens.has(last, Word.DETERMINER) && !isNumber(last)))) {
            last--;
        }
        return last < from ? Optional.empty() : Optional.of(new TokenRange(from, last));
    }

    private boolean endsPhrase(int at, int limit, boolean described) {
        if (tokens.has(at, Word.KEEP)) {
            return false;
        }
        if (tokens.isParticle(at) && at + 1 < limit) {
            return false;
        }
        if (tokens.has(at, Word.RELATIVE) || tokens.has(at, Word.SUBORDINATOR) || tokens.has(at, Word.AUXILIARY)
                || (isAdverb(at) && !tokens.capital(at)) || tokens.has(at, Word.PRONOUN) || isVerb(at)) {
            return true;
        }
        if (tokens.has(at, Word.TIME) && (tokens.capital(at) || !described)) {
            return true;
        }
        if (tokens.has(at, Word.PREPOSITION)) {
            return !tokens.is(at, Word.JOINING) || tokens.capital(at - 1);
        }
        if (tokens.has(at, Word.COORDINATOR)) {
            boolean names = tokens.capital(at + 1) || tokens.has(at + 1, Word.DETERMINER);
            return !names || tokens.has(at + 1, Word.PRONOUN) || isVerb(at + 1);
        }
        boolean afterName = !described && tokens.capital(at - 1) && !tokens.capital(at);
        boolean owned = Lexicon.endsIn(possessives, tokens.word(at - 1));
        return afterName && !owned && !tokens.capital(at + 1) && !leadsToHead(at, limit);
    }

    /**
     * Whether a word or one soon after it is the noun that a name only describes: "Palestinian sources", "Gaza health
     * ministry figures".
     */
    private boolean leadsToHead(int at, int limit) {
        for (int i = at; i < Math.min(limit, at + MOST_DESCRIBED) && tokens.is(i, Kind.WORD) && !tokens.capital(i)
                && !isFunctionWord(i); i++) {
            if (tokens.has(i, Word.ORGANISATION) || tokens.has(i, Word.TITLE) || tokens.has(i, Word.PERSON)
                    || isPlural(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural(int at) {
        var word = tokens.word(at);
        return word.length() > 4 && Lexicon.endsIn(plurals, word) && !Lexicon.endsIn(noPlurals, word);
    }

    private boolean isFunctionWord(int at) {
        return isVerb(at) || isAdverb(at) || tokens.has(at, Word.DETERMINER) || tokens.has(at, Word.PREPOSITION)
                || tokens.has(at, Word.SUBORDINATOR) || tokens.has(at, Word.COORDINATOR)
                || tokens.has(at, Word.RELATIVE) || tokens.has(at, Word.PRONOUN) || tokens.has(at, Word.TIME);
    }

    /** Whether a word is or looks like a finite verb: a cue, a known past form, or "…ed" before a function word. */
    boolean isVerb(int at) {
        if (!tokens.is(at, Kind.WORD)) {
            return false;
        }
        if (tokens.has(at, Word.AUXILIARY)) {
            return true;
        }
        if (tokens.has(at, Word.VERB) && !tokens.capital(at)) {
            return !tokens.has(at - 1, Word.DETERMINER);
        }
        if (tokens.capital(at)) {
            return false;
        }
        boolean cue = (tokens.has(at, Word.SPEECH) || tokens.has(at, Word.REPORT) || tokens.has(at, Word.LABEL))
                && !tokens.has(at, Word.SAYING) && !tokens.has(at, Word.PLURAL) && !tokens.has(at, Word.BARE);
        if (cue) {
            return !tokens.has(at - 1, Word.DETERMINER);
        }
        var word = tokens.word(at);
        if (word.length() > 4 && (Lexicon.endsIn(finites, word) || Lexicon.endsIn(participles, word))) {
            boolean afterSubject = Lexicon.endsIn(finites, word) && tokens.is(at - 1, Word.PERSONAL);
            return afterSubject || (!tokens.has(at - 1, Word.DETERMINER) && startsObject(at + 1));
        }
        return false;
    }

    private boolean startsObject(int at) {
        return tokens.has(at, Word.DETERMINER) || tokens.has(at, Word.PREPOSITION) || tokens.has(at, Word.PRONOUN)
                || tokens.has(at, Word.SUBORDINATOR) || tokens.is(at, Kind.QUOTE);
    }

    /** Whether a phrase contains a name: a capital not due to the start of the sentence alone. */
    boolean isNamed(TokenRange phrase) {
        for (int i = phrase.to(); i >= phrase.from(); i--) {
            boolean begins = i == 0 || tokens.ends(i - 1);
            if (i < phrase.to() && Lexicon.endsIn(possessives, tokens.word(i))) {
                return false; // "Port Fire's director" names whom she works for
            }
            if (tokens.capital(i) && !tokens.has(i, Word.DETERMINER) && !tokens.has(i, Word.PRONOUN)
                    && !tokens.has(i, Word.TIME) && (!begins || phrase.from() < phrase.to() || tokens.has(i,
                            Word.PLACE) || !tokens.has(i, Word.STARTER))) {
                return !tokens.has(phrase.from(), Word.DETERMINER) || tokens.has(i, Word.TITLE);
            }
        }
        return false;
    }
}
