package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/**
 * Finds subjects by function words and punctuation alone: that of a verb, across asides between commas, and that of the
 * whole sentence. Every search is limited to {@link AttributionTokens#REACH} tokens.
 */
final class Subjects {
    private static final int MOST_SEGMENTS = 8;
    /** Number of words of a title and name. */
    private static final int LONGEST_NAME = 8;

    private final AttributionTokens tokens;
    private final NounPhrases nouns;
    private final List<String> participles;
    private final List<String> finites;
    private final List<String> plurals;

    Subjects(AttributionTokens tokens, NounPhrases nouns, Lexicon lexicon) {
        this.participles = lexicon.endings("participle-ending");
        this.finites = lexicon.endings("finite-ending");
        this.plurals = lexicon.endings("plural-ending");
        this.tokens = tokens;
        this.nouns = nouns;
    }

    /**
     * Finds the subject of a finite verb.
     *
     * @param from the first token it may begin at
     */
    Optional<TokenRange> subject(int from, int verb) {
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
                    : nouns.sourceOnly(nouns.nounPhraseEndingAt(from, at)).map(phrase -> knownAs(from, phrase));
            default -> Optional.empty();
        };
    }

    /**
     * Returns the relative pronoun of a clause that ends right before the verb ("a man who asked not to be named
     * said"), or -1.
     */
    private int relative(int from, int last) {
        boolean verb = false;
        for (int at = last; at > from && tokens.is(at, Kind.WORD) && !tokens.has(at, Word.SUBORDINATOR); at--) {
            if (tokens.has(at, Word.RELATIVE)) {
                return verb ? at : -1;
            }
            verb |= nouns.isVerb(at);
        }
        return -1;
    }

    private boolean isThat(int at) {
        return tokens.is(at, Word.CLAUSE) && at > 0 && tokens.is(at - 1, Kind.WORD)
                && !nouns.isVerb(at - 1);
    }

    /** Skips words between subject and verb: "has also", "on Tuesday", "later". */
    private int beforeVerb(int from, int last) {
        int at = last;
        while (at >= from && tokens.is(at, Kind.WORD)) {
            if (tokens.has(at, Word.PRONOUN) || tokens.has(at, Word.RELATIVE)) {
                break;
            }
            if (tokens.has(at, Word.AUXILIARY) || nouns.isAdverb(at)) {
                at--;
            } else if (tokens.has(at, Word.TIME) || isDayOfMonth(at, from)) {
                at = beforeTime(from, at);
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isDayOfMonth(int at, int from) {
        return at > from && tokens.has(at - 1, Word.TIME) && !tokens.word(at).isEmpty()
                && Character.isDigit(tokens.word(at).charAt(0));
    }

    /** Skips a time: "on Tuesday", "last week", "late on Oct. 5". */
    private int beforeTime(int from, int last) {
        int at = last;
        while (at >= from && tokens.is(at, Kind.WORD) && (tokens.has(at, Word.TIME) || isDayOfMonth(at, from)
                || tokens.is(at, Word.TIME_MODIFIER) || tokens.has(at, Word.ADVERB))) {
            at--;
        }
        boolean introduced = at >= from && (tokens.is(at, Word.TIME_PREPOSITION) || tokens.is(at, Word.ARTICLE));
        if (introduced && tokens.is(at, Word.ARTICLE)) {
            at--;
            introduced = at >= from && tokens.has(at, Word.PREPOSITION);
        }
        return introduced ? at - 1 : at;
    }

    /** Extends a name by whom it is given to: "A woman identified in court as Kay". */
    private TokenRange knownAs(int from, TokenRange name) {
        for (int at = name.from() - 2; tokens.is(name.from() - 1, Word.AS) && at > from + 1
                && at > name.from() - LONGEST_NAME && tokens.is(at, Kind.WORD); at--) {
            if (Lexicon.endsIn(finites, tokens.word(at)) && tokens.has(at - 2, Word.DETERMINER)) {
                return new TokenRange(at - 2, name.to());
            }
        }
        return name;
    }

    /** Finds the noun before "who" or "which". */
    private Optional<TokenRange> antecedent(int from, int relative) {
        int at = relative - 1;
        while (at >= from && (tokens.is(at, Kind.COMMA) || tokens.has(at, Word.PREPOSITION))) {
            at--;
        }
        if (tokens.is(at, Kind.CLOSE)) {
            at = nouns.opening(from, at) - 1;
        }
        if (at < from) {
            return Optional.empty();
        }
        var phrase = nouns.nounPhraseEndingAt(from, at);
        int before = phrase.map(TokenRange::from).orElse(from) - 1;
        return tokens.is(before, Word.CLAUSE) && before > from && !nouns.isVerb(before - 1)
                ? nouns.sourceOnly(nouns.nounPhraseEndingAt(from, before - 1)) // "a sign that hung there that read"
                : nouns.sourceOnly(phrase);
    }

    /** Finds the subject before "…, who …," or "(…)": the nearest part between commas that can be one. */
    private Optional<TokenRange> pastParenthesis(int from, int sign) {
        int end = sign;
        if (tokens.is(sign, Kind.CLOSE)) {
            end = nouns.opening(from, sign);
            return end <= from ? Optional.empty() : nouns.sourceOnly(nouns.nounPhraseEndingAt(from, end - 1));
        }
        var name = nameBefore(from, sign);
        if (name.isPresent()) {
            return name;
        }
        Optional<TokenRange> described = Optional.empty();
        int dash = tokens.is(sign, Kind.DASH) ? openingDash(from, sign) : -1;
        int segment = (dash > from ? dash : end) - 1;
        for (int i = dash > from ? 1 : 0; i < MOST_SEGMENTS; i++) {
            int start = segmentStart(from, segment);
            if (i > 0) {
                var phrase = nouns.sourceOnly(nouns.nounPhraseEndingAt(start, segment)).filter(this::isWholeSubject);
                if (phrase.isPresent() && (nouns.isNamed(phrase.get()) || described.isPresent())) {
                    return described.isPresent() && !nouns.isNamed(phrase.get()) ? described : phrase;
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

    /**
     * Finds a name right before a comma and its verb: "Port Fire chief Mr Jo Lee, stated", "the head of it, Col. Lee,
     * said".
     */
    private Optional<TokenRange> nameBefore(int from, int comma) {
        int title = comma - 1;
        while (title > from && comma - title <= LONGEST_NAME && tokens.is(title, Kind.WORD) && tokens.capital(title)
                && !(tokens.has(title, Word.TITLE) && title < comma - 1)) {
            title--;
        }
        int start = segmentStart(from, title);
        boolean titled = tokens.is(comma, Kind.COMMA) && title < comma - 1 && tokens.capital(title)
                && tokens.has(title, Word.TITLE);
        int description = start == title && start > from ? segmentStart(from, start - 2) : title;
        boolean described = description < title && tokens.has(description, Word.DETERMINER);
        return titled && (described || start == from)
                ? Optional.of(new TokenRange(described ? description : title, comma - 1))
                : Optional.empty();
    }

    /** Returns the dash that opens what a dash closes, or -1. */
    private int openingDash(int from, int close) {
        int at = close - 1;
        while (at > from && !tokens.is(at, Kind.DASH) && !tokens.is(at, Kind.QUOTE) && !tokens.is(at, Kind.SEMICOLON)) {
            at--;
        }
        return tokens.is(at, Kind.DASH) ? at : -1;
    }

    private boolean isAside(int sign) {
        return tokens.is(sign, Kind.COMMA) || tokens.is(sign, Kind.DASH);
    }

    /**
     * Whether a phrase may be an aside to a name, as "the mayor of Paris" in "Smith, the mayor of Paris, France, said".
     */
    private boolean mayBeAside(TokenRange phrase) {
        return !tokens.has(phrase.from(), Word.PRONOUN);
    }

    /** Whether a phrase begins its part of the sentence, or follows a function word that connects. */
    private boolean isWholeSubject(TokenRange phrase) {
        int before = phrase.from() - 1;
        return before < 0 || !tokens.is(before, Kind.WORD) || tokens.has(before, Word.SUBORDINATOR)
                || tokens.has(before, Word.COORDINATOR) || tokens.has(before, Word.TIME)
                || tokens.has(before, Word.PREPOSITION) || nouns.isVerb(before) || nouns.isAdverb(before)
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

    /**
     * Finds the subject of the whole sentence: its first noun phrase before a verb.
     *
     * @param from the first token of the sentence
     * @param end where to stop, exclusive
     */
    Optional<TokenRange> mainSubject(int from, int end) {
        int at = from;
        for (int i = 0; i < MOST_SEGMENTS && at < end; i++) {
            int to = at;
            while (to < end && !isAside(to) && !tokens.is(to, Kind.QUOTE) && !tokens.is(to, Kind.COLON)
                    && !tokens.is(to, Kind.SEMICOLON)) {
                to++;
            }
            while (at < to && (tokens.has(at, Word.COORDINATOR) || nouns.isAdverb(at)
                    || tokens.is(at, Kind.OTHER))) {
                at++;
            }
            boolean introduces = at < to && !tokens.has(at, Word.DETERMINER)
                    && (tokens.has(at, Word.PREPOSITION) || tokens.has(at, Word.SUBORDINATOR)
                            || tokens.has(at, Word.SAYING) || isParticiple(at) || isAdded(at) || isOpening(at, to)
                            || tokens.has(at, Word.TIME)
                            || tokens.is(at + 1, Word.AS));
            if (at < to && !introduces) {
                return nouns.sourceOnly(nouns.nounPhraseFrom(at, to).map(this::withoutLastVerb));
            }
            if (introduces && to == end) {
                var rest = nouns.withoutLeadingWords(at, to - 1);
                return rest.isPresent()
                        ? nouns.sourceOnly(nouns.nounPhraseFrom(rest.get().from(), to))
                        : Optional.empty();
            }
            at = afterIntroduction(introduces, to, end);
        }
        return Optional.empty();
    }

    /** Removes a verb that ends the sentence from its subject: "His brother nodded." */
    private TokenRange withoutLastVerb(TokenRange phrase) {
        int last = phrase.to();
        if (last > phrase.from() && tokens.has(last, Word.BEING)) {
            return new TokenRange(phrase.from(), last - 1); // "Lee is said to have answered"
        }
        boolean object = last == phrase.from() + 1 && tokens.capital(phrase.from())
                && !tokens.has(phrase.from(), Word.DETERMINER) && tokens.has(last + 1, Word.DETERMINER)
                && Lexicon.endsIn(plurals, tokens.word(last)); // "Lee faces a fine"
        boolean verb = !tokens.capital(last) && (object || (last > phrase.from() + 1 && tokens.ends(last + 1)
                && Lexicon.endsIn(finites, tokens.word(last)) && !tokens.has(last - 1, Word.DETERMINER)));
        return verb ? new TokenRange(phrase.from(), last - 1) : phrase;
    }

    /** Returns the token after an introduction, a title within it included: On "The Club" radio show, …. */
    private int afterIntroduction(boolean introduces, int to, int end) {
        int at = to;
        if (introduces && tokens.is(to, Kind.QUOTE) && tokens.is(to + 1, Kind.WORD) && !tokens.capital(to + 1)) {
            while (at < end && !tokens.is(at, Kind.COMMA)) {
                at++;
            }
        }
        if (introduces && tokens.is(to, Kind.DASH)) { // "Strange as it may sound — … — Lee was glad"
            int close = to + 1;
            while (close < end && !tokens.is(close, Kind.DASH)) {
                close++;
            }
            at = close < end ? close : at;
        }
        return at + 1;
    }

    /** Whether a verb after a comma has the subject of the sentence: "At a meeting, held in May, Lee said". */
    private boolean isAdded(int at) {
        return tokens.is(at - 1, Kind.COMMA) && nouns.isVerb(at) && !tokens.has(at, Word.AUXILIARY)
                && tokens.has(at + 1, Word.PREPOSITION);
    }

    /** Whether a participle and a word without a capital open a sentence before a comma: "Looking tired, Lee said". */
    private boolean isOpening(int at, int comma) {
        boolean first = at == 0 || tokens.ends(at - 1);
        return first && tokens.is(comma, Kind.COMMA) && comma > at + 1 && tokens.word(at).length() > 5
                && Lexicon.endsIn(participles, tokens.word(at)) && !tokens.capital(at + 1)
                && !tokens.has(at + 1, Word.TITLE) && !tokens.has(at + 1, Word.ORGANISATION)
                && !tokens.has(at + 1, Word.PERSON) && !Lexicon.endsIn(plurals, tokens.word(at + 1));
    }

    private boolean isParticiple(int at) {
        var word = tokens.word(at);
        return word.length() > 4 && (Lexicon.endsIn(participles, word) || Lexicon.endsIn(finites, word))
                && !tokens.capital(at + 1)
                && (tokens.has(at + 1, Word.PREPOSITION) || tokens.has(at + 1, Word.DETERMINER)
                        || tokens.has(at + 1, Word.SUBORDINATOR));
    }
}
