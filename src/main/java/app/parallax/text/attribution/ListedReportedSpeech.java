package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.Optional;

/** Finds clauses that a verb of saying or a cue introduces, by the word lists of a language. */
final class ListedReportedSpeech {
    private static final int NEAR = 16;
    private static final int LONGEST = 160;
    private static final int FEWEST_WORDS = 3;

    private final String text;
    private final AttributionTokens tokens;
    private final Lexicon lexicon;
    private final ListedPhrases phrases;
    private final boolean drops;
    private final boolean capitals;
    private final ListedClauses clauses;
    private final ListedSubjects subjects;

    ListedReportedSpeech(String text, AttributionTokens tokens, Lexicon lexicon, ListedPhrases phrases,
            ListedClauses clauses, ListedSubjects subjects) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.drops = lexicon.has(Option.DROPS);
        this.capitals = !lexicon.has(Option.NO_CAPITALS);
        this.clauses = clauses;
        this.subjects = subjects;
    }

    Optional<ReportedSpeech.Report> report(int from, int end, int taken) {
        if (end - from > LONGEST || end - from < FEWEST_WORDS) {
            return Optional.empty();
        }
        for (int at = from; at < end; at++) {
            var found = atCue(from, at, end);
            if (found.isEmpty() && at != taken && phrases.isVerb(at) && isReporting(at) && !clauses.isDenied(at)
                    && !clauses.isAside(at)) {
                found = atVerb(from, at, end);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        for (int at = from; at < end; at++) {
            if (phrases.isVerb(at) && isReporting(at)) {
                return Optional.empty();
            }
        }
        return subjunctive(from, end);
    }

    private boolean isReporting(int at) {
        return phrases.cue(at, Word.REPORT) > 0 || phrases.cue(at, Word.DEMAND) > 0;
    }

    /** Reads a cue right beside its source: "laut X", "X zufolge", "по его словам". */
    private Optional<ReportedSpeech.Report> atCue(int from, int at, int end) {
        int own = phrases.cue(at, Word.OWN);
        if (own > 0 && clauses.leading(from, at) == at) {
            var source = QuotedSource.of(ListedSubjects.DROPPED, tokens.span(at, at + own - 1), at);
            return content(source, afterComma(at + own, end), end);
        }
        int before = own > 0 ? 0 : phrases.cue(at, Word.BEFORE);
        if (before > 0 && !(tokens.has(at, Word.ADVERB) && tokens.ends(at + 1))) {
            var source = subjects.named(at, before, end);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            int after = source.get().mention().to() + 1;
            if (tokens.is(from, Kind.QUOTE) && at == from + 2) {
                return Optional.empty(); // the source of the quotation alone
            }
            boolean introduced = at - from <= 3 && tokens.is(at - 1, Kind.COMMA);
            if (at == clauses.leading(from, at) || at - from <= 1 || introduced) {
                return content(source.get(), afterDetails(after, end), end);
            }
            return content(source.get(), from, tokens.is(at - 1, Kind.COMMA) ? at - 1 : end);
        }
        if (phrases.cue(at, Word.SO) > 0 && tokens.is(at - 1, Kind.COMMA) && at > from + FEWEST_WORDS
                && !tokens.is(at - 2, Kind.QUOTE)) {
            return phrases.from(at + 1, end).filter(found -> tokens.ends(found.to() + 1))
                    .flatMap(found -> content(QuotedSource.of(found, tokens.span(at, at), at), from, at - 1));
        }
        if (phrases.cue(at, Word.AFTER) > 0 && at - from <= NEAR) {
            return phrases.from(clauses.leading(from, at), at).filter(found -> found.to() == at - 1)
                    .flatMap(found -> content(QuotedSource.of(found, tokens.span(at, at), at), at + 1, end));
        }
        return Optional.empty();
    }

    /** Returns where content begins after a source and what is told of it: "d'après le rapport publié jeudi, …". */
    private int afterDetails(int at, int end) {
        for (int to = at; to < Math.min(end, at + 6) && lexicon.has(Option.ARTICLES)
                && tokens.has(at, Word.RELATIVE) && !tokens.has(at, Word.CLAUSE); to++) {
            if (tokens.is(to, Kind.COMMA)) {
                return to + 1;
            }
        }
        return afterComma(at, end);
    }

    private int afterComma(int at, int end) {
        int to = at;
        if (tokens.is(to, Kind.OPEN)) {
            while (to < end && !tokens.is(to, Kind.CLOSE)) {
                to++;
            }
            to++;
        }
        if (tokens.has(to, Word.RELATIVE) && tokens.is(to - 1, Kind.COMMA)) {
            return to;
        }
        return tokens.is(to, Kind.COMMA) ? to + 1 : to;
    }

    private Optional<ReportedSpeech.Report> atVerb(int from, int verb, int end) {
        boolean inBracket = phrases.cue(leadingSign(from), Word.AS) > 0;
        int clause = clause(verb, end);
        if (clause > 0) {
            int start = clause;
            return subjects.subjectOf(verb, from, Math.max(verb + 1, start)).flatMap(each -> content(each, start, end));
        }
        boolean speech = phrases.cue(verb, Word.REPORT) > 0;
        int colon = speech && tokens.has(verb, Word.SPEECH) ? colonClause(verb, end) : -1;
        if (colon > 0) {
            return subjects.subjectOf(verb, from, colon).filter(each -> !ListedSubjects.DROPPED.equals(each.mention()))
                    .flatMap(each -> content(each, colon + 1, end));
        }
        if (speech && inBracket && clauses.clauseStart(from, verb) == from) {
            return subjects.subjectOf(verb, from, tokens.limit(verb, NEAR)).flatMap(each -> {
                int at = Math.max(verb, each.mention().to()) + 1;
                while (at < end && !tokens.is(at, Kind.COMMA)) {
                    at++;
                }
                return content(each, at + 1, end);
            });
        }
        int start = verb;
        while (start > from && clauses.onlyLight(start - 1, start)) {
            start--;
        }
        boolean follows = start - 1 > from + 1 && tokens.is(start - 1, Kind.COMMA)
                && !(lexicon.has(Option.VERB_FIRST) && tokens.has(from, Word.PREPOSITION));
        follows &= !isSubjectBefore(from, start) && !phrases.isAnother(start);
        boolean alone = drops && tokens.is(start - 1, Kind.COMMA) && tokens.is(verb + 1, Kind.COMMA);
        if (speech && (follows || alone) && !tokens.is(from, Kind.QUOTE)) {
            int comma = start - 1;
            return subjects.verbFirst(start, end)
                    .filter(each -> alone || !ListedSubjects.DROPPED.equals(each.mention()))
                    .filter(each -> !clauses.introducesOther(each, end))
                    .flatMap(each -> content(each, from, isInsertion(from, comma, each, end) ? end : comma));
        }
        if (phrases.cue(verb, Word.DEMAND) > 0) {
            return demanded(from, verb, end);
        }
        if (speech && tokens.has(verb + 1, Word.INFINITIVE)) {
            return subjects.subjectOf(verb, from, verb + 1).flatMap(each -> content(each, verb + 1, end));
        }
        return speech && lexicon.has(Option.BARE_CLAUSE) ? bare(from, verb, end) : Optional.empty();
    }

    /** Whether all that stands before a comma and a verb is the subject of the verb with its name or description. */
    private boolean isSubjectBefore(int from, int start) {
        int comma = start - 1;
        var phrase = phrases.from(clauses.leading(from, start), start);
        if (phrase.isEmpty()) {
            return false;
        }
        int next = phrase.get().to() + 1;
        if (next == comma && capitals && holdsComma(phrase.get())) {
            return true; // "Die Vorsitzende der Partei, Anna Kern, kritisierte"
        }
        if (next == comma && !capitals && !lexicon.has(Option.VERB_FIRST)) {
            return tokens.is(clauses.leading(from, start) + 1, Kind.COMMA) || holdsComma(phrase.get());
        }
        boolean described = lexicon.has(Option.ARTICLES) && tokens.is(next, Kind.COMMA) && next < comma;
        for (int at = next + 1; at < comma; at++) {
            described &= !tokens.is(at, Kind.COMMA);
        }
        return described;
    }

    private boolean holdsComma(TokenRange phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            if (tokens.is(at, Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue between commas stands within a short beginning and the rest of what is said. */
    private boolean isInsertion(int from, int comma, QuotedSource source, int end) {
        int after = Math.max(source.cueToken(), source.mention().to()) + 1;
        return comma - from <= FEWEST_WORDS && tokens.is(after, Kind.COMMA) && end - after > FEWEST_WORDS;
    }

    private int leadingSign(int from) {
        int at = from;
        while (tokens.is(at, Kind.OTHER) || tokens.is(at, Kind.DASH) || tokens.has(at, Word.COORDINATOR)) {
            at++;
        }
        return at;
    }

    /** Returns the start of the clause that a conjunction after the verb opens; -1 if there is none. */
    private int clause(int verb, int end) {
        var letters = lexicon.prefixes("clause-prefix");
        var next = tokens.word(verb + 1);
        if (!letters.isEmpty() && next.length() > 2 && letters.indexOf(next.charAt(0)) >= 0
                && !tokens.is(verb + 2, Kind.COMMA) && !tokens.ends(verb + 2)
                && !tokens.has(verb + 1, Word.TITLE)) {
            return verb + 1;
        }
        boolean later = !letters.isEmpty() && tokens.word(verb + 2).length() > 3
                && letters.indexOf(tokens.word(verb + 2).charAt(0)) >= 0 && (tokens.has(verb + 1, Word.PREPOSITION)
                        || tokens.has(verb + 1, Word.ADVERB))
                && !tokens.has(verb + 2, Word.TITLE)
                && lexicon.classes(tokens.word(verb + 2)).isEmpty() && !tokens.ends(verb + 3);
        if (later) {
            return verb + 2; // "מסר בתגובה שבכוונתו לערער"
        }
        int limit = Math.min(end, verb + NEAR + 8);
        for (int at = verb + 1; at < limit; at++) {
            boolean other = tokens.has(at - 1, Word.COORDINATOR)
                    || (tokens.has(at - 1, Word.PREPOSITION) && !lexicon.has(Option.NO_CAPITALS)
                            && !(lexicon.has(Option.ARTICLES) && at - 1 == verb + 1));
            if (tokens.has(at, Word.CLAUSE) && !other) {
                return at + 1;
            }
            if (tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COLON) || (phrases.isVerb(at) && tokens.has(at,
                    Word.REPORT) && !lexicon.has(Option.NO_CAPITALS))) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns the colon after a verb of saying and its subject that introduces a clause without marks; -1 if none. */
    private int colonClause(int verb, int end) {
        for (int at = verb + 1; at < Math.min(end, verb + NEAR); at++) {
            if (tokens.is(at, Kind.COLON)) {
                return at + FEWEST_WORDS < end && !holdsQuoteAlone(at + 1) ? at : -1;
            }
            if (!tokens.is(at, Kind.WORD) && !tokens.is(at, Kind.COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean holdsQuoteAlone(int at) {
        return tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.DASH) || tokens.is(at + 1, Kind.QUOTE);
    }

    /** Reads what a demand or a promise contains: "forderte, …", "потребовал …", "وطالب … بخفض". */
    private Optional<ReportedSpeech.Report> demanded(int from, int verb, int end) {
        var source = subjects.subjectOf(verb, from, tokens.limit(verb, AttributionTokens.REACH));
        if (source.isEmpty() || ListedSubjects.DROPPED.equals(source.get().mention())) {
            return Optional.empty();
        }
        int start = Math.max(verb, source.get().mention().to()) + 1;
        if (lexicon.has(Option.BARE_CLAUSE)) {
            while (start < end && !tokens.is(start, Kind.COMMA)) {
                start++;
            }
            start++;
            if (start >= end || (tokens.has(start, Word.RELATIVE) && tokens.is(start + 1, Kind.WORD)
                    && start - 2 == source.get().mention().to())) {
                return Optional.empty();
            }
        }
        return holdsQuote(start, end) ? Optional.empty() : content(source.get(), start, end);
    }

    private boolean holdsQuote(int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COLON)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a clause after a comma alone: "X sagte der Zeitung, er habe nichts gewusst". */
    private Optional<ReportedSpeech.Report> bare(int from, int verb, int end) {
        int comma = verb + 1;
        while (comma < Math.min(end, verb + NEAR) && tokens.is(comma, Kind.WORD)) {
            comma++;
        }
        if (!tokens.is(comma, Kind.COMMA) || comma + 2 >= end || tokens.is(comma + 1, Kind.QUOTE)) {
            return Optional.empty();
        }
        boolean relative = tokens.has(comma + 1, Word.RELATIVE) && comma > verb + 1
                && !tokens.has(comma - 1, Word.PREVERB);
        boolean marked = false;
        for (int at = comma + 1; at < end; at++) {
            marked |= tokens.has(at, Word.SUBJUNCTIVE);
        }
        if ((relative && !marked) || tokens.has(comma + 1, Word.SUBORDINATOR) || tokens.has(comma + 1,
                Word.COORDINATOR)) {
            return Optional.empty();
        }
        int start = comma + 1;
        return subjects.subjectOf(verb, from, comma).flatMap(each -> content(each, start, end));
    }

    /** Reads a sentence that only the form of its verb marks as reported: "Er sei unschuldig". */
    private Optional<ReportedSpeech.Report> subjunctive(int from, int end) {
        int limit = Math.min(end, from + NEAR);
        for (int at = from; at < limit; at++) {
            if (tokens.is(at, Kind.COMMA) || tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COLON)) {
                break;
            }
            if (tokens.has(at, Word.SUBJUNCTIVE) && at > from && !isSourced(at, end)) {
                return content(new QuotedSource(ListedSubjects.DROPPED, ListedSubjects.DROPPED, Optional.empty(), -1),
                        from, end);
            }
        }
        return Optional.empty();
    }

    /** Whether a source follows the quotation that a sentence ends with: "Es gebe „…“, so X". */
    private boolean isSourced(int from, int end) {
        for (int at = from; at + 2 < end; at++) {
            if (tokens.is(at, Kind.QUOTE) && tokens.is(at + 1, Kind.COMMA) && phrases.cue(at + 2, Word.SO) > 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<ReportedSpeech.Report> content(QuotedSource source, int from, int end) {
        int last = Math.min(end, tokens.count()) - 1;
        while (last > from && !tokens.is(last, Kind.WORD) && !tokens.is(last, Kind.QUOTE)
                && !tokens.is(last, Kind.CLOSE) && !isUnit(last)) {
            last--;
        }
        if (tokens.is(from, Kind.QUOTE) && (last == from || tokens.is(from + 1, Kind.COMMA))) {
            return Optional.empty(); // direct speech
        }
        for (int at = from + 1; at < last; at++) {
            boolean own = tokens.is(at, Kind.COMMA) && (phrases.cue(at + 1, Word.CONTRAST) > 0
                    || (lexicon.has(Option.VERB_FIRST) && phrases.isVerb(at + 1)));
            if (own) {
                last = at - 1;
            }
        }
        int words = 0;
        for (int at = from; at <= last; at++) {
            words += tokens.is(at, Kind.WORD) ? 1 : tokens.is(at, Kind.QUOTE) ? FEWEST_WORDS : 0;
        }
        return words < 2 || last < from
                ? Optional.empty()
                : Optional.of(new ReportedSpeech.Report(source, tokens.span(from, last)));
    }

    private boolean isUnit(int at) {
        return tokens.is(at, Kind.OTHER) && "%‰°€$£".indexOf(text.charAt(tokens.start(at))) >= 0;
    }
}
