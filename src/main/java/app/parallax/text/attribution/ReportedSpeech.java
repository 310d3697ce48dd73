package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds indirect speech: "X said that …", "…, X said", "According to X, …". */
final class ReportedSpeech {
    private static final int LONGEST = 160;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_ADDRESS = 12;

    private final AttributionTokens tokens;
    private final NounPhrases nouns;
    private final Cues cues;
    private final List<String> negations;
    private final List<String> participles;
    private final List<String> finites;

    ReportedSpeech(AttributionTokens tokens, NounPhrases nouns, Cues cues, Lexicon lexicon) {
        this.negations = lexicon.endings("negation-ending");
        this.participles = lexicon.endings("participle-ending");
        this.finites = lexicon.endings("finite-ending");
        this.tokens = tokens;
        this.nouns = nouns;
        this.cues = cues;
    }

    /** A reported clause with its source. */
    record Report(QuotedSource source, Span content) {}

    /**
     * Finds the reported clause of a sentence.
     *
     * @param from its first token
     * @param end the token after its last
     * @param taken a cue already used by a quotation of the sentence; -1 for none
     */
    Optional<Report> find(int from, int end, int taken) {
        if (end - from > LONGEST || end - from < FEWEST_WORDS) {
            return Optional.empty();
        }
        for (int at = from; at < end; at++) {
            var other = according(from, at, end);
            if (other.isPresent()) {
                return other;
            }
            if (at != taken && cues.isReport(at) && !isDenied(at)) {
                var report = atVerb(from, at, end);
                if (report.isPresent()) {
                    return report;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDenied(int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - 2); at--) {
            if (tokens.is(at, Word.NEGATION) || tokens.is(at, Word.INFINITIVE_SIGN)
                    || Lexicon.endsIn(negations, tokens.word(at))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Report> according(int from, int at, int end) {
        var source = cues.accordingTo(at, end);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int after = source.get().mention().to() + 1;
        if (at - from <= 1) {
            int comma = after;
            while (comma < end && !tokens.is(comma, Kind.COMMA)) {
                comma++;
            }
            boolean aside = tokens.is(from, Kind.QUOTE) || tokens.has(comma + 1, Word.RELATIVE);
            return comma + 1 < end && !aside ? report(source.get(), comma + 1, end) : Optional.empty();
        }
        int last = tokens.is(at - 1, Kind.COMMA) ? at - 1 : at;
        return report(source.get(), from, last);
    }

    private Optional<Report> atVerb(int from, int verb, int end) {
        if (cues.isAside(verb)) {
            return Optional.empty();
        }
        var source = cues.withSubject(from, verb);
        if (source.isPresent()) {
            int subject = source.get().mention().from();
            int start = clauseAfter(verb, end);
            if (start > 0) {
                return report(source.get(), start, end);
            }
            return isLast(verb, end) ? before(from, subject, source.get()) : Optional.empty();
        }
        if (tokens.is(verb - 1, Kind.COMMA) && !tokens.capital(verb)) {
            return cues.inverted(verb, end).flatMap(each -> before(from, verb, each));
        }
        return Optional.empty();
    }

    /** Reports the clause before "X said on Monday." */
    private Optional<Report> before(int from, int subject, QuotedSource source) {
        int comma = subject - 1;
        return tokens.is(comma, Kind.COMMA) && hasVerb(from, comma)
                ? report(source, from, comma)
                : Optional.empty();
    }

    /** Whether only a time, a place or an addressee follows. */
    private boolean isLast(int verb, int end) {
        int at = verb + 1;
        while (at < end && tokens.is(at, Kind.WORD) && !nouns.isVerb(at)) {
            at++;
        }
        return at >= end || tokens.is(at, Kind.COMMA);
    }

    /** Returns the start of the clause that a verb introduces; -1 if it introduces none. */
    private int clauseAfter(int verb, int end) {
        int limit = Math.min(end, verb + LONGEST_ADDRESS);
        for (int at = verb + 1; at < limit; at++) {
            if (tokens.is(at, Word.CLAUSE) && !tokens.has(at - 1, Word.PREPOSITION)) {
                return at + 1;
            }
            if (nouns.isVerb(at) || tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COMMA)) {
                break;
            }
        }
        if (tokens.has(verb, Word.THAT)) {
            return -1;
        }
        int at = afterTime(verb + 1, end);
        if (tokens.has(verb, Word.HEARER)) {
            at = nouns.nounPhraseFrom(at, end).map(phrase -> phrase.to() + 1).orElse(end);
        }
        boolean clause = tokens.is(at, Kind.WORD) && !tokens.has(at, Word.PREPOSITION)
                && (tokens.has(at, Word.PRONOUN) || tokens.has(at, Word.DETERMINER) || tokens.capital(at)
                        || (!tokens.has(at, Word.ADVERB) && !tokens.has(at, Word.SUBORDINATOR)));
        return clause && at + 1 < end && hasVerb(at + 1, Math.min(end, at + 2 * LONGEST_ADDRESS)) ? at : -1;
    }

    private int afterTime(int from, int end) {
        int at = from;
        boolean introduced = tokens.is(at, Word.TIME_PREPOSITION) || tokens.is(at, Word.TIME_ADVERB);
        if (introduced && (tokens.has(at + 1, Word.TIME) || tokens.has(at + 2, Word.WRITING))) {
            at++;
            at += tokens.has(at, Word.DETERMINER) ? 1 : 0;
        }
        while (at < end && (tokens.has(at, Word.TIME) || (tokens.has(at, Word.WRITING)
                && introduced && at - from < 4))) {
            at++;
        }
        return at;
    }

    private boolean hasVerb(int from, int end) {
        for (int at = from; at < end; at++) {
            var word = tokens.word(at);
            boolean finite = nouns.isVerb(at) && !Lexicon.endsIn(participles, word);
            if (finite || (word.length() > 4 && Lexicon.endsIn(finites, word) && !tokens.capital(at)
                    && !tokens.has(at - 1, Word.DETERMINER))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Report> report(QuotedSource source, int from, int end) {
        int last = end - 1;
        while (last > from && !tokens.is(last, Kind.WORD) && !tokens.is(last, Kind.QUOTE)
                && !tokens.is(last, Kind.CLOSE)) {
            last--;
        }
        int words = 0;
        for (int at = from; at <= last; at++) {
            words += tokens.is(at, Kind.WORD) ? 1 : 0;
        }
        return words < FEWEST_WORDS ? Optional.empty() : Optional.of(new Report(source, tokens.span(from, last)));
    }
}
