package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds reporting verbs and other cues, and the source of each. */
final class Cues {
    private final AttributionTokens tokens;
    private final Subjects subjects;
    private final NounPhrases nouns;
    private final Lexicon lexicon;
    private final List<String> possessives;

    Cues(AttributionTokens tokens, Subjects subjects, NounPhrases nouns, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.possessives = lexicon.endings("possessive-ending");
        this.subjects = subjects;
        this.nouns = nouns;
    }

    /** Whether a token is a finite verb of saying, judged by its neighbours. */
    boolean isSpeech(int at) {
        return isFinite(at, Word.SPEECH);
    }

    boolean isReport(int at) {
        return isFinite(at, Word.REPORT);
    }

    /** Whether a token can introduce a following quotation, in any form of the verb. */
    boolean introduces(int at) {
        return isFinite(at, Word.SPEECH) || isFinite(at, Word.REPORT) || isFinite(at, Word.LABEL)
                || (tokens.has(at, Word.SAYING) && !tokens.has(at - 1, Word.DETERMINER));
    }

    private boolean isFinite(int at, Word kind) {
        if (!tokens.is(at, Kind.WORD)) {
            return false;
        }
        if (tokens.has(at, Word.VERB) && lexicon.isPair(tokens.word(at), tokens.word(at + 1))) {
            return kind == Word.SPEECH;
        }
        if (!tokens.has(at, kind) || tokens.has(at, Word.SAYING) || isName(at)
                || (kind != Word.LABEL && isPassive(at))) {
            return false;
        }
        boolean afterArticle = (tokens.has(at - 1, Word.DETERMINER) && !tokens.has(at - 1, Word.PRONOUN))
                || Lexicon.endsIn(possessives, tokens.word(at - 1));
        if (tokens.has(at, Word.THING)) {
            boolean inverted = tokens.is(tokens.is(at - 1, Kind.COMMA) ? at - 2 : at - 1, Kind.QUOTE);
            return isWriting(subjectOf(at)) || tokens.is(at + 1, Kind.COLON)
                    || (inverted && tokens.has(at + 1, Word.DETERMINER)
                            && isWriting(at + 2));
        }
        if (tokens.has(at, Word.PLURAL)) {
            return !afterArticle && !tokens.has(at + 1, Word.AUXILIARY) && !tokens.has(at - 1, Word.PREPOSITION)
                    && !tokens.is(at + 1, Word.GENITIVE)
                    && (tokens.capital(at - 1) || tokens.has(at - 1, Word.PRONOUN)
                            || tokens.has(at - 2, Word.DETERMINER) || isWriting(at - 1)
                            || tokens.is(at - 1, Kind.COMMA) || tokens.is(at - 1, Kind.QUOTE));
        }
        if (tokens.has(at, Word.BARE)) {
            return !afterArticle && (!tokens.has(at - 1, Word.PREPOSITION) || tokens.is(at - 1, Word.INFINITIVE_SIGN));
        }
        return !afterArticle;
    }

    /**
     * Whether a word is part of a name, such as "States" in "United States"; verbs are capitalised only at the start of
     * a sentence or in headlines.
     */
    private boolean isName(int at) {
        if (!tokens.capital(at) || tokens.isAllCapitals(at) || at == 0 || tokens.ends(at - 1)) {
            return false;
        }
        return tokens.has(at, Word.PLURAL) || !tokens.capital(at - 1) || tokens.is(at, Word.SAID);
    }

    private boolean isWriting(int at) {
        return tokens.has(at, Word.WRITING);
    }

    /** Returns the span of the cue: its verb, or both words of "went on". */
    Span span(int at) {
        boolean pair = lexicon.isPair(tokens.word(at), tokens.word(at + 1));
        return tokens.span(at, pair ? at + 1 : at);
    }

    /** Finds the source after "according to". */
    Optional<QuotedSource> accordingTo(int at, int limit) {
        if (!lexicon.isPair(tokens.word(at), tokens.word(at + 1), Word.BEFORE)) {
            return Optional.empty();
        }
        return nouns.nounPhraseFrom(at + 2, limit)
                .map(phrase -> QuotedSource.of(withName(phrase), tokens.span(at, at + 1), at));
    }

    /**
     * Whether a phrase that a comma, the end or a relative clause follows is no one who is told: "warns Lee, a driver".
     */
    private boolean isSubjectAlone(int at, int limit) {
        return nouns.nounPhraseFrom(at, limit).map(TokenRange::to)
                .filter(to -> tokens.ends(to + 1) || tokens.is(to + 1, Kind.COMMA)
                        || tokens.has(to + 1, Word.RELATIVE))
                .isPresent();
    }

    /** Finds the source after a verb: "said X". */
    Optional<QuotedSource> inverted(int verb, int limit) {
        int at = verb + 1;
        if (lexicon.isPair(tokens.word(verb), tokens.word(at))) {
            at++;
        }
        boolean told = tokens.has(verb, Word.HEARER) && !tokens.has(verb, Word.THING)
                && (tokens.has(verb, Word.ADDRESSEE) || !isSubjectAlone(at, limit));
        if (told || tokens.has(at, Word.PREPOSITION)
                || (tokens.has(at, Word.SUBORDINATOR) && !tokens.has(at, Word.DETERMINER)) || tokens.has(at, Word.TIME)
                || tokens.is(at, Word.CLAUSE)) {
            return Optional.empty();
        }
        if (tokens.has(at, Word.PRONOUN) && nouns.isVerb(at + 1)) {
            return Optional.empty();
        }
        return nouns.nounPhraseFrom(at, limit).map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
    }

    /** Finds the source after a verb that a comma parts from the clause: "“…” to go on, says Lee, a driver". */
    Optional<QuotedSource> turned(int verb, int limit) {
        return tokens.is(verb - 1, Kind.COMMA) && !tokens.capital(verb) && tokens.capital(verb + 1)
                ? inverted(verb, limit).filter(source -> tokens.ends(source.mention().to() + 1)
                        || tokens.is(source.mention().to() + 1, Kind.COMMA))
                : Optional.empty();
    }

    /** Finds the source of a verb that follows its subject. */
    Optional<QuotedSource> withSubject(int from, int verb) {
        return subjects.subject(from, verb).map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
    }

    /** Whether a verb belongs to a relative clause ("who …"), so that another verb may be the cue. */
    boolean isAside(int verb) {
        return tokens.has(subjectOf(verb), Word.RELATIVE);
    }

    /** Whether a verb belongs to a relative clause after a comma ("Ray, who …"). */
    boolean isAddedClause(int verb) {
        int subject = subjectOf(verb);
        return tokens.has(subject, Word.RELATIVE) && tokens.is(subject - 1, Kind.COMMA);
    }

    private int subjectOf(int verb) {
        int at = verb - 1;
        while (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB)) {
            at--;
        }
        return at;
    }

    /**
     * Finds the source of a cue that precedes the content.
     *
     * @param from the first token of the sentence
     * @param limit start of the content, exclusive
     */
    Optional<QuotedSource> introducing(int from, int verb, int limit) {
        if (isQuoted(verb)) {
            return quoted(from, verb, limit);
        }
        if (tokens.has(verb, Word.SAYING)) {
            return saying(from, verb, limit);
        }
        if (isPassive(verb) && tokens.has(verb, Word.LABEL)) {
            return by(verb, limit);
        }
        if (tokens.is(verb - 1, Word.INFINITIVE_SIGN)) {
            return subjects.mainSubject(from, verb).map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
        }
        var author = tokens.has(verb, Word.THING) ? author(from, verb) : Optional.<QuotedSource>empty();
        if (author.isPresent()) {
            return author;
        }
        var turned = turned(verb, limit);
        if (turned.isPresent()) {
            return turned; // It was, said Lee, “…”
        }
        var direct = withSubject(from, verb);
        if (direct.isPresent()) {
            return direct;
        }
        if (verb == from) {
            return inverted(verb, limit);
        }
        return subjects.mainSubject(from, verb).map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
    }

    /** Finds who wrote a text that reads so: "A statement by X confirming it read: “…”". */
    private Optional<QuotedSource> author(int from, int verb) {
        for (int at = verb - 2; at > from; at--) {
            if (tokens.is(at, Word.AGENT) && isWriting(at - 1)) {
                return nouns.nounPhraseFrom(at + 1, verb)
                        .map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
            }
        }
        return Optional.empty();
    }

    /** Whether a verb is passive ("was accused", "has been told"), so that its subject is not the speaker. */
    private boolean isPassive(int verb) {
        int at = tokens.has(verb - 1, Word.ADVERB) ? verb - 2 : verb - 1;
        return tokens.has(at, Word.BEING);
    }

    private Optional<QuotedSource> by(int verb, int limit) {
        for (int at = verb + 1; at < Math.min(limit, verb + 8); at++) {
            if (tokens.is(at, Word.AGENT)) {
                return nouns.nounPhraseFrom(at + 1, limit)
                        .map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a verb such as "quoted" or "cited" attributes the words after "as saying" to somebody other than its
     * subject.
     */
    boolean isQuoted(int verb) {
        return tokens.is(verb, Word.CITES);
    }

    /** Finds the source X of "X was quoted as saying" or "the agency quoted X as saying". */
    Optional<QuotedSource> quoted(int from, int verb, int limit) {
        var source = isPassive(verb) ? subjects.subject(from, verb) : nouns.nounPhraseFrom(verb + 1, limit);
        return source.map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
    }

    private Optional<QuotedSource> saying(int from, int verb, int limit) {
        if (tokens.is(verb - 1, Word.AS)) {
            for (int at = verb - 2; at >= from; at--) {
                if (isQuoted(at)) {
                    return quoted(from, at, limit);
                }
            }
        }
        if (tokens.has(verb - 1, Word.AUXILIARY)) {
            return withSubject(from, verb);
        }
        return subjects.mainSubject(from, verb).map(phrase -> QuotedSource.of(withName(phrase), span(verb), verb));
    }

    /** Extends a description by the name after it: "his predecessor, Carla Nero". */
    TokenRange withName(TokenRange phrase) {
        int at = phrase.to() + 1;
        if (nouns.isNamed(phrase) || !tokens.is(at, Kind.COMMA) || !tokens.capital(at + 1)
                || tokens.has(phrase.from(), Word.PRONOUN)) {
            return phrase;
        }
        int last = at + 1;
        while (tokens.is(last + 1, Kind.WORD) && last < at + 7 && (tokens.capital(last + 1)
                || tokens.isParticle(last + 1))) {
            last++;
        }
        boolean closed = tokens.is(last + 1, Kind.COMMA) || tokens.ends(last + 1) || tokens.is(last + 1, Kind.QUOTE)
                || isSpeech(last + 1);
        boolean name = !tokens.has(at + 1, Word.PLACE) && !tokens.has(at + 1, Word.DETERMINER)
                && (last > at + 1 || tokens.has(last, Word.GIVEN_MALE) || tokens.has(last, Word.GIVEN_FEMALE))
                && (!tokens.has(at + 1, Word.TIME) || tokens.capital(at + 2)); // "Jan Reed"
        return closed && name ? new TokenRange(phrase.from(), last) : phrase;
    }
}
