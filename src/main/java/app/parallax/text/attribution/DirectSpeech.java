package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds the source of a quotation within its sentence: after it ("…," X said) or before it (X said: "…"). */
final class DirectSpeech {
    private static final int SHORTEST_FRAGMENT = 3;
    /** Maximum distance, in tokens, of a cue after a quotation that could end the sentence. */
    private static final int NEAR = 14;
    /** Maximum number of cues tried per quotation. */
    private static final int MOST_CUES = 4;

    private final AttributionTokens tokens;
    private final Subjects subjects;
    private final NounPhrases nouns;
    private final Cues cues;
    private final List<Quotation> quotations;
    private final List<String> possessives;
    private final List<String> finites;

    DirectSpeech(AttributionTokens tokens, Subjects subjects, NounPhrases nouns, Cues cues,
            List<Quotation> quotations, Lexicon lexicon) {
        this.tokens = tokens;
        this.possessives = lexicon.endings("possessive-ending");
        this.finites = lexicon.endings("finite-ending");
        this.subjects = subjects;
        this.nouns = nouns;
        this.cues = cues;
        this.quotations = quotations;
    }

    /** Returns the source of the quotation at a token; empty if its sentence names none. */
    Optional<QuotedSource> source(int quote) {
        var quotation = tokens.quotation(quote, quotations);
        if (isTitle(quote, quotation)) {
            return Optional.empty();
        }
        if (isIntroduced(quote)) {
            var before = before(quote, quotation);
            boolean bare = before.filter(source -> source.cueToken() != quote - 1).isEmpty();
            var beside = bare
                    ? after(quote, quotation).filter(source -> isBeside(quote, quotation, source))
                    : Optional.<QuotedSource>empty();
            return beside.or(() -> before).or(() -> after(quote, quotation));
        }
        boolean first = quote == 0 || tokens.ends(quote - 1) || tokens.is(quote - 1, Kind.QUOTE);
        var after = after(quote, quotation);
        if (!first) {
            after = after.filter(source -> !introducesOther(source)
                    && !(quotation.titled() && quotation.words() > 1 && goesOnToOther(source)));
        }
        boolean goesBefore = !first && !(after.isPresent()
                && (endsSentence(after.get()) || isBeside(quote, quotation, after.get())
                        || isClosing(quote, after.get())));
        var beside = after;
        return goesBefore ? before(quote, quotation).or(() -> beside) : beside.or(() -> before(quote, quotation));
    }

    /** Whether a quotation names a work: on CNN's “State of the Union.” */
    private boolean isTitle(int quote, Quotation quotation) {
        return quotation.titled() && quotation.words() > 1 && (Lexicon.endsIn(possessives, tokens.word(quote - 1))
                || tokens.is(quote - 1, Word.BEFORE_WORK) || tokens.has(quote - 1, Word.WORK));
    }

    /** Whether the verb belongs to the next quotation: "…, Mr Ranson replied: “…”". */
    private boolean introducesOther(QuotedSource source) {
        int next = Math.max(source.cueToken(), source.mention().to()) + 1;
        return tokens.is(next, Kind.COLON) || tokens.is(next, Kind.QUOTE);
    }

    /** Whether another quotation follows who is told: "After “The Club,” the singer told the crowd, “…”". */
    private boolean goesOnToOther(QuotedSource source) {
        int at = Math.max(source.cueToken(), source.mention().to()) + 1;
        int limit = tokens.limit(at, NEAR);
        return source.mention().from() < source.cueToken() && tokens.is(limit, Kind.QUOTE)
                && tokens.is(limit - 1, Kind.COMMA);
    }

    /** Whether the source ends the sentence: "…," X insisted. */
    private boolean endsSentence(QuotedSource source) {
        return tokens.ends(Math.max(source.cueToken(), source.mention().to()) + 1);
    }

    /**
     * Whether a whole sentence ends with a comma right before its source: "in the U.K. “We agree,” X said in a letter."
     */
    private boolean isBeside(int quote, Quotation quotation, QuotedSource source) {
        int next = Math.min(source.cueToken(), source.mention().from());
        return quotation.upper() && quotation.last() == ',' && next == quote + 1;
    }

    /** Whether the source closes its sentence after a comma, with words about it: …, says Lee, a driver at the port. */
    private boolean isClosing(int quote, QuotedSource source) {
        int cue = source.cueToken();
        int at = source.mention().to() + 1;
        if (cue > source.mention().from() || cue <= quote || !tokens.is(cue - 1, Kind.COMMA)
                || !tokens.is(at, Kind.COMMA)) {
            return false;
        }
        while (!tokens.ends(at) && at < cue + AttributionTokens.REACH) {
            if (tokens.is(at, Kind.QUOTE) || tokens.is(at, Kind.COLON)) {
                return false;
            }
            at++;
        }
        return tokens.ends(at);
    }

    /** Whether a colon or a verb of saying directly precedes the quotation. */
    private boolean isIntroduced(int quote) {
        int at = tokens.is(quote - 1, Kind.COMMA) ? quote - 2 : quote - 1;
        return tokens.is(quote - 1, Kind.COLON) || (cues.isSpeech(at) && !isCueOfOther(at));
    }

    /** Whether the verb belongs to the quotation before: "…," he said, "…". */
    private boolean isCueOfOther(int verb) {
        int from = tokens.sentenceStart(verb);
        return tokens.is(from, Kind.QUOTE) && verb - from <= NEAR && tokens.is(verb + 1, Kind.COMMA);
    }

    private Optional<QuotedSource> after(int quote, Quotation quotation) {
        int from = quote + 1;
        boolean implicitStop = tokens.is(from, Kind.STOP) && tokens.start(from) == tokens.end(from);
        if (implicitStop) {
            from++;
        } else if (tokens.ends(from)) {
            return Optional.empty();
        }
        while (tokens.is(from, Kind.COMMA) || tokens.is(from, Kind.DASH) || tokens.is(from, Kind.OTHER)
                || tokens.has(from, Word.COORDINATOR) || tokens.is(from, Word.AS)) {
            from++;
        }
        int limit = tokens.limit(from, implicitStop ? NEAR : AttributionTokens.REACH);
        var found = follows(from, limit, implicitStop)
                .or(() -> quotation.last() == ',' ? byPlace(quote + 1, limit) : Optional.empty());
        return implicitStop ? found.filter(source -> isWholeSentence(source, quotation)) : found;
    }

    private Optional<QuotedSource> follows(int from, int limit, boolean implicitStop) {
        int first = from;
        while (first < limit && tokens.has(first, Word.ADVERB)) {
            first++;
        }
        if (cues.isSpeech(first) && (!tokens.capital(first) || tokens.isAllCapitals(first))) {
            return cues.inverted(first, limit);
        }
        for (int at = from; at < limit; at++) {
            var other = cues.accordingTo(at, limit);
            if (other.isPresent() && !implicitStop) {
                return other;
            }
            boolean quoted = cues.isQuoted(at) && saysAfter(at, limit);
            boolean cue = cues.isSpeech(at) || cues.isReport(at) || quoted;
            if (!cue || cues.isAside(at)) {
                continue;
            }
            var turned = quoted ? Optional.<QuotedSource>empty() : cues.turned(at, limit);
            if (turned.isPresent()) {
                return turned;
            }
            var source = quoted ? cues.quoted(from, at, limit) : cues.withSubject(from, at);
            if (source.isPresent() && (quoted || opensClause(from, source.get()))) {
                return source;
            }
        }
        return passive(first, limit);
    }

    /**
     * Finds the subject of a verb in no list where one of saying stands, between a comma and the end of its clause:
     * "“…,” Lee deadpanned".
     */
    private Optional<QuotedSource> byPlace(int from, int limit) {
        boolean inverted = isPastOrPresent(from) && (tokens.capital(from + 1) || tokens.has(from + 1, Word.DETERMINER));
        if (inverted) {
            return cues.inverted(from, limit).filter(source -> tokens.ends(source.mention().to() + 1)
                    || tokens.is(source.mention().to() + 1, Kind.COMMA));
        }
        return nouns.nounPhraseFrom(from, limit).flatMap(phrase -> {
            int verb = verbOfPlace(phrase);
            var subject = new TokenRange(phrase.from(), Math.min(phrase.to(), verb - 1));
            boolean person = tokens.capital(from) || tokens.has(from, Word.DETERMINER)
                    || tokens.has(from, Word.PRONOUN);
            boolean closes = tokens.ends(verb + 1) || tokens.is(verb + 1, Kind.COMMA)
                    || tokens.has(verb + 1, Word.PREPOSITION) || tokens.has(verb + 1, Word.TIME);
            return person && closes && subject.from() <= subject.to() && isPastOrPresent(verb)
                    ? nouns.sourceOnly(Optional.of(subject))
                            .map(found -> QuotedSource.of(cues.withName(found), tokens.span(verb, verb), verb))
                    : Optional.empty();
        });
    }

    private boolean isPastOrPresent(int at) {
        return tokens.is(at, Kind.WORD) && !tokens.capital(at) && Lexicon.endsIn(finites, tokens.word(at));
    }

    /** Returns the word after a phrase, or its last, which may be a verb that it took in: "the mayor joked". */
    private int verbOfPlace(TokenRange phrase) {
        boolean last = phrase.to() > phrase.from() && Lexicon.endsIn(finites, tokens.word(phrase.to()));
        return last ? phrase.to() : phrase.to() + 1;
    }

    /** Finds the source of "… was said by X". */
    private Optional<QuotedSource> passive(int first, int limit) {
        int verb = first + 1;
        boolean passive = tokens.has(first, Word.BEING) && tokens.has(verb, Word.SPEECH)
                && tokens.is(verb + 1, Word.AGENT);
        return passive
                ? nouns.nounPhraseFrom(verb + 2, limit)
                        .map(phrase -> QuotedSource.of(cues.withName(phrase), cues.span(verb), verb))
                : Optional.empty();
    }

    /** Whether "as saying" or "to have said" follows. */
    private boolean saysAfter(int from, int limit) {
        for (int at = from + 1; at < limit; at++) {
            if (tokens.has(at, Word.SAYING) || tokens.is(at, Word.SAID)) {
                return true;
            }
        }
        return tokens.is(from, Word.QUOTED);
    }

    /** Whether no other verb precedes the subject, or the whole clause is reported: "“…” is new, the report said." */
    private boolean opensClause(int from, QuotedSource source) {
        int subject = source.mention().from();
        if (tokens.is(subject - 1, Kind.COMMA) && endsSentence(source)) {
            return true;
        }
        for (int at = from; at < subject; at++) {
            if (nouns.isVerb(at)) {
                return false;
            }
        }
        return true;
    }

    /** Accepts "“Why?” Smith asked."; rejects "“Why?” Smith said he did not know." and "“Why?” Smith said: “…”". */
    private boolean isWholeSentence(QuotedSource source, Quotation quotation) {
        int verb = source.cueToken();
        int next = verb + 1;
        if (source.mention().from() > verb) {
            return !tokens.capital(verb) || tokens.isAllCapitals(verb);
        }
        int end = tokens.limit(next, NEAR);
        if (tokens.is(end - 1, Kind.COLON) || (tokens.is(end, Kind.QUOTE) && !tokens.is(end - 1, Kind.COMMA))) {
            return false;
        }
        boolean told = tokens.has(verb, Word.HEARER);
        boolean clause = tokens.has(next, Word.PRONOUN) || tokens.has(next, Word.DETERMINER)
                || tokens.has(next, Word.SUBORDINATOR) || (tokens.capital(next) && !tokens.has(next, Word.TIME));
        return quotation.last() != ')' && (told ? !hasThat(next, end) : !clause);
    }

    private boolean hasThat(int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.has(at, Word.SUBORDINATOR)) {
                return true;
            }
        }
        return false;
    }

    private Optional<QuotedSource> before(int quote, Quotation quotation) {
        int from = tokens.sentenceStart(quote);
        boolean colon = tokens.is(quote - 1, Kind.COLON);
        boolean part = !colon && !isIntroduced(quote);
        if (part && (quotation.words() < SHORTEST_FRAGMENT || (quotation.titled() && !quotation.stops()))) {
            return Optional.empty();
        }
        var requested = requested(from, quote);
        if (requested.isPresent()) {
            return requested;
        }
        int tried = 0;
        for (int at = quote - 1; at >= from && tried < MOST_CUES; at--) {
            var other = cues.accordingTo(at, quote);
            if (other.isPresent()) {
                return other;
            }
            if (cues.introduces(at) && mayIntroduce(at, quote, colon)) {
                tried++;
                var source = afterQuotation(from, at);
                if (source.isEmpty()) {
                    source = cues.introducing(startAfterQuote(from, at), at, quote);
                }
                if (source.isPresent()) {
                    return source;
                }
            }
        }
        return colon ? byColon(from, quote, quotation) : Optional.empty();
    }

    /** Finds whose demand a quotation is: "a demand by X to “…”", "orders from X to “…”". */
    private Optional<QuotedSource> requested(int from, int quote) {
        for (int at = quote - 2; tokens.is(quote - 1, Word.INFINITIVE_SIGN)
                && at > Math.max(from, quote - NEAR); at--) {
            if (tokens.has(at - 1, Word.REQUEST) && (tokens.is(at, Word.AGENT) || tokens.has(at, Word.JOINING))) {
                int cue = at - 1;
                return nouns.nounPhraseFrom(at + 1, quote - 1)
                        .map(phrase -> QuotedSource.of(cues.withName(phrase), cues.span(cue), cue));
            }
        }
        return Optional.empty();
    }

    /** Whether a cue can introduce a later quotation; false inside an aside. */
    private boolean mayIntroduce(int cue, int quote, boolean colon) {
        boolean near = quote - cue <= 3;
        if (!near && cues.isAside(cue) && !(cues.isAddedClause(cue) && isUnbroken(cue, quote))) {
            return false;
        }
        boolean infinitive = tokens.is(cue - 1, Word.INFINITIVE_SIGN);
        boolean outright = tokens.has(cue, Word.SPEECH) && !tokens.has(cue, Word.SAYING);
        for (int at = cue + 1; at < quote; at++) {
            boolean parted = (infinitive && (!near || tokens.has(at, Word.SUBORDINATOR)))
                    || (colon && !outright && tokens.is(at, Kind.COMMA));
            if (parted) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no comma stands between a verb and a quotation, so that a relative clause goes on: "…, who said it "…"".
     */
    private boolean isUnbroken(int verb, int quote) {
        for (int at = verb + 1; at < quote; at++) {
            if (!tokens.is(at, Kind.WORD)) {
                return false;
            }
        }
        return true;
    }

    /** Finds the source of the second verb of "“…,” X said, adding “…”": the subject of the first. */
    private Optional<QuotedSource> afterQuotation(int from, int verb) {
        boolean joined = tokens.has(verb, Word.SAYING) || tokens.has(verb - 1, Word.COORDINATOR);
        for (int at = verb - 1; joined && at >= from; at--) {
            if (tokens.is(at, Kind.QUOTE)) {
                var first = after(at, tokens.quotation(at, quotations)).filter(each -> each.cueToken() < verb);
                return first.map(each -> QuotedSource.of(each.mention(), cues.span(verb), verb));
            }
        }
        return Optional.empty();
    }

    private int startAfterQuote(int from, int verb) {
        return tokens.is(from, Kind.QUOTE) && from < verb ? from + 1 : from;
    }

    private Optional<QuotedSource> byColon(int from, int quote, Quotation quotation) {
        if (quotation.words() < SHORTEST_FRAGMENT) {
            return Optional.empty();
        }
        Span colon = tokens.span(quote - 1, quote - 1);
        return subjects.mainSubject(from, quote - 1)
                .map(phrase -> QuotedSource.of(cues.withName(phrase), colon, quote - 1));
    }

    /** Whether a quotation continues after "he said," in the same sentence. */
    boolean continues(int quote, int earlier, QuotedSource source) {
        if (source.cueToken() < earlier || source.cueToken() > quote || quote - earlier > NEAR * 2) {
            return false;
        }
        boolean joined = tokens.is(quote - 1, Kind.COMMA) || tokens.is(quote - 1, Kind.DASH)
                || tokens.is(quote - 1, Kind.SEMICOLON);
        for (int at = source.cueToken() + 1; joined && at < quote; at++) {
            boolean introduces = tokens.has(at, Word.SAYING) && (tokens.is(at + 1, Kind.COMMA)
                    || tokens.is(at + 1, Kind.QUOTE) || tokens.has(at, Word.HEARER));
            joined = !tokens.ends(at) && !introduces
                    && !(cues.introduces(at) && !tokens.has(at, Word.SAYING) && at > source.mention().to());
        }
        return joined;
    }
}
