package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Word;
import app.parallax.text.attribution.Tokens.Kind;
import java.util.Optional;

/**
 * Finds who does what in a sentence from small words and signs alone: the subject before a verb, past what stands
 * between commas, and the name after one. Every search is cut off after {@link #REACH} tokens.
 */
final class Phrases {
    /** How far is looked, in tokens. */
    static final int REACH = 70;
    private static final int LONGEST_PHRASE = 22;
    private static final int MOST_SEGMENTS = 8;

    private final Tokens tokens;

    Phrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where the sentence begins that a token is in. */
    int sentenceStart(int token) {
        int at = token;
        int lowest = Math.max(0, token - REACH);
        while (at > lowest && !tokens.ends(at - 1)) {
            at--;
        }
        return at;
    }

    /**
     * The subject of a finite verb.
     *
     * @param from
     *            the first token it may be in
     * @param verb
     *            the verb's token
     */
    Optional<Phrase> subject(int from, int verb) {
        int at = beforeVerb(from, verb - 1);
        if (at < from) {
            return Optional.empty();
        }
        if (tokens.has(at, Word.RELATIVE) || isThat(at)) {
            return antecedent(from, at);
        }
        int relative = relative(from, at);
        if (relative >= 0) {
            return antecedent(from, relative);
        }
        return switch (tokens.kind(at)) {
            case COMMA, DASH, CLOSE -> pastParenthesis(from, at);
            case WORD -> tokens.has(at, Word.COORDINATOR)
                    ? mainSubject(from, at)
                    : checked(nounPhraseEndingAt(from, at));
            default -> Optional.empty();
        };
    }

    /** The "who" of a clause that ends right before the verb: "a man who asked not to be named said"; else -1. */
    private int relative(int from, int last) {
        boolean verb = false;
        for (int at = last; at > from && tokens.is(at, Kind.WORD) && !tokens.has(at, Word.SUBORDINATOR); at--) {
            if (tokens.has(at, Word.RELATIVE)) {
                return verb ? at : -1;
            }
            verb |= isVerb(at);
        }
        return -1;
    }

    private boolean isThat(int at) {
        return tokens.word(at).equals("that") && at > 0 && tokens.is(at - 1, Kind.WORD)
                && !isVerb(at - 1);
    }

    /** Skips what may stand between subject and verb: "has also", "on Tuesday", "later". */
    private int beforeVerb(int from, int last) {
        int at = last;
        while (at >= from && tokens.is(at, Kind.WORD)) {
            if (tokens.has(at, Word.PRONOUN) || tokens.has(at, Word.RELATIVE)) {
                break;
            }
            if (tokens.has(at, Word.AUXILIARY) || isAdverb(at)) {
                at--;
            } else if (tokens.has(at, Word.TIME) || isDayOfMonth(at, from)) {
                at = beforeTime(from, at);
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isAdverb(int at) {
        var word = tokens.word(at);
        return tokens.has(at, Word.ADVERB)
                || (word.length() > 4 && word.endsWith("ly") && !tokens.capital(at) && !word.equals("family"));
    }

    private boolean isDayOfMonth(int at, int from) {
        return at > from && tokens.has(at - 1, Word.TIME) && !tokens.word(at).isEmpty()
                && Character.isDigit(tokens.word(at).charAt(0));
    }

    /** Before "on Tuesday", "last week", "late on Oct. 5". */
    private int beforeTime(int from, int last) {
        int at = last;
        while (at >= from && tokens.is(at, Kind.WORD) && (tokens.has(at, Word.TIME) || isDayOfMonth(at, from)
                || tokens.word(at).equals("last") || tokens.word(at).equals("this") || tokens.word(at).equals("next")
                || tokens.word(at).equals("same") || tokens.has(at, Word.ADVERB))) {
            at--;
        }
        boolean introduced = at >= from && (tokens.word(at).equals("on") || tokens.word(at).equals("in")
                || tokens.word(at).equals("the"));
        if (introduced && tokens.word(at).equals("the")) {
            at--;
            introduced = at >= from && tokens.has(at, Word.PREPOSITION);
        }
        return introduced ? at - 1 : at;
    }

    /** The noun before "who" or "which". */
    private Optional<Phrase> antecedent(int from, int relative) {
        int at = relative - 1;
        while (at >= from && (tokens.is(at, Kind.COMMA) || tokens.has(at, Word.PREPOSITION))) {
            at--;
        }
        return at < from ? Optional.empty() : checked(nounPhraseEndingAt(from, at));
    }

    /** The subject before "…, who …," or "(…)": the nearest part between commas that can be one. */
    private Optional<Phrase> pastParenthesis(int from, int sign) {
        int end = sign;
        if (tokens.is(sign, Kind.CLOSE)) {
            end = opening(from, sign);
            return end <= from ? Optional.empty() : checked(nounPhraseEndingAt(from, end - 1));
        }
        Optional<Phrase> described = Optional.empty();
        int segment = end - 1;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            int start = segmentStart(from, segment);
            if (i > 0) {
                var phrase = checked(nounPhraseEndingAt(start, segment)).filter(this::isWholeSubject);
                if (phrase.isPresent() && (isNamed(phrase.get()) || described.isPresent())) {
                    return described.isPresent() && !isNamed(phrase.get()) ? described : phrase;
                }
                if (phrase.isPresent() && !mayBeAside(phrase.get())) {
                    return described.isPresent() ? described : phrase;
                }
                if (described.isEmpty()) {
                    described = phrase;
                }
            }
            if (start <= from || !isAside(start - 1)) {
                break;
            }
            segment = start - 2;
        }
        return described;
    }

    private boolean isAside(int sign) {
        return tokens.is(sign, Kind.COMMA) || tokens.is(sign, Kind.DASH);
    }

    /** "the mayor of Paris" in "Smith, the mayor of Paris, France, said" is beside the name. */
    private boolean mayBeAside(Phrase phrase) {
        return !tokens.has(phrase.from(), Word.PRONOUN);
    }

    /** A phrase that begins where its part of the sentence begins, or after a small word that joins. */
    private boolean isWholeSubject(Phrase phrase) {
        int before = phrase.from() - 1;
        return before < 0 || !tokens.is(before, Kind.WORD) || tokens.has(before, Word.SUBORDINATOR)
                || tokens.has(before, Word.COORDINATOR) || tokens.has(before, Word.TIME)
                || tokens.has(before, Word.PREPOSITION) || isVerb(before) || isAdverb(before)
                || tokens.has(before, Word.SAYING);
    }

    private int segmentStart(int from, int last) {
        int at = last;
        while (at > from && !isAside(at - 1) && tokens.kind(at - 1) != Kind.QUOTE
                && tokens.kind(at - 1) != Kind.SEMICOLON && tokens.kind(at - 1) != Kind.COLON) {
            at--;
        }
        return at;
    }

    private int opening(int from, int close) {
        int at = close;
        while (at > from && !tokens.is(at, Kind.OPEN)) {
            at--;
        }
        return at;
    }

    /** Walks back from the last word of a noun phrase to its first. */
    private Optional<Phrase> nounPhraseEndingAt(int from, int end) {
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
                    return begun(at + 1, to); // "in which the minister said"
                }
                return at - 1 >= from ? nounPhraseEndingAt(from, beforeComma(at - 1)) : Optional.empty();
            }
            if (tokens.has(at, Word.COORDINATOR)) {
                if (tokens.word(at).equals("but")) {
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
        return begun(at + 1, to);
    }

    private int beforeComma(int at) {
        return at >= 0 && tokens.is(at, Kind.COMMA) ? at - 1 : at;
    }

    /** What stands left of a verb is another clause, unless the verb only describes: "a man held in Paris said". */
    private Optional<Phrase> afterVerb(int from, int verb, int boundary, int end) {
        if (boundary > verb) {
            return begun(boundary + 1, end);
        }
        boolean describes = verb + 1 <= end && tokens.has(verb + 1, Word.PREPOSITION)
                && !tokens.has(verb, Word.AUXILIARY);
        if (describes && verb - 1 >= from) {
            var before = nounPhraseEndingAt(from, verb - 1);
            if (before.isPresent()) {
                return before;
            }
        }
        return begun(verb + 1, end);
    }

    /** Drops what cannot begin a noun phrase: "On Monday", "and", "Later". */
    private Optional<Phrase> begun(int first, int end) {
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
        return from > end ? Optional.empty() : Optional.of(new Phrase(from, end));
    }

    /** After "On Tuesday", "In the capital" where another noun begins. */
    private int afterPreposition(int from, int end) {
        int at = from;
        while (at <= end && (tokens.has(at, Word.TIME) || isNumber(at) || tokens.word(at).equals("last"))) {
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

    /** A phrase that can be a source. */
    private Optional<Phrase> checked(Optional<Phrase> phrase) {
        return phrase.filter(each -> {
            if (isNumber(each.from()) && each.from() == each.to()) {
                return false;
            }
            boolean time = true;
            for (int i = each.from(); i <= each.to(); i++) {
                time &= tokens.has(i, Word.TIME) || isNumber(i);
            }
            var first = tokens.word(each.from());
            boolean participle = first.endsWith("ing") && !tokens.capital(each.from() + 1) && first.length() > 5
                    && !tokens.capital(each.from());
            boolean bareVerb = each.from() == each.to()
                    && (isVerb(each.from()) || first.endsWith("ed") && !tokens.capital(each.from()));
            return !time && !participle && !bareVerb && !tokens.has(each.to(), Word.PREPOSITION)
                    && !onlySmallWords(each);
        });
    }

    private boolean onlySmallWords(Phrase phrase) {
        return phrase.from() == phrase.to() && (tokens.has(phrase.from(), Word.ADVERB)
                || tokens.has(phrase.from(), Word.AUXILIARY)
                || (tokens.has(phrase.from(), Word.DETERMINER) && !tokens.has(phrase.from(), Word.PRONOUN)
                        && !PRONOMINAL.contains(tokens.word(phrase.from()))));
    }

    private static final java.util.Set<String> PRONOMINAL = java.util.Set.of("some", "many", "one", "most", "few",
            "several", "others", "both", "all", "this", "that", "these", "those");

    /**
     * The subject of the whole sentence: its first noun phrase that stands before a verb.
     *
     * @param from
     *            the first token of the sentence
     * @param end
     *            where to stop, exclusive
     */
    Optional<Phrase> mainSubject(int from, int end) {
        int at = from;
        for (int i = 0; i < MOST_SEGMENTS && at < end; i++) {
            int to = at;
            while (to < end && !isAside(to) && !tokens.is(to, Kind.QUOTE) && !tokens.is(to, Kind.COLON)
                    && !tokens.is(to, Kind.SEMICOLON)) {
                to++;
            }
            while (at < to && (tokens.has(at, Word.COORDINATOR) || isAdverb(at)
                    || (tokens.is(at, Kind.OTHER)))) {
                at++;
            }
            boolean introduces = at < to && !tokens.has(at, Word.DETERMINER)
                    && (tokens.has(at, Word.PREPOSITION) || tokens.has(at, Word.SUBORDINATOR)
                            || tokens.has(at, Word.SAYING) || isParticiple(at) || tokens.has(at, Word.TIME));
            if (at < to && !introduces) {
                return checked(nounPhraseFrom(at, to));
            }
            if (introduces && to == end) {
                var rest = begun(at, to - 1);
                return rest.isPresent() ? checked(nounPhraseFrom(rest.get().from(), to)) : Optional.empty();
            }
            at = to + 1;
        }
        return Optional.empty();
    }

    private boolean isParticiple(int at) {
        var word = tokens.word(at);
        return word.length() > 4 && (word.endsWith("ing") || word.endsWith("ed")) && !tokens.capital(at + 1)
                && (tokens.has(at + 1, Word.PREPOSITION) || tokens.has(at + 1, Word.DETERMINER)
                        || tokens.has(at + 1, Word.SUBORDINATOR));
    }

    /** The noun phrase that begins at a token, up to a limit (exclusive). */
    Optional<Phrase> nounPhraseFrom(int from, int limit) {
        if (from >= limit || !tokens.is(from, Kind.WORD)) {
            return Optional.empty();
        }
        if (tokens.has(from, Word.PRONOUN)) {
            return Optional.of(new Phrase(from, from));
        }
        int last = -1;
        boolean described = tokens.has(from, Word.DETERMINER) || !tokens.capital(from);
        int highest = Math.min(limit, from + LONGEST_PHRASE);
        for (int at = from; at < highest && tokens.is(at, Kind.WORD); at++) {
            if (at > from && endsPhrase(at, from, highest, described)) {
                break;
            }
            last = at;
        }
        while (last > from && (tokens.has(last, Word.PREPOSITION) || tokens.has(last, Word.COORDINATOR)
                || (tokens.has(last, Word.DETERMINER) && !isNumber(last)))) {
            last--;
        }
        return last < from ? Optional.empty() : Optional.of(new Phrase(from, last));
    }

    private boolean endsPhrase(int at, int from, int limit, boolean described) {
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
            boolean place = tokens.word(at).equals("at") || tokens.word(at).equals("from")
                    || tokens.word(at).equals("with");
            return !place || !described || tokens.capital(at - 1);
        }
        if (tokens.has(at, Word.COORDINATOR)) {
            boolean names = tokens.capital(at + 1) || tokens.has(at + 1, Word.DETERMINER);
            return !names || tokens.has(at + 1, Word.PRONOUN) || isVerb(at + 1);
        }
        boolean afterName = !described && tokens.capital(at - 1) && !tokens.capital(at);
        boolean owned = tokens.word(at - 1).endsWith("'s") || tokens.word(at - 1).endsWith("'");
        return afterName && !owned && !tokens.has(at, Word.ORGANISATION) && !tokens.capital(at + 1)
                && !tokens.has(at, Word.TITLE) && !tokens.has(at, Word.PERSON);
    }

    /** Whether a word is a finite verb or looks like one: a cue, a known past, or "…ed" before a small word. */
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
        if (word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"))) {
            return !tokens.has(at - 1, Word.DETERMINER) && startsObject(at + 1);
        }
        return false;
    }

    private boolean startsObject(int at) {
        return tokens.has(at, Word.DETERMINER) || tokens.has(at, Word.PREPOSITION) || tokens.has(at, Word.PRONOUN)
                || tokens.has(at, Word.SUBORDINATOR) || tokens.is(at, Kind.QUOTE);
    }

    /** Whether a phrase holds a name: a capital that does not only begin the sentence. */
    boolean isNamed(Phrase phrase) {
        for (int i = phrase.to(); i >= phrase.from(); i--) {
            boolean begins = i == 0 || tokens.ends(i - 1);
            if (tokens.capital(i) && !tokens.has(i, Word.DETERMINER) && !tokens.has(i, Word.PRONOUN)
                    && !tokens.has(i, Word.TIME) && (!begins || phrase.from() < phrase.to() || tokens.has(i,
                            Word.PLACE) || !tokens.has(i, Word.STARTER))) {
                return !tokens.has(phrase.from(), Word.DETERMINER) || tokens.has(i, Word.TITLE);
            }
        }
        return false;
    }
}
