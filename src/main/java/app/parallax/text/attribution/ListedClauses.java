package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;

/** The bounds of clauses and the small words, places and times in them, by the word lists of a language. */
final class ListedClauses {
    private static final int NEAR = 16;
    private static final int MOST_WORDS_PLACE = 8;

    private final String text;
    private final AttributionTokens tokens;
    private final Lexicon lexicon;
    private final ListedPhrases phrases;
    /** Whether slashes may end places at the head of a sentence. */
    private final boolean slashes;

    ListedClauses(String text, AttributionTokens tokens, Lexicon lexicon, ListedPhrases phrases) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.slashes = lexicon.has(Option.VERB_FIRST) && text.indexOf('/') >= 0;
    }

    int clauseStart(int from, int verb) {
        int at = verb;
        while (at > from && !tokens.is(at - 1, Kind.COMMA) && !tokens.is(at - 1, Kind.SEMICOLON)
                && !tokens.is(at - 1, Kind.QUOTE) && !tokens.is(at - 1, Kind.DASH)
                && !tokens.is(at - 1, Kind.COLON) && !tokens.has(at - 1, Word.CLAUSE)) {
            at--;
        }
        return at;
    }

    int leading(int from, int limit) {
        boolean date = startsWithDigit(from) && tokens.has(from + 1, Word.TIME); // "12 апреля Песков объяснял"
        int at = date ? from + 2 + (tokens.is(from + 2, Kind.COMMA) ? 1 : 0) : afterSlash(from, limit);
        while (at < limit && (tokens.has(at, Word.COORDINATOR) || tokens.has(at, Word.ADVERB)
                || tokens.has(at, Word.AS) || tokens.is(at, Kind.OTHER) || tokens.is(at, Kind.DASH))
                && !phrases.isVerb(at)) {
            at++;
        }
        return at;
    }

    /** Returns the token after a place and a medium with slashes at the head of a sentence: "كييف/ الوكالة/ صرح". */
    private int afterSlash(int from, int limit) {
        int after = from;
        for (int at = from + 1; slashes && at < Math.min(limit, from + MOST_WORDS_PLACE)
                && !phrases.isVerb(at - 1); at++) {
            after = tokens.is(at, Kind.OTHER) && text.charAt(tokens.start(at)) == '/' ? at + 1 : after;
        }
        return after;
    }

    private boolean startsWithDigit(int at) {
        return !tokens.word(at).isEmpty() && Character.isDigit(tokens.word(at).charAt(0));
    }

    /** Returns the token after words at the head of a sentence: "Как сообщалось ранее,", "Por su parte,". */
    int afterIntroduction(int from, int limit) {
        boolean reported = tokens.has(from, Word.AS) && tokens.has(from + 1, Word.IMPERSONAL);
        boolean place = tokens.has(from, Word.PREPOSITION);
        for (int at = from + 1; (reported || place) && at < Math.min(limit, from + (reported ? NEAR : 4)); at++) {
            if (tokens.is(at, Kind.COMMA)) {
                return at + 1;
            }
        }
        return from;
    }

    /**
     * Returns the end of what precedes an aside of few words between commas, "…, в частности, заявил"; else the start.
     */
    int beforeAside(int from, int start) {
        for (int at = start - 3; tokens.is(start - 1, Kind.COMMA) && at > Math.max(from, start - 6); at--) {
            if (tokens.is(at, Kind.COMMA)) {
                return tokens.has(at + 1, Word.PREPOSITION) ? at + 1 : start;
            }
        }
        return start;
    }

    /** Returns the token after a participle and what belongs to it at the head of a sentence: "Interrogé par …, X". */
    int afterOpening(int from, int limit) {
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

    /** Returns the token after a preposition with its noun. */
    int afterPlace(int at, int limit) {
        int next = at + 1;
        while (next < limit && (tokens.has(next, Word.DETERMINER) || tokens.has(next, Word.PREPOSITION)
                || lexicon.endings("demonstrative").contains(tokens.word(next)))) {
            next++;
        }
        while (next + 1 < limit && !tokens.capital(next) && !tokens.capital(next + 1)
                && !tokens.has(next, Word.TITLE) && isAdjective(next)) {
            next++;
        }
        next++;
        var article = lexicon.prefixes("article-prefix");
        if (lexicon.has(Option.VERB_FIRST) && tokens.word(next).startsWith(article) && !phrases.isTitled(next)
                && (tokens.word(next - 1).startsWith(article)
                        || lexicon.endsAs("possessive-ending", tokens.word(next - 1)))) {
            next++; // an adjective: "في ديوانه الأول"
        }
        boolean kind = tokens.has(next - 1, Word.OCCASION) && tokens.has(next, Word.TITLE)
                && (!tokens.is(next + 1, Kind.WORD) || tokens.has(next + 1, Word.CLAUSE));
        if (lexicon.has(Option.VERB_FIRST) && kind) {
            next++; // "في مؤتمر صحفي:"
        }
        while (next < limit && tokens.has(next, Word.TIME)) {
            next++;
        }
        return next;
    }

    /**
     * Returns the finite verb of a sentence that does not begin with its subject, in a language whose verb stands
     * second: "Seit zwei Jahren leitet X"; the end if there is none.
     *
     * @param from the first token of the sentence
     * @param first the token after adverbs at its head
     */
    int finite(int from, int first, int end) {
        if (!lexicon.has(Option.CAPITAL_NOUNS)) {
            return end;
        }
        boolean led = tokens.has(first, Word.PREPOSITION) || tokens.has(first, Word.TIME) || opensAsAdverb(first);
        if (first > from && isFinite(first)) {
            return first;
        }
        if (!led) {
            return tokens.has(first, Word.OPENING) && isFinite(first + 1) ? first + 1 : end;
        }
        for (int at = first + 1; at < Math.min(end, first + NEAR); at++) {
            boolean afterNoun = tokens.is(at - 1, Kind.COMMA) || tokens.has(at - 1, Word.TIME)
                    || (opensAsAdverb(first)
                            ? at == first + 2 || (at == first + 1 && !isFinite(at + 1))
                            : tokens.capital(at - 1));
            if ((afterNoun && isFinite(at)) || (tokens.has(at, Word.AUXILIARY) && !tokens.has(at, Word.DETERMINER))) {
                return at;
            }
        }
        return end;
    }

    /** Whether the first word of a sentence is an adverb by its ending: "Sichtlich bewegt trat die Ministerin". */
    private boolean opensAsAdverb(int at) {
        return (at == 0 || tokens.ends(at - 1)) && tokens.word(at).length() > 5
                && lexicon.endsAs("opening-adverb-ending", tokens.word(at)) && !phrases.isVerb(at + 1);
    }

    /** Whether a word may be a finite verb: in lower case, in no list but that of verbs, with the ending of one. */
    boolean isFinite(int at) {
        var word = tokens.word(at);
        return tokens.is(at, Kind.WORD) && !tokens.capital(at) && (tokens.has(at, Word.AUXILIARY) || phrases.isVerb(at)
                || (lexicon.classes(word).isEmpty() && (lexicon.endsAs("finite-verb-ending", word)
                        || !lexicon.endsAs("adjective-ending", word))));
    }

    /** Whether words after a comma describe a name before it: a title within the first of them, and no verb. */
    boolean isDescription(int from, int limit) {
        for (int at = from; at < Math.min(limit, from + 3) && tokens.is(at, Kind.WORD); at++) {
            if (tokens.has(at, Word.TITLE)) {
                return true;
            }
        }
        return false;
    }

    int afterSubject(int from, int limit) {
        int at = from;
        while (at < limit && !phrases.isVerb(at) && (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB)
                || tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.TIME))) {
            at++;
        }
        return at;
    }

    boolean onlyLight(int from, int to) {
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
    boolean leadsTo(int from, int verb) {
        for (int at = from; at < verb; at++) {
            if (phrases.isVerb(at) || tokens.is(at, Kind.COLON) || tokens.is(at, Kind.SEMICOLON)) {
                return false;
            }
        }
        return verb - from <= NEAR + 8;
    }

    int cueLength(int verb) {
        for (var kind : List.of(Word.SPEECH, Word.REPORT, Word.IMPERSONAL, Word.LABEL, Word.DEMAND)) {
            int length = phrases.cue(verb, kind);
            if (length > 1) {
                return length;
            }
        }
        return 1;
    }

    Span cueSpan(int verb) {
        return tokens.span(verb, verb + cueLength(verb) - 1);
    }

    boolean isDenied(int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - 2); at--) {
            if (tokens.has(at, Word.NEGATION)) {
                return true;
            }
        }
        return tokens.has(verb + 1, Word.NEGATION) && !lexicon.has(Option.NO_CAPITALS)
                && !lexicon.has(Option.INCISE_DASH) && !tokens.has(verb + 1, Word.DETERMINER);
    }

    /** Whether a verb belongs to a relative clause. */
    boolean isAside(int verb) {
        if (lexicon.has(Option.BARE_CLAUSE) && tokens.is(verb + 1, Kind.COMMA)) { // "…, der um zehn Uhr beginnt, …"
            int start = clauseStart(Math.max(0, verb - NEAR), verb);
            return start < verb - 1 && tokens.is(start - 1, Kind.COMMA) && tokens.has(start, Word.RELATIVE)
                    && !tokens.capital(start + 1);
        }
        int at = verb - 1;
        while (tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB)
                || (tokens.has(at, Word.REFLEXIVE) && !tokens.has(at, Word.RELATIVE))) {
            at--;
        }
        return tokens.has(at, Word.RELATIVE) && !tokens.has(at, Word.CLAUSE);
    }

    /** Whether a verb tells what somebody holds within a reported clause: "قال إن بلاده ترى أن". */
    boolean isOpinion(int verb, int from) {
        int start = lexicon.endings("mind").contains(tokens.word(verb)) ? clauseStart(from, verb) : from;
        return start > from && tokens.has(start - 1, Word.CLAUSE);
    }

    boolean introducesOther(QuotedSource source, int limit) {
        int last = Math.max(source.cueToken(), source.mention().to());
        for (int at = last + 1; at < Math.min(limit + 1, last + 6); at++) {
            if (tokens.is(at, Kind.COLON)) {
                return true;
            }
            if (tokens.is(at, Kind.COMMA) || tokens.ends(at) || phrases.isVerb(at) || phrases.isRelativeVerb(at)) {
                return false;
            }
        }
        return false;
    }

    boolean isQuoted(int at) {
        return tokens.is(at, Kind.WORD) && QuotationMarks.isMark(text.charAt(tokens.start(at)));
    }

    /** Whether a participle opens words between commas: "сказал, отвечая на вопросы, министр". */
    boolean isInserted(int at) {
        var word = tokens.word(at);
        return !tokens.capital(at) && word.length() >= 5 && lexicon.endsAs("inserted-ending", word);
    }

    boolean isDativePlural(int at) {
        var word = tokens.word(at);
        return !tokens.capital(at) && word.length() > 5 && lexicon.endsAs("dative-plural", word);
    }

    /** Whether a word has the ending of an adjective in an oblique case. */
    boolean isAdjective(int at) {
        var word = tokens.word(at);
        return word.length() > 4 && lexicon.endsAs("oblique-ending", word);
    }

    boolean isTime(TokenRange phrase) {
        return phrase.from() == phrase.to() && tokens.has(phrase.from(), Word.TIME);
    }

    /** Returns the first token with the ending of a verb in the past. */
    int verb(int from, int end) {
        for (int at = from; at < end; at++) {
            var word = tokens.word(at);
            if (word.length() > 4 && !tokens.capital(at) && !tokens.has(at, Word.TITLE)
                    && lexicon.endsAs("verb-ending", word)) {
                return at;
            }
        }
        return end;
    }
}
