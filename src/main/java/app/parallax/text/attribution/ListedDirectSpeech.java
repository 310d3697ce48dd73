package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds the source of a quotation: a cue after it, before it, or a colon, by the word lists of a language. */
final class ListedDirectSpeech {
    private static final int NEAR = 16;
    private static final int MOST_CUES = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_VERB = 3;

    private final AttributionTokens tokens;
    private final List<Quotation> quotations;
    private final Lexicon lexicon;
    private final ListedPhrases phrases;
    private final ListedClauses clauses;
    private final ListedSubjects subjects;
    private final ListedPersons persons;

    ListedDirectSpeech(AttributionTokens tokens, List<Quotation> quotations, Lexicon lexicon, ListedPhrases phrases,
            ListedClauses clauses, ListedSubjects subjects, ListedPersons persons) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.clauses = clauses;
        this.subjects = subjects;
        this.persons = persons;
    }

    Optional<QuotedSource> source(int quote) {
        if (isName(quote)) {
            return Optional.empty();
        }
        boolean colon = tokens.is(quote - 1, Kind.COLON);
        boolean part = !colon && !tokens.ends(quote - 1) && !tokens.is(quote - 1, Kind.QUOTE) && quote > 0;
        if (colon) {
            var before = before(quote, true);
            return before.filter(found -> found.cueToken() == quote - 1).flatMap(found -> afterColon(quote, found))
                    .or(() -> before).or(() -> isParted(quote) ? after(quote) : Optional.empty());
        }
        var after = after(quote);
        boolean passedOn = part && after.isPresent() && lexicon.has(Option.VERB_FIRST)
                && phrases.cue(at(quote + 1), Word.BEFORE) > 0; // "قال X إن "…"، بحسب وكالة Y"
        var told = passedOn ? before(quote, false).filter(this::isTold) : Optional.<QuotedSource>empty();
        if (told.isPresent()) {
            return told;
        }
        boolean dropped = after.isPresent() && !isTold(after.get());
        if (!part || (after.isPresent() && !dropped && tokens.is(quote + 1, Kind.COMMA))) {
            return after.or(() -> atEnd(quote));
        }
        return before(quote, false).or(() -> after).or(() -> atEnd(quote));
    }

    /** Finds a verb after a quotation that a colon alone introduces: "X bewertet das gut: „…“, berichtet er". */
    private Optional<QuotedSource> afterColon(int quote, QuotedSource subject) {
        return (isParted(quote) ? after(quote) : Optional.<QuotedSource>empty()).map(found -> {
            persons.recordSource(subject);
            return found;
        });
    }

    /** Whether a quotation names a body or a work: before a colon and another quotation, or after "the book". */
    private boolean isName(int quote) {
        boolean introduces = tokens.is(quote + 1, Kind.COLON) && tokens.is(quote + 2, Kind.QUOTE);
        boolean titled = lexicon.has(Option.NO_CAPITALS) && !tokens.quotation(quote, quotations).stops()
                && phrases.isWork(quote - 1);
        return introduces || titled;
    }

    private boolean isParted(int quote) {
        return tokens.is(quote + 1, Kind.COMMA) || tokens.is(quote + 1, Kind.DASH);
    }

    /** Finds the source of a sentence that a quotation opens, and that goes on: "„…“ in der Stadt, sagte X". */
    private Optional<QuotedSource> atEnd(int quote) {
        var quotation = tokens.quotation(quote, quotations);
        boolean goesOn = tokens.is(quote + 1, Kind.WORD) || tokens.is(quote + 1, Kind.COMMA);
        if (quotation.words() < FEWEST_WORDS || quotation.titled() || !goesOn) {
            return Optional.empty();
        }
        int limit = tokens.limit(quote + 1, NEAR * 2);
        boolean introduces = lexicon.has(Option.BARE_CLAUSE) && tokens.is(limit, Kind.QUOTE)
                && tokens.is(limit - 1, Kind.COLON); // "„…“ gegangen, sagte er: „…“"
        for (int at = limit - 1; at > quote + 1 && (tokens.ends(limit) || introduces); at--) {
            if (tokens.is(at, Kind.COMMA) && !tokens.has(at + 1, Word.TIME)) {
                int before = phrases.cue(at + 1, Word.BEFORE);
                return before > 0
                        ? subjects.named(at + 1, before, limit)
                        : isCue(at + 1) ? subjects.verbFirst(at + 1, limit).filter(this::isTold) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Finds whose words a sentence takes up: "Mit diesen Worten schloss X", "Cette phrase de X". */
    Optional<QuotedSource> takesUp(int from, int end) {
        for (int at = from; at < Math.min(end, from + MOST_CUES); at++) {
            int words = phrases.cue(at, Word.TAKEN_UP);
            if (words > 1 || (words == 1 && phrases.isVerb(at + 1))) {
                int next = at + words;
                var source = tokens.has(next, Word.GENITIVE)
                        ? phrases.from(next + 1, end)
                        : persons.onlyName(next, end)
                                .or(() -> subjects.verbFirst(next, end).filter(this::isTold).map(QuotedSource::mention))
                                .or(() -> subjects.subject(from, end));
                return source.map(found -> new QuotedSource(found, found, Optional.empty(), -1));
            }
        }
        return Optional.empty();
    }

    private boolean isCue(int at) {
        return tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.REFLEXIVE) || phrases.isVerb(at);
    }

    private boolean isTold(QuotedSource source) {
        return !ListedSubjects.DROPPED.equals(source.mention());
    }

    private Optional<QuotedSource> after(int quote) {
        int at = quote + 1;
        boolean stop = tokens.is(at, Kind.STOP) && tokens.start(at) == tokens.end(at);
        if (stop) {
            at++;
        } else if (tokens.ends(at) || tokens.is(at, Kind.COLON)) {
            return Optional.empty();
        }
        int sign = at;
        while (tokens.is(at, Kind.COMMA) || tokens.is(at, Kind.DASH) || tokens.is(at, Kind.OTHER)) {
            at++;
        }
        boolean parted = at > sign;
        int contrast = phrases.cue(at, Word.CONTRAST);
        if (parted && contrast > 0 && lexicon.has(Option.VERB_FIRST)
                && !(tokens.has(at, Word.BEFORE) && phrases.isVerb(at + contrast))) {
            return Optional.empty(); // "فيما تساءل آخرون": the words of others
        }
        int limit = tokens.limit(at, NEAR + 6);
        if (stop && tokens.capital(at)) {
            return Optional.empty();
        }
        int before = phrases.cue(at, Word.BEFORE);
        if (before > 0 && !stop) {
            return subjects.named(at, before, limit);
        }
        int so = phrases.cue(at, Word.SO);
        if (so > 0) {
            return phrases.from(at + 1, limit)
                    .map(found -> QuotedSource.of(found, tokens.span(at(sign), at(sign)), at(sign)));
        }
        while (at < limit && (tokens.has(at, Word.COORDINATOR) || tokens.has(at, Word.ADVERB))
                && !phrases.isVerb(at)) {
            at++;
        }
        if (isCue(at)) {
            boolean both = at == sign + 1 && tokens.is(sign, Kind.COMMA) && lexicon.has(Option.BARE_CLAUSE);
            var found = subjects.verbFirst(at, limit);
            if (found.isEmpty() && parted && lexicon.has(Option.BARE_CLAUSE) && tokens.has(at, Word.AUXILIARY)) {
                return ofMind(at, limit);
            }
            boolean bare = lexicon.has(Option.ARTICLES) && found.filter(this::isTold).isEmpty()
                    && !phrases.isVerb(at);
            if (!bare) {
                return found.filter(source -> both || !clauses.introducesOther(source, limit));
            }
        }
        if (!parted && !stop) {
            return Optional.empty();
        }
        int unknown = lexicon.has(Option.ARTICLES) ? afterAuxiliary(at) : at;
        boolean himself = lexicon.has(Option.BARE_CLAUSE) && tokens.has(unknown + 1, Word.REFLEXIVE)
                && (tokens.has(unknown + 2, Word.DETERMINER) || tokens.capital(unknown + 2)); // "empörte sich Lena
                                                                                              // Kern"
        boolean toHim = lexicon.has(Option.INCISE_DASH) && tokens.has(unknown + 1, Word.REFLEXIVE); // "вторит ей
                                                                                                    // соседка"
        int subjectStart = himself || toHim ? unknown + 2 : unknown + 1;
        if (parted && !stop && isUnknownVerb(unknown, subjectStart, limit)
                && tokens.quotation(quote, quotations).words() >= FEWEST_WORDS) {
            boolean isShort = tokens.word(unknown).length() == SHORTEST_VERB; // "lud", but also small words
            return phrases.from(subjectStart, limit).filter(found -> !isShort || persons.isPerson(found))
                    .map(found -> QuotedSource.of(found, tokens.span(unknown, unknown), unknown));
        }
        if (lexicon.has(Option.VERB_FIRST) && phrases.isVerb(at + 2) && tokens.has(at, Word.PREPOSITION)) {
            return subjects.verbFirst(at + 2, limit); // "بهذه الكلمات رد"
        }
        int start = at;
        return phrases.from(start, limit).flatMap(subject -> {
            int verb = clauses.afterSubject(subject.to() + 1, limit);
            return verb < limit && phrases.isVerb(verb) && !tokens.is(verb + 1, Kind.COLON) && !stop
                    && !clauses.isDenied(verb) && !introduces(verb, limit)
                            ? Optional.of(QuotedSource.of(subject, clauses.cueSpan(verb), verb))
                            : Optional.empty();
        });
    }

    /** Finds a person whose state of mind ends a clause: "ist sich Lena Kern sicher". */
    private Optional<QuotedSource> ofMind(int verb, int limit) {
        int from = tokens.has(verb + 1, Word.REFLEXIVE) ? verb + 2 : verb + 1;
        return phrases.from(from, limit).filter(persons::isPerson).filter(found -> {
            int mind = found.to() + 1;
            boolean closes = tokens.ends(mind + 1) || tokens.is(mind + 1, Kind.COMMA);
            return tokens.is(mind, Kind.WORD) && !tokens.capital(mind) && closes;
        }).map(found -> QuotedSource.of(found, tokens.span(verb, verb), verb));
    }

    /** Returns the token after "se", "ha", "s’est": "ha espetado la portavoz". */
    private int afterAuxiliary(int from) {
        int at = from;
        while (at < from + 2 && (tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.AUXILIARY))) {
            at++;
        }
        return at;
    }

    /** Whether a word in no list stands where a verb of saying does, before its subject: "calcule Hervé Lacombe". */
    private boolean isUnknownVerb(int at, int subject, int limit) {
        if (!tokens.is(at, Kind.WORD) || subject >= limit || tokens.capital(at)
                || tokens.word(at).length() < SHORTEST_VERB
                || !lexicon.classes(tokens.word(at)).isEmpty()) {
            return false;
        }
        if (lexicon.has(Option.VERB_FIRST)) {
            boolean present = lexicon.prefixes("present-prefix").indexOf(tokens.word(at).charAt(0)) >= 0;
            return present && (tokens.has(subject, Word.TITLE)
                    || tokens.word(subject).startsWith(lexicon.prefixes("article-prefix")));
        }
        boolean named = tokens.capital(subject) && !tokens.has(subject, Word.TIME);
        if (lexicon.has(Option.INCISE_DASH) && !lexicon.has(Option.ARTICLES)) {
            named |= tokens.is(subject, Kind.WORD) && !tokens.has(subject, Word.PREPOSITION)
                    && (tokens.capital(subject + 1) || tokens.capital(subject + 2)); // "вторил куратор Марк Колин"
            boolean alone = tokens.is(subject, Kind.WORD) && lexicon.classes(tokens.word(subject)).isEmpty()
                    && (tokens.ends(subject + 1) || tokens.is(subject + 1, Kind.COMMA)); // "негодует парламентарий"
            return (clauses.verb(at, at + 1) == at || lexicon.endsAs("finite-verb-ending", tokens.word(at)))
                    && (alone || named || phrases.isTitled(subject)
                            || tokens.has(subject, Word.SOURCE)
                            || persons.isPronounOfPerson(new TokenRange(subject, subject))); // "вторил Марк Колин"
        }
        boolean pronoun = lexicon.has(Option.BARE_CLAUSE) && clauses.isFinite(at)
                && persons.isPronounOfPerson(new TokenRange(subject, subject));
        return pronoun
                || (named
                        && (lexicon.has(Option.ARTICLES) || (lexicon.has(Option.BARE_CLAUSE) && clauses.isFinite(at))))
                || ((lexicon.has(Option.ARTICLES) || lexicon.has(Option.BARE_CLAUSE))
                        && tokens.has(subject, Word.DETERMINER) && !tokens.has(subject + 1, Word.TIME));
    }

    private int at(int sign) {
        int at = sign;
        while (tokens.is(at, Kind.COMMA) || tokens.is(at, Kind.DASH) || tokens.is(at, Kind.OTHER)) {
            at++;
        }
        return at;
    }

    /** Whether a colon or a conjunction after the verb introduces other words. */
    private boolean introduces(int verb, int limit) {
        return verb + 1 < limit && (tokens.is(verb + 1, Kind.COLON) || tokens.has(verb + 1, Word.CLAUSE));
    }

    private Optional<QuotedSource> before(int quote, boolean colon) {
        var quotation = tokens.quotation(quote, quotations);
        boolean nouns = lexicon.has(Option.CAPITAL_NOUNS) && tokens.has(quote - 1, Word.DETERMINER); // "einem „Tag der"
        boolean titled = quotation.titled() && !quotation.stops() && !lexicon.has(Option.NO_CAPITALS) && !nouns;
        boolean work = tokens.has(quote - 1, Word.WORK) || tokens.has(quote - 2, Word.WORK);
        if (!colon && (quotation.words() < FEWEST_WORDS || titled
                || (work && (quotation.upper() || lexicon.has(Option.NO_CAPITALS))))) {
            return Optional.empty();
        }
        int from = tokens.sentenceStart(quote);
        int opening = clauses.leading(from, quote);
        int ownWords = phrases.cue(opening, Word.OWN);
        if (ownWords > 0 && tokens.is(opening + ownWords, Kind.COMMA)) { // "לדבריו, לפי הדיווח, …"
            return Optional.of(QuotedSource.of(ListedSubjects.DROPPED, tokens.span(opening, opening + ownWords - 1),
                    opening));
        }
        int tried = 0;
        for (int at = quote - 1; at >= from && tried < MOST_CUES; at--) {
            if (tokens.is(at, Kind.QUOTE) && !colon) {
                break;
            }
            if (phrases.isVerb(at) && clauses.isAside(at) && quote - at <= MOST_CUES) {
                var source = subjects.antecedent(at, from);
                if (source.isPresent()) {
                    return source;
                }
            }
            if (phrases.isVerb(at) && !clauses.isAside(at) && !clauses.isDenied(at) && !clauses.isOpinion(at, from)) {
                tried++;
                var source = subjects.subjectOf(at, from, quote);
                if (source.isPresent()) {
                    return source;
                }
            }
            int own = phrases.cue(at, Word.OWN);
            if (own > 0 && at == clauses.leading(from, at)) {
                return Optional.of(QuotedSource.of(ListedSubjects.DROPPED, tokens.span(at, at + own - 1), at));
            }
            int so = tokens.is(at - 1, Kind.COMMA) ? phrases.cue(at, Word.SO) : 0;
            int before = so > 0 ? so : phrases.cue(at, Word.BEFORE);
            if (before > 0 && !isWithinClause(at, from)) {
                int verb = at + before;
                boolean goesOn = tokens.has(at, Word.CONTRAST) && phrases.isVerb(verb)
                        && (tokens.is(verb + 1, Kind.COLON) || tokens.is(verb + 1, Kind.QUOTE)); // "كما تابع: …"
                var source = goesOn
                        ? Optional.of(QuotedSource.of(ListedSubjects.DROPPED, clauses.cueSpan(verb), verb))
                        : subjects.named(at, before, quote);
                if (source.isPresent()) {
                    return source;
                }
            }
        }
        int head = clauses.leading(from, quote);
        if (!colon && tokens.has(head, Word.OPENING) && tokens.has(head, Word.PREPOSITION)) {
            return phrases.from(head + 1, quote).filter(found -> tokens.is(found.to() + 1, Kind.COMMA)
                    && quote - found.to() <= FEWEST_WORDS + 2)
                    .map(found -> QuotedSource.of(found, tokens.span(head, head), head));
        }
        if (lexicon.has(Option.BARE_CLAUSE) && tokens.has(head, Word.PREPOSITION)
                && tokens.has(head, Word.GENITIVE)) { // "Für Karl Lund ist die Sache „…“", "liegt der Fall klar: „…“"
            var opinion = phrases.from(head + 1, quote).filter(persons::isPerson)
                    .filter(found -> colon
                            ? clauses.isFinite(found.to() + 1) && persons.onlyName(found.to() + 2, quote).isEmpty()
                            : tokens.has(found.to() + 1, Word.AUXILIARY) && quote - found.to() <= FEWEST_WORDS + 2);
            if (opinion.isPresent() || !colon) {
                return opinion.map(found -> QuotedSource.of(found, tokens.span(head, head), head));
            }
        }
        return colon && quotation.words() >= FEWEST_WORDS ? byColon(from, quote) : Optional.empty();
    }

    /** Whether a cue only adds to a verb with its subject at the head of a sentence: "وقال الوزير بحسب الفيديو إن". */
    private boolean isWithinClause(int cue, int from) {
        boolean within = lexicon.has(Option.VERB_FIRST) && phrases.isVerb(from) && cue > from + 1;
        for (int at = from + 1; within && at < cue; at++) {
            within = tokens.is(at, Kind.WORD) && !tokens.has(at, Word.CLAUSE);
        }
        return within;
    }

    private Optional<QuotedSource> byColon(int from, int quote) {
        var mark = tokens.span(quote - 1, quote - 1);
        // whose words they are: "фраза министра: …", else the subject
        for (int at = quote - 2; at >= Math.max(from, quote - NEAR); at--) {
            if (tokens.has(at, Word.SAYING)) {
                int first = at + 1;
                while (tokens.has(first, Word.GENITIVE)) {
                    first++;
                }
                var owner = phrases.from(first, quote - 1);
                if (owner.isPresent()) {
                    return owner.map(found -> QuotedSource.of(found, mark, quote - 1));
                }
            }
        }
        int owned = clauses.leading(from, quote - 1);
        if (tokens.has(owned, Word.POSSESSIVE) && owned + 2 == quote - 1 && !phrases.isTitled(owned + 1)) {
            return Optional.of(QuotedSource.of(ListedSubjects.DROPPED, mark, quote - 1)); // "Anders sein Zugang: …"
        }
        if (lexicon.has(Option.BARE_CLAUSE)) { // "Auf die Kritik angesprochen, winkt die Frau ab: …"
            int clause = clauses.clauseStart(from, quote - 1);
            boolean verb = clause > from && !tokens.capital(clause) && (tokens.has(clause + 1, Word.DETERMINER)
                    || tokens.has(clause + 1, Word.PRONOUN) || tokens.capital(clause + 1))
                    && !tokens.has(clause, Word.DETERMINER)
                    && !tokens.has(clause, Word.PREPOSITION);
            var after = verb ? phrases.from(clause + 1, quote - 1) : Optional.<TokenRange>empty();
            if (after.isPresent() && persons.mayAct(after.get())) {
                return after.map(found -> QuotedSource.of(found, mark, quote - 1));
            }
        }
        return subjects.subject(from, quote - 1).filter(found -> lexicon.has(Option.BARE_CLAUSE)
                ? isNoun(found)
                : !lexicon.has(Option.ARTICLES) || subjects.isBegun(found))
                .or(() -> persons.onlyName(from, quote - 1))
                .map(found -> QuotedSource.of(found, mark, quote - 1));
    }

    /** Whether a phrase of a language whose nouns have capitals has a noun, or is a pronoun. */
    private boolean isNoun(TokenRange phrase) {
        boolean noun = tokens.isPronoun(phrase);
        for (int at = phrase.from(); at <= phrase.to(); at++) {
            noun |= tokens.capital(at);
        }
        return noun;
    }

    boolean continues(int quote, int earlier, QuotedSource source) {
        if (tokens.quotation(quote, quotations).part() == Quotation.Part.LATER) {
            return true;
        }
        boolean sign = tokens.is(quote - 1, Kind.COMMA) || tokens.is(quote - 1, Kind.DASH);
        if (!sign || source.cueToken() < earlier || source.cueToken() > quote || quote - earlier > NEAR * 2) {
            return false;
        }
        for (int at = source.cueToken() + 1; at < quote; at++) {
            boolean other = at > source.mention().to() && (phrases.isVerb(at) && !tokens.has(at, Word.PREVERB));
            if (tokens.ends(at) || tokens.is(at, Kind.COLON) || other) {
                return false;
            }
        }
        return true;
    }
}
