package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a language by its word lists alone: a verb of saying with its source after or before it, cues right
 * beside their source, and clauses that such a verb introduces. Every search is bounded, so the time is linear.
 */
final class ListedSpeech implements SpeechRules {
    /** Stands for the subject that a verb does not have; the last speaker is meant. */
    static final TokenRange DROPPED = new TokenRange(-1, -1);
    private static final int REACH = 70;
    private static final int NEAR = 16;
    private static final int MOST_CUES = 4;
    private static final int LONGEST = 160;
    private static final int FEWEST_WORDS = 3;

    private final String text;
    private final AttributionTokens tokens;
    private final List<Quotation> quotations;
    private final Lexicon lexicon;
    private final ListedPhrases phrases;
    private final boolean drops;
    private final boolean capitals;
    /** Tokens that begin with a preposition of one letter. */
    private final Set<Integer> prefixed = new HashSet<>();
    private @Nullable TokenRange candidate;
    private int candidateSentence = -1;

    ListedSpeech(String text, AttributionTokens tokens, List<Quotation> quotations, Lexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.quotations = quotations;
        this.lexicon = lexicon;
        this.phrases = new ListedPhrases(tokens, lexicon);
        this.drops = lexicon.has(Option.DROPS);
        this.capitals = !lexicon.has(Option.NO_CAPITALS);
    }

    @Override
    public Optional<QuotedSource> source(int quote) {
        boolean colon = tokens.is(quote - 1, Kind.COLON);
        boolean part = !colon && !tokens.ends(quote - 1) && !tokens.is(quote - 1, Kind.QUOTE) && quote > 0;
        if (colon) {
            return before(quote, true);
        }
        var after = after(quote);
        if (!part) {
            return after;
        }
        return after.isPresent() && tokens.is(quote + 1, Kind.COMMA) ? after : before(quote, false).or(() -> after);
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
        int limit = limit(at, NEAR + 6);
        if (stop && tokens.capital(at)) {
            return Optional.empty();
        }
        int before = phrases.cue(at, Word.BEFORE);
        if (before > 0 && !stop) {
            return named(at, before, limit);
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
        if (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.REFLEXIVE) || phrases.isVerb(at)) {
            var found = verbFirst(at, limit);
            return found.filter(source -> !introducesOther(source, limit));
        }
        if (!parted && !stop) {
            return Optional.empty();
        }
        if (parted && !stop && isUnknownVerb(at, limit)
                && tokens.quotation(quote, quotations).words() >= FEWEST_WORDS) {
            int verb = at;
            return phrases.from(at + 1, limit).map(found -> QuotedSource.of(found, tokens.span(verb, verb), verb));
        }
        if (lexicon.has(Option.VERB_FIRST) && phrases.isVerb(at + 2) && tokens.has(at, Word.PREPOSITION)) {
            return verbFirst(at + 2, limit); // "بهذه الكلمات رد"
        }
        int start = at;
        return phrases.from(start, limit).flatMap(subject -> {
            int verb = afterSubject(subject.to() + 1, limit);
            return verb < limit && phrases.isVerb(verb) && !tokens.is(verb + 1, Kind.COLON) && !stop
                    && !isDenied(verb) && !introduces(verb, limit)
                            ? Optional.of(QuotedSource.of(subject, cueSpan(verb), verb))
                            : Optional.empty();
        });
    }

    /** Whether a word in no list stands where a verb of saying does, before its subject: "calcule Hervé Lacombe". */
    private boolean isUnknownVerb(int at, int limit) {
        if (!tokens.is(at, Kind.WORD) || at + 1 >= limit || tokens.capital(at) || tokens.word(at).length() < 4
                || !lexicon.classes(tokens.word(at)).isEmpty()) {
            return false;
        }
        if (lexicon.has(Option.VERB_FIRST)) {
            boolean present = tokens.word(at).charAt(0) == 'ي' || tokens.word(at).charAt(0) == 'ت';
            return present && (tokens.has(at + 1, Word.TITLE)
                    || tokens.word(at + 1).startsWith(lexicon.prefixes("article-prefix")));
        }
        return (lexicon.has(Option.ARTICLES) && tokens.capital(at + 1) && !tokens.has(at + 1, Word.TIME))
                || ((lexicon.has(Option.ARTICLES) || lexicon.has(Option.BARE_CLAUSE))
                        && tokens.has(at + 1, Word.DETERMINER) && !tokens.has(at + 2, Word.TIME));
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

    private boolean introducesOther(QuotedSource source, int limit) {
        int last = Math.max(source.cueToken(), source.mention().to());
        for (int at = last + 1; at < Math.min(limit + 1, last + 6); at++) {
            if (tokens.is(at, Kind.COLON)) {
                return true;
            }
            if (tokens.is(at, Kind.COMMA) || tokens.ends(at) || phrases.isVerb(at)) {
                return false;
            }
        }
        return false;
    }

    /** Reads a clause that begins with its verb: "sagte X", "a déclaré X", "hatte X gesagt", "a-t-il dit". */
    private Optional<QuotedSource> verbFirst(int from, int limit) {
        int at = from;
        while (at < limit && !phrases.isVerb(at) && (tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.AUXILIARY)
                || tokens.has(at, Word.ADVERB))) {
            at++;
        }
        if (at < limit && phrases.isVerb(at)) {
            if (isDenied(at)) {
                return Optional.empty();
            }
            int verb = at;
            var subject = subjectAfter(verb, limit);
            if (tokens.has(verb, Word.CITES)) {
                subject = subject.flatMap(medium -> phrases.from(medium.to() + 1, limit));
            }
            if (subject.isEmpty() && verb > from && tokens.has(verb - 1, Word.PRONOUN)) {
                subject = Optional.of(new TokenRange(verb - 1, verb - 1));
            }
            if (subject.isEmpty() && drops && !tokens.has(verb + 1, Word.CLAUSE)) {
                subject = Optional.of(DROPPED);
            }
            return subject.map(found -> QuotedSource.of(found, cueSpan(verb), verb));
        }
        // the auxiliary, the subject, the participle
        var subject = at > from ? phrases.from(at, limit) : Optional.<TokenRange>empty();
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        for (int verb = subject.get().to() + 1; verb < limit; verb++) {
            if (phrases.isVerb(verb)) {
                int cue = verb;
                if (phrases.cue(cue, Word.IMPERSONAL) > 0) {
                    return origin(cue + 1, limit).map(found -> QuotedSource.of(found, cueSpan(cue), cue));
                }
                return isDenied(cue)
                        ? Optional.empty()
                        : subject.map(found -> QuotedSource.of(found, cueSpan(cue), cue));
            }
            if (tokens.is(verb, Kind.COMMA)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Finds the subject after its verb, past times, places and who is told. */
    private Optional<TokenRange> subjectAfter(int verb, int limit) {
        int at = verb + cueLength(verb);
        boolean impersonal = phrases.cue(verb, Word.IMPERSONAL) > 0;
        if (impersonal) {
            var place = origin(at, limit);
            if (place.isPresent()) {
                return place;
            }
        }
        if (tokens.is(at, Kind.COMMA) && (tokens.has(at + 1, Word.PREPOSITION) || isInserted(at + 1))) {
            int close = at + 1; // "a déclaré, à cette occasion, M. Morel"
            while (close < Math.min(limit, at + NEAR) && !tokens.is(close, Kind.COMMA)) {
                close++;
            }
            return phrases.from(close + 1, limit);
        }
        boolean past = false;
        for (int skipped = 0; at < limit && skipped < NEAR; skipped++) {
            if (tokens.has(at, Word.PRONOUN) && !tokens.has(at, Word.REFLEXIVE)) {
                int after = at + 1;
                return Optional.of(at).filter(one -> tokens.has(one, Word.IMPERSONAL))
                        .flatMap(one -> placeOrSource(after, limit)).or(() -> phrases.from(after - 1, limit));
            }
            if (tokens.is(at, Kind.OPEN) && tokens.is(at + 2, Kind.CLOSE)) { // "הבהיר אתמול (רביעי) השר"
                at += 3;
                continue;
            }
            if (impersonal && tokens.has(at, Word.ORIGIN) && !tokens.has(at + 1, Word.TIME)) {
                return origin(at, limit);
            }
            boolean light = (phrases.is(at, Word.REFLEXIVE) && !(tokens.has(at, Word.DETERMINER)
                    && tokens.is(at + 1, Kind.WORD))) || phrases.isAdverb(at)
                    || (tokens.has(at, Word.PREVERB) && !tokens.has(at, Word.PREPOSITION)
                            && !tokens.has(at, Word.DETERMINER))
                    || tokens.has(at, Word.TIME) || tokens.has(at, Word.ADDRESSEE)
                    || (isQuoted(at) && tokens.is(at + 1, Kind.WORD) && !phrases.isVerb(at + 1));
            boolean time = tokens.has(at, Word.DETERMINER) && tokens.has(at + 1, Word.TIME);
            if (light) {
                at++;
            } else if (time) {
                at += 2;
            } else if (tokens.has(at, Word.DATIVE) && tokens.is(at + 1, Kind.WORD)
                    && tokens.is(at + 2, Kind.WORD) && tokens.has(at + 2, Word.DETERMINER)) {
                at += 2;
            } else if (isDativePlural(at)) {
                at++;
            } else if (tokens.has(at, Word.PREPOSITION) && tokens.is(at + 1, Kind.WORD)) {
                at = afterPlace(at, limit);
                past = true;
            } else {
                break;
            }
        }
        if (past && lexicon.has(Option.VERB_FIRST) && !phrases.isTitled(at)
                && !tokens.word(at).startsWith(lexicon.prefixes("article-prefix"))) {
            return Optional.empty(); // what follows describes the place: "في مقطع مصور نشرته الرئاسة"
        }
        if (tokens.has(at, Word.RELATIVE) && lexicon.has(Option.VERB_FIRST)) {
            return Optional.empty();
        }
        return phrases.from(at, limit)
                .filter(found -> !isTime(found)
                        && !(lexicon.has(Option.ARTICLES) && phrases.is(found.from(), Word.GENITIVE)));
    }

    /** Finds whom "one" stands for: "estime-t-on chez Natixis", "apprend-on de source policière". */
    private Optional<TokenRange> placeOrSource(int at, int limit) {
        boolean source = tokens.has(at, Word.GENITIVE) && tokens.has(at + 1, Word.SOURCE);
        return source || (tokens.has(at, Word.ORIGIN) && !tokens.has(at + 1, Word.TIME))
                ? phrases.from(at + 1, limit)
                : Optional.empty();
    }

    /** Whether a participle opens words between commas: "сказал, отвечая на вопросы, министр". */
    private boolean isInserted(int at) {
        var endings = lexicon.prefixes("inserted-ending");
        var word = tokens.word(at);
        if (endings.isEmpty() || tokens.capital(at) || word.length() < 5) {
            return false;
        }
        for (var ending : endings.split(" ", -1)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDativePlural(int at) {
        var word = tokens.word(at);
        return lexicon.has(Option.INCISE_DASH) && !tokens.capital(at) && word.length() > 5
                && (word.endsWith("ам") || word.endsWith("ям"));
    }

    private boolean isTime(TokenRange phrase) {
        return phrase.from() == phrase.to() && tokens.has(phrase.from(), Word.TIME);
    }

    /** Returns the token after a preposition with its noun. */
    private int afterPlace(int at, int limit) {
        int next = at + 1;
        while (next < limit && (tokens.has(next, Word.DETERMINER) || tokens.has(next, Word.PREPOSITION))) {
            next++;
        }
        next++;
        var article = lexicon.prefixes("article-prefix");
        if (lexicon.has(Option.VERB_FIRST) && tokens.word(next).startsWith(article) && !phrases.isTitled(next)
                && (tokens.word(next - 1).startsWith(article) || tokens.word(next - 1).endsWith("ه"))) {
            next++; // an adjective: "في ديوانه الأول"
        }
        while (next < limit && tokens.has(next, Word.TIME)) {
            next++;
        }
        return next;
    }

    /** Finds the source after a preposition, or in a word with its preposition written before it. */
    private Optional<TokenRange> origin(int at, int limit) {
        if (tokens.has(at, Word.ORIGIN)) {
            return phrases.from(at + 1, limit);
        }
        var letters = lexicon.prefixes("origin-prefix");
        var word = tokens.word(at);
        if (word.length() <= 3 || letters.indexOf(word.charAt(0)) < 0) {
            return Optional.empty();
        }
        prefixed.add(at);
        return Optional.of(new TokenRange(at, phrases.from(at + 1, limit).map(TokenRange::to).orElse(at)));
    }

    private int cueLength(int verb) {
        for (var kind : List.of(Word.SPEECH, Word.REPORT, Word.IMPERSONAL, Word.LABEL, Word.DEMAND)) {
            int length = phrases.cue(verb, kind);
            if (length > 1) {
                return length;
            }
        }
        return 1;
    }

    private Span cueSpan(int verb) {
        return tokens.span(verb, verb + cueLength(verb) - 1);
    }

    private Optional<QuotedSource> named(int at, int length, int limit) {
        boolean joined = tokens.start(at + length) + 1 == tokens.end(at + length) && lexicon
                .prefixes("source-prefix").equals(tokens.word(at + length));
        int from = at + length + (joined ? 1 : 0);
        if (phrases.isVerb(from) && (capitals || lexicon.has(Option.VERB_FIRST))) {
            var found = subjectAfter(from, limit);
            return found.map(phrase -> QuotedSource.of(phrase, cueSpan(from), from));
        }
        return phrases.from(from, limit).map(phrase -> QuotedSource.of(phrase, tokens.span(at, from - 1), at));
    }

    private int limit(int from, int reach) {
        int at = from;
        while (at < from + reach && !tokens.ends(at) && !tokens.is(at, Kind.QUOTE)) {
            at++;
        }
        return at;
    }

    private int sentenceStart(int token) {
        int at = token;
        int lowest = Math.max(0, token - REACH);
        while (at > lowest && !tokens.ends(at - 1)) {
            at--;
        }
        return at;
    }

    private Optional<QuotedSource> before(int quote, boolean colon) {
        var quotation = tokens.quotation(quote, quotations);
        boolean titled = quotation.titled() && !quotation.stops() && !lexicon.has(Option.NO_CAPITALS);
        boolean work = tokens.has(quote - 1, Word.WORK) || tokens.has(quote - 2, Word.WORK);
        if (!colon && (quotation.words() < FEWEST_WORDS || titled
                || (work && (quotation.upper() || lexicon.has(Option.NO_CAPITALS))))) {
            return Optional.empty();
        }
        int from = sentenceStart(quote);
        int tried = 0;
        for (int at = quote - 1; at >= from && tried < MOST_CUES; at--) {
            if (tokens.is(at, Kind.QUOTE) && !colon) {
                break;
            }
            if (phrases.isVerb(at) && !isAside(at) && !isDenied(at)) {
                tried++;
                var source = subjectOf(at, from, quote);
                if (source.isPresent()) {
                    return source;
                }
            }
            int so = tokens.is(at - 1, Kind.COMMA) ? phrases.cue(at, Word.SO) : 0;
            int before = so > 0 ? so : phrases.cue(at, Word.BEFORE);
            if (before > 0) {
                var source = named(at, before, quote);
                if (source.isPresent()) {
                    return source;
                }
            }
        }
        int head = leading(from, quote);
        if (!colon && tokens.is(quote - 1, Kind.COMMA) && tokens.has(head, Word.OPENING)) {
            return phrases.from(head + 1, quote).filter(found -> found.to() == quote - 2)
                    .map(found -> QuotedSource.of(found, tokens.span(head, head), head));
        }
        return colon && quotation.words() >= FEWEST_WORDS ? byColon(from, quote) : Optional.empty();
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
                return phrases.from(first, quote - 1).map(found -> QuotedSource.of(found, mark, quote - 1));
            }
        }
        if (lexicon.has(Option.BARE_CLAUSE)) { // "Auf die Kritik angesprochen, winkt die Frau ab: …"
            int clause = clauseStart(from, quote - 1);
            boolean verb = clause > from && !tokens.capital(clause) && (tokens.has(clause + 1, Word.DETERMINER)
                    || tokens.capital(clause + 1)) && !tokens.has(clause, Word.DETERMINER)
                    && !tokens.has(clause, Word.PREPOSITION);
            if (verb) {
                return phrases.from(clause + 1, quote - 1).map(found -> QuotedSource.of(found, mark, quote - 1));
            }
        }
        return subject(from, quote - 1).filter(found -> !lexicon.has(Option.BARE_CLAUSE) || isNoun(found))
                .map(found -> QuotedSource.of(found, mark, quote - 1));
    }

    /** Whether a phrase of a language whose nouns have capitals has a noun, or is a pronoun. */
    private boolean isNoun(TokenRange phrase) {
        boolean noun = isPronoun(phrase);
        for (int at = phrase.from(); at <= phrase.to(); at++) {
            noun |= tokens.capital(at);
        }
        return noun;
    }

    /** Finds the source of a verb that stands before what it introduces. */
    private Optional<QuotedSource> subjectOf(int verb, int from, int limit) {
        if (tokens.has(verb, Word.CITED)) {
            return cited(verb, from);
        }
        if (verb > from && cueLength(verb - 1) == 2) {
            return subjectOf(verb - 1, from, limit)
                    .map(found -> QuotedSource.of(found.mention(), cueSpan(verb - 1), verb));
        }
        int start = clauseStart(from, verb);
        int first = leading(start, verb);
        boolean impersonal = phrases.cue(verb, Word.IMPERSONAL) > 0;
        if (impersonal && first < verb) {
            var place = origin(first, verb);
            if (place.isPresent()) {
                return place.map(found -> QuotedSource.of(found, cueSpan(verb), verb));
            }
        }
        if (first < verb && phrases.isVerb(first) && tokens.is(start - 1, Kind.COMMA)) {
            return subjectAfter(first, verb).map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
        }
        if (start == from && isPluralInBody(first, verb)) {
            return origin(first, verb).map(found -> QuotedSource.of(found, cueSpan(verb), verb));
        }
        if (hasSecondVerb(verb)) {
            var shared = sharedSubject(leading(from, verb), verb);
            if (shared.isPresent()) {
                return shared.map(found -> QuotedSource.of(found, cueSpan(verb), verb));
            }
        }
        boolean verbFirst = first >= verb || onlyLight(first, verb);
        if (verbFirst && start > from && lexicon.has(Option.ARTICLES)) {
            var described = described(from, start);
            if (described.isPresent()) {
                return described.map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
            }
        }
        boolean labelled = verbFirst && start == from && !tokens.has(verb, Word.SPEECH);
        if (labelled && drops && !lexicon.has(Option.VERB_FIRST)) {
            return Optional.of(QuotedSource.of(DROPPED, cueSpan(verb), verb));
        }
        boolean place = tokens.has(first, Word.PREPOSITION) || tokens.has(first, Word.TIME);
        if (verbFirst || place) {
            var found = subjectAfter(verb, limit);
            if (found.isPresent()) {
                return found.map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
            }
        }
        if (place && !verbFirst) {
            var rest = afterLeadingPlace(first, verb);
            if (rest.isPresent()) {
                return rest.map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
            }
        }
        if (!verbFirst && !place) {
            var aux = lexicon.has(Option.VERB_FIRST) && phrases.isVerb(first)
                    ? subjectAfter(first, verb)
                    : tokens.has(first, Word.AUXILIARY) ? phrases.from(first + 1, verb) : phrases.from(first, verb);
            if (aux.isPresent() && leadsTo(aux.get().to() + 1, verb)) {
                return aux.map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
            }
        }
        if (start > from) {
            int head = leading(from, verb);
            if (drops && tokens.is(head, Kind.QUOTE)) {
                return Optional.of(QuotedSource.of(DROPPED, cueSpan(verb), verb)); // "…", X said, adding that
            }
            head = afterOpening(head, start);
            for (int at = head; lexicon.has(Option.VERB_FIRST) && tokens.has(head, Word.PREPOSITION)
                    && at < Math.min(start - 1, head + MOST_CUES); at++) {
                head = tokens.is(at, Kind.COMMA) ? at + 1 : head; // "ومن جانبها، رفضت …"
            }
            boolean verbOpens = lexicon.has(Option.VERB_FIRST) && !tokens.has(head, Word.PREPOSITION)
                    && !tokens.has(head, Word.PRONOUN) && !phrases.isTitled(head);
            var whole = tokens.has(head, Word.PREPOSITION)
                    ? afterLeadingPlace(head, start - 1)
                    : verbOpens ? subjectAfter(head, start) : phrases.from(head, verb);
            if (whole.isPresent() && !tokens.is(head, Kind.QUOTE)) {
                return whole.map(phrase -> QuotedSource.of(phrase, cueSpan(verb), verb));
            }
        }
        boolean dropped = drops && verbFirst && start == from;
        return dropped ? Optional.of(QuotedSource.of(DROPPED, cueSpan(verb), verb)) : Optional.empty();
    }

    /** Whether a plural verb has those in a body as its subject, by a letter before it: "במשרד הבריאות אמרו". */
    private boolean isPluralInBody(int first, int verb) {
        var letter = lexicon.prefixes("body-prefix");
        return first < verb && !letter.isEmpty() && tokens.word(first).startsWith(letter)
                && lexicon.classes(tokens.word(first)).isEmpty()
                && (tokens.word(verb).endsWith("ו") || tokens.word(verb).endsWith("ים"));
    }

    /** Whether a verb is joined to an earlier one of its subject, by a letter written before it: "ביקר … ואמר". */
    private boolean hasSecondVerb(int verb) {
        var letter = lexicon.prefixes("and-prefix");
        return !letter.isEmpty() && tokens.word(verb).startsWith(letter) && lexicon.classes(tokens.word(verb)
                .substring(1)).contains(Word.REPORT);
    }

    /** Finds the subject of two verbs: up to the first of them, or in a word with "in" before it if they are plural. */
    private Optional<TokenRange> sharedSubject(int from, int verb) {
        boolean plural = tokens.word(verb).endsWith("ו");
        var found = plural ? origin(from, verb) : Optional.<TokenRange>empty();
        found = found.or(() -> phrases.from(from, verb));
        return found.map(phrase -> {
            int to = phrase.to();
            while (to > phrase.from() && phrases.isVerb(to)) {
                to--;
            }
            boolean object = tokens.has(phrase.to() + 1, Word.PREPOSITION) && to == phrase.to();
            return new TokenRange(phrase.from(), object && to > phrase.from() + 1 ? to - 1 : to);
        });
    }

    /** Returns the token after a participle and what belongs to it at the head of a sentence: "Interrogé par …, X". */
    private int afterOpening(int from, int limit) {
        var endings = lexicon.prefixes("opening-ending");
        var word = tokens.word(from);
        boolean participle = false;
        for (var ending : endings.isEmpty() ? new String[0] : endings.split(" ", -1)) {
            participle |= word.length() > ending.length() + 2 && word.endsWith(ending);
        }
        if (!participle || tokens.has(from, Word.DETERMINER) || tokens.has(from, Word.TITLE)
                || !(tokens.has(from + 1, Word.PREPOSITION) || tokens.has(from + 1, Word.ADVERB)
                        || tokens.has(from + 1, Word.TIME) || tokens.has(from + 1, Word.ORIGIN))) {
            return from;
        }
        for (int at = from + 1; at < Math.min(limit, from + NEAR); at++) {
            if (tokens.is(at, Kind.COMMA) && at + 1 < limit) {
                return at + 1;
            }
        }
        return from;
    }

    /** Finds the subject that words between commas part from its verb: "El ministro, herido en 1999, dijo". */
    private Optional<TokenRange> described(int from, int start) {
        int head = leading(from, start);
        boolean subject = tokens.has(head, Word.DETERMINER) && !tokens.has(head, Word.PREPOSITION)
                && !tokens.has(head, Word.TIME) && !tokens.has(head + 1, Word.TIME);
        return subject && tokens.is(start - 1, Kind.COMMA)
                ? phrases.from(head, start - 1)
                        .filter(found -> found.to() + 1 < start - 1
                                ? tokens.is(found.to() + 1, Kind.COMMA)
                                : found.to() + 1 == start - 1)
                : Optional.empty();
    }

    /** Finds the source of "… عن مسؤول قوله". */
    private Optional<QuotedSource> cited(int verb, int from) {
        for (int at = verb - 1; at >= Math.max(from, verb - NEAR); at--) {
            if (lexicon.prefixes("cited-by").equals(tokens.word(at))) {
                return phrases.from(at + 1, verb).map(found -> QuotedSource.of(found, cueSpan(verb), verb));
            }
        }
        return Optional.empty();
    }

    private boolean onlyLight(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean object = tokens.has(at, Word.REFLEXIVE) && (!tokens.has(at, Word.DETERMINER)
                    || tokens.has(at + 1, Word.AUXILIARY)); // "l’a rappelé"
            if (!tokens.has(at, Word.AUXILIARY) && !object && !tokens.has(at, Word.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    /** Whether only small words, times and places stand between a subject and its verb. */
    private boolean leadsTo(int from, int verb) {
        for (int at = from; at < verb; at++) {
            if (phrases.isVerb(at) || tokens.is(at, Kind.COLON) || tokens.is(at, Kind.SEMICOLON)) {
                return false;
            }
        }
        return verb - from <= NEAR + 8;
    }

    private int afterSubject(int from, int limit) {
        int at = from;
        while (at < limit && !phrases.isVerb(at) && (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB)
                || tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.TIME))) {
            at++;
        }
        return at;
    }

    private int clauseStart(int from, int verb) {
        int at = verb;
        while (at > from && !tokens.is(at - 1, Kind.COMMA) && !tokens.is(at - 1, Kind.SEMICOLON)
                && !tokens.is(at - 1, Kind.QUOTE) && !tokens.is(at - 1, Kind.DASH)
                && !tokens.is(at - 1, Kind.COLON) && !tokens.has(at - 1, Word.CLAUSE)) {
            at--;
        }
        return at;
    }

    private int leading(int from, int limit) {
        int at = from;
        while (at < limit && (tokens.has(at, Word.COORDINATOR) || tokens.has(at, Word.ADVERB)
                || tokens.has(at, Word.AS) || tokens.is(at, Kind.OTHER) || tokens.is(at, Kind.DASH))
                && !phrases.isVerb(at)) {
            at++;
        }
        return at;
    }

    /** Finds the subject after "В интервью газете", "En un comunicado". */
    private Optional<TokenRange> afterLeadingPlace(int from, int verb) {
        int last = -1;
        for (int at = from; at < verb; at++) {
            if (tokens.has(at, Word.PREPOSITION)) {
                last = at;
            }
        }
        int at = last + 1;
        if (lexicon.has(Option.ARTICLES) || last < 0) {
            at = afterPlace(Math.max(from, last), verb);
        } else {
            while (at < verb && (isAdjective(at) || tokens.has(at, Word.TIME))) {
                at++;
            }
            at++;
            while (at < verb && (tokens.has(at, Word.TIME) || tokens.is(at, Kind.QUOTE)
                    || tokens.has(at, Word.ADDRESSEE) || isQuoted(at))) {
                at++;
            }
        }
        return at < verb ? phrases.from(at, verb) : Optional.empty();
    }

    private boolean isQuoted(int at) {
        return tokens.is(at, Kind.WORD) && QuotationMarks.isMark(text.charAt(tokens.start(at)));
    }

    /** Whether a Russian word has the ending of an adjective in an oblique case. */
    private boolean isAdjective(int at) {
        var word = tokens.word(at);
        return lexicon.has(Option.INCISE_DASH) && word.length() > 4 && (word.endsWith("ой")
                || word.endsWith("ном") || word.endsWith("ую") || word.endsWith("ых") || word.endsWith("их"));
    }

    private boolean isDenied(int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - 2); at--) {
            if (tokens.has(at, Word.NEGATION)) {
                return true;
            }
        }
        return tokens.has(verb + 1, Word.NEGATION) && !lexicon.has(Option.NO_CAPITALS)
                && !lexicon.has(Option.INCISE_DASH) && !tokens.has(verb + 1, Word.DETERMINER);
    }

    /** Whether a verb belongs to a relative clause. */
    private boolean isAside(int verb) {
        int at = verb - 1;
        while (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB)
                || (tokens.has(at, Word.REFLEXIVE) && !tokens.has(at, Word.RELATIVE))) {
            at--;
        }
        return tokens.has(at, Word.RELATIVE) && !tokens.has(at, Word.CLAUSE);
    }

    @Override
    public boolean continues(int quote, int earlier, QuotedSource source) {
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

    @Override
    public Optional<ReportedSpeech.Report> report(int from, int end, int taken) {
        if (end - from > LONGEST || end - from < FEWEST_WORDS) {
            return Optional.empty();
        }
        for (int at = from; at < end; at++) {
            var found = atCue(from, at, end);
            if (found.isEmpty() && at != taken && phrases.isVerb(at) && isReporting(at) && !isDenied(at)
                    && !isAside(at)) {
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
        if (own > 0 && leading(from, at) == at) {
            var source = QuotedSource.of(DROPPED, tokens.span(at, at + own - 1), at);
            return content(source, afterComma(at + own, end), end);
        }
        int before = own > 0 ? 0 : phrases.cue(at, Word.BEFORE);
        if (before > 0 && !(tokens.has(at, Word.ADVERB) && tokens.ends(at + 1))) {
            var source = named(at, before, end);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            int after = source.get().mention().to() + 1;
            boolean introduced = at - from <= 3 && tokens.is(at - 1, Kind.COMMA);
            if (at == leading(from, at) || at - from <= 1 || introduced) {
                return content(source.get(), afterDetails(after, end), end);
            }
            return content(source.get(), from, tokens.is(at - 1, Kind.COMMA) ? at - 1 : end);
        }
        if (phrases.cue(at, Word.AFTER) > 0 && at - from <= NEAR) {
            return phrases.from(leading(from, at), at).filter(found -> found.to() == at - 1)
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
            return subjectOf(verb, from, Math.max(verb + 1, start)).flatMap(each -> content(each, start, end));
        }
        boolean speech = phrases.cue(verb, Word.REPORT) > 0;
        int colon = speech && tokens.has(verb, Word.SPEECH) ? colonClause(verb, end) : -1;
        if (colon > 0) {
            return subjectOf(verb, from, colon).filter(each -> !DROPPED.equals(each.mention()))
                    .flatMap(each -> content(each, colon + 1, end));
        }
        if (speech && inBracket && clauseStart(from, verb) == from) {
            return subjectOf(verb, from, limit(verb, NEAR)).flatMap(each -> {
                int at = Math.max(verb, each.mention().to()) + 1;
                while (at < end && !tokens.is(at, Kind.COMMA)) {
                    at++;
                }
                return content(each, at + 1, end);
            });
        }
        int start = verb;
        while (start > from && onlyLight(start - 1, start)) {
            start--;
        }
        boolean follows = start - 1 > from + 1 && tokens.is(start - 1, Kind.COMMA)
                && !(lexicon.has(Option.VERB_FIRST) && tokens.has(from, Word.PREPOSITION));
        follows &= !isSubjectBefore(from, start);
        boolean alone = drops && tokens.is(start - 1, Kind.COMMA) && tokens.is(verb + 1, Kind.COMMA);
        if (speech && (follows || alone) && !tokens.is(from, Kind.QUOTE)) {
            int comma = start - 1;
            return verbFirst(start, end).filter(each -> alone || !DROPPED.equals(each.mention()))
                    .filter(each -> !introducesOther(each, end))
                    .flatMap(each -> content(each, from, isInsertion(from, comma, each, end) ? end : comma));
        }
        if (phrases.cue(verb, Word.DEMAND) > 0) {
            return demanded(from, verb, end);
        }
        if (speech && tokens.has(verb + 1, Word.INFINITIVE)) {
            return subjectOf(verb, from, verb + 1).flatMap(each -> content(each, verb + 1, end));
        }
        return speech && lexicon.has(Option.BARE_CLAUSE) ? bare(from, verb, end) : Optional.empty();
    }

    /** Whether all that stands before a comma and a verb is the subject of the verb with its name or description. */
    private boolean isSubjectBefore(int from, int start) {
        int comma = start - 1;
        var phrase = phrases.from(leading(from, start), start);
        if (phrase.isEmpty()) {
            return false;
        }
        int next = phrase.get().to() + 1;
        if (next == comma && !capitals && !lexicon.has(Option.VERB_FIRST)) {
            return tokens.is(leading(from, start) + 1, Kind.COMMA) || holdsComma(phrase.get());
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
        var source = subjectOf(verb, from, limit(verb, REACH));
        if (source.isEmpty() || DROPPED.equals(source.get().mention())) {
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
        return subjectOf(verb, from, comma).flatMap(each -> content(each, start, end));
    }

    /** Reads a sentence that only the form of its verb marks as reported: "Er sei unschuldig". */
    private Optional<ReportedSpeech.Report> subjunctive(int from, int end) {
        int limit = Math.min(end, from + NEAR);
        for (int at = from; at < limit; at++) {
            if (tokens.is(at, Kind.COMMA) || tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COLON)) {
                break;
            }
            if (tokens.has(at, Word.SUBJUNCTIVE) && at > from) {
                return content(new QuotedSource(DROPPED, DROPPED, Optional.empty(), -1), from, end);
            }
        }
        return Optional.empty();
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

    @Override
    public Optional<TokenRange> subject(int from, int end) {
        int first = afterOpening(leading(from, end), end);
        while (first < end && tokens.has(first, Word.NEGATION)) {
            first++;
        }
        int limit = verb(first + 1, end);
        if (lexicon.has(Option.VERB_FIRST)) {
            return phrases.from(first + 1, limit);
        }
        return tokens.has(first, Word.PREPOSITION) || tokens.has(first, Word.TIME)
                ? afterLeadingPlace(first, limit)
                : phrases.from(first, limit);
    }

    /** Returns the first token with the ending of a verb in the past. */
    private int verb(int from, int end) {
        var endings = lexicon.prefixes("verb-ending");
        for (int at = from; at < end && !endings.isEmpty(); at++) {
            var word = tokens.word(at);
            if (word.length() > 4 && !tokens.capital(at) && !tokens.has(at, Word.TITLE)) {
                for (var ending : endings.split(" ", -1)) {
                    if (word.endsWith(ending)) {
                        return at;
                    }
                }
            }
        }
        return end;
    }

    @Override
    public int prefix(int token) {
        return prefixed.contains(token) ? 1 : 0;
    }

    @Override
    public boolean isPerson(TokenRange phrase) {
        return isTitled(phrase) || (phrases.isNamed(phrase) && !isBody(phrase));
    }

    private boolean isTitled(TokenRange phrase) {
        for (int i = phrase.from(); i <= phrase.to() && i < phrase.from() + 4; i++) {
            if (phrases.isTitled(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBody(TokenRange phrase) {
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            if (tokens.has(i, Word.ORGANISATION) || tokens.has(i, Word.WORK)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void recordSubject(TokenRange subject) {
        if (isPerson(subject) || isBody(subject)) {
            candidate = subject;
            candidateSentence = tokens.sentence(subject.from());
        }
    }

    @Override
    public void recordSource(QuotedSource source) {
        if (source.speaker().from() >= 0 && !isPronoun(source.speaker())) {
            candidate = source.speaker();
            candidateSentence = tokens.sentence(Math.max(0, source.mention().from()));
        }
    }

    private boolean isPronoun(TokenRange phrase) {
        return phrase.from() == phrase.to() && tokens.has(phrase.from(), Word.PRONOUN);
    }

    @Override
    public Optional<TokenRange> resolve(TokenRange mention) {
        var known = candidate;
        boolean person = isPronoun(mention) && (tokens.has(mention.from(), Word.MALE)
                || tokens.has(mention.from(), Word.FEMALE));
        if (!person || known == null || tokens.sentence(mention.from()) - candidateSentence > 4) {
            return Optional.empty();
        }
        char sex = sexOf(known);
        char own = tokens.has(mention.from(), Word.MALE) ? 'm' : 'f';
        return sex == '?' || sex == own ? Optional.of(known) : Optional.empty();
    }

    private char sexOf(TokenRange phrase) {
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            boolean male = tokens.has(i, Word.MALE);
            boolean female = tokens.has(i, Word.FEMALE);
            if (male != female) {
                return male ? 'm' : 'f';
            }
        }
        return '?';
    }
}
