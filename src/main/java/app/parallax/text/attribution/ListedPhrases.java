package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;

/** Finds noun phrases from their first word on, by the word lists of a language. */
final class ListedPhrases {
    private static final int LONGEST = 16;
    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_COMPOUND = 8;

    private final AttributionTokens tokens;
    private final Lexicon lexicon;
    private final boolean capitals;
    private final boolean[] verbs;
    /** The classes of each word and of the cues that begin at it. */
    private final WordClasses[] cues;
    private final List<String> titles;
    private final List<String> objectSigns;
    private final String clausePrefix;
    /** Whether a token ends with a title: 1 or -1; 0 if unread. */
    private final byte[] compounds;

    ListedPhrases(AttributionTokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.capitals = !lexicon.has(Option.NO_CAPITALS);
        this.verbs = new boolean[tokens.count()];
        this.cues = new WordClasses[tokens.count()];
        this.titles = lexicon.endings("title-ending");
        this.objectSigns = lexicon.endings("object-sign");
        this.clausePrefix = lexicon.prefixes("clause-prefix");
        this.compounds = new byte[titles.isEmpty() ? 0 : tokens.count()];
        for (int i = 0; i < tokens.count(); i++) {
            cues[i] = tokens.is(i, Kind.WORD) ? cues(i) : WordClasses.NONE;
            verbs[i] = isVerbHere(i);
        }
    }

    /** Returns the number of tokens of a cue of a kind at a place; 0 if there is none. */
    int cue(int at, Word kind) {
        if (!isCue(at, kind)) {
            return 0;
        }
        for (var phrase : lexicon.phrases(tokens.word(at))) {
            if (phrase.kind() == kind && stands(phrase, at)) {
                return phrase.words().size();
            }
        }
        return 1;
    }

    private boolean isCue(int at, Word kind) {
        return at >= 0 && at < cues.length && cues[at].contains(kind);
    }

    private WordClasses cues(int at) {
        var kinds = tokens.classes(at);
        for (var phrase : lexicon.phrases(tokens.word(at))) {
            kinds = stands(phrase, at) ? kinds.and(phrase.kind()) : kinds;
        }
        return kinds;
    }

    private boolean stands(Lexicon.Phrase phrase, int at) {
        for (int i = 1; i < phrase.words().size(); i++) {
            if (!tokens.word(at + i).equals(phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is a verb of saying, in lower case where the script has it. */
    boolean isVerb(int at) {
        return at >= 0 && at < verbs.length && verbs[at];
    }

    private boolean isVerbHere(int at) {
        boolean says = isCue(at, Word.SPEECH) || isCue(at, Word.REPORT) || isCue(at, Word.LABEL)
                || isCue(at, Word.DEMAND);
        boolean first = at == 0 || tokens.ends(at - 1) || tokens.is(at - 1, Kind.QUOTE)
                || tokens.is(at - 1, Kind.DASH);
        boolean noun = lexicon.has(Option.VERB_FIRST) && tokens.has(at - 1, Word.PREPOSITION)
                && !tokens.has(at - 1, Word.RELATIVE) && !tokens.has(at - 1, Word.CLAUSE)
                && !tokens.has(at - 1, Word.CONTRAST) && !tokens.has(at, Word.CITED); // "على وصف خصومه"
        return says && !noun && (!tokens.capital(at) || first)
                && !(tokens.has(at - 1, Word.DETERMINER) && (tokens.has(at, Word.TITLE)
                        || tokens.has(at + 1, Word.AUXILIARY) || (!tokens.has(at - 1, Word.REFLEXIVE)
                                && !tokens.has(at - 1, Word.PRONOUN) && !tokens.has(at - 1, Word.RELATIVE))));
    }

    /** Finds the noun phrase that begins at a token; a name after a comma belongs to a description. */
    Optional<TokenRange> from(int from, int limit) {
        return plain(from, limit).map(phrase -> withName(phrase, limit));
    }

    private Optional<TokenRange> plain(int from, int limit) {
        if (from < 0 || from >= limit || !tokens.is(from, Kind.WORD)) {
            return Optional.empty();
        }
        boolean pronoun = tokens.has(from, Word.PRONOUN) && !(tokens.has(from, Word.DETERMINER)
                && tokens.is(from + 1, Kind.WORD) && (!capitals || tokens.capital(from + 1)
                        || lexicon.has(Option.ARTICLES) || !ends(from + 1, from)));
        if (pronoun) {
            return Optional.of(new TokenRange(from, from));
        }
        if (isVerb(from) && !isTitled(from) && (lexicon.has(Option.VERB_FIRST) || isJoinedVerb(from))) {
            return Optional.empty(); // "وتابع قائلا", "קבע והוסיף"
        }
        if (isOutside(from) && !tokens.has(from, Word.DETERMINER) && !tokens.has(from, Word.SOURCE)) {
            return Optional.empty();
        }
        int last = from;
        int highest = Math.min(limit, from + LONGEST);
        for (int at = from + 1; at < highest; at++) {
            if (isPartyInBrackets(at)) {
                at += 2;
            } else if (isShared(at)) {
                last = at;
            } else if (!tokens.is(at, Kind.WORD) || ends(at, from)) {
                break;
            } else {
                last = at;
            }
        }
        while (last > from && (tokens.has(last, Word.GENITIVE) || tokens.has(last, Word.COORDINATOR)
                || (tokens.has(last, Word.DETERMINER) && !tokens.capital(last)) || isKept(last))) {
            last--;
        }
        boolean only = last == from && (tokens.has(from, Word.DETERMINER) || tokens.has(from, Word.TIME)
                || tokens.has(from, Word.GENITIVE));
        return only ? Optional.empty() : Optional.of(new TokenRange(from, last));
    }

    /** Whether a comma or conjunction stands after a noun whose end follows: "Bau-, Umwelt- und Verkehrsdezernent". */
    private boolean isShared(int at) {
        return (tokens.is(at, Kind.COMMA) || tokens.has(at, Word.COORDINATOR)) && tokens.word(at - 1).endsWith("-")
                && tokens.capital(at + 1);
    }

    /** Whether a word in brackets stands within a phrase: "le sénateur (LR) de l’Oise". */
    private boolean isPartyInBrackets(int at) {
        return tokens.is(at, Kind.OPEN) && tokens.is(at + 2, Kind.CLOSE) && is(at + 3, Word.GENITIVE)
                && !tokens.has(at + 4, Word.TIME);
    }

    /** Whether a word is written as a name: with a capital that is not due to the start of a sentence. */
    private boolean isName(int at) {
        return capitals && tokens.capital(at) && at > 0 && !tokens.ends(at - 1) && !tokens.is(at - 1, Kind.QUOTE)
                && !tokens.is(at - 1, Kind.COLON) && !tokens.is(at - 1, Kind.DASH);
    }

    /** Whether a word has a class and is no name. */
    boolean is(int at, Word kind) {
        return tokens.has(at, kind) && !isName(at);
    }

    /** Whether a word cannot begin or belong to a noun phrase. */
    private boolean isOutside(int at) {
        if (isName(at)) {
            return (lexicon.has(Option.BARE_CLAUSE) && tokens.has(at, Word.TIME) && !tokens.has(at - 1, Word.GENITIVE))
                    || (tokens.has(at, Word.ADDRESSEE) && !tokens.has(at - 1, Word.ORGANISATION));
        }
        return tokens.has(at, Word.PREPOSITION) || tokens.has(at, Word.CLAUSE) || tokens.has(at, Word.COORDINATOR)
                || tokens.has(at, Word.AUXILIARY) || tokens.has(at, Word.ADVERB) || tokens.has(at, Word.REFLEXIVE)
                || (tokens.has(at, Word.PREVERB) && !tokens.capital(at)) || tokens.has(at, Word.NEGATION)
                || tokens.has(at, Word.SUBORDINATOR) || tokens.has(at, Word.ADDRESSEE) || isAdverb(at)
                || (isCue(at, Word.BEFORE) && !tokens.capital(at)) || tokens.has(at, Word.AFTER)
                || (tokens.has(at, Word.TIME) && !tokens.has(at - 1, Word.GENITIVE));
    }

    /** Whether a word has the ending of an adverb: "solennellement". */
    boolean isAdverb(int at) {
        if (tokens.has(at, Word.ADVERB)) {
            return true;
        }
        var ending = lexicon.prefixes("adverb-ending");
        return !ending.isEmpty() && tokens.word(at).endsWith(ending) && tokens.word(at).length() > ending.length() + 4;
    }

    /** Whether a noun, perhaps with the article, is what somebody judges rather than who judges. */
    boolean isJudged(int at) {
        var article = lexicon.prefixes("article-prefix");
        var word = tokens.word(at);
        return tokens.has(at, Word.JUDGED) || (!article.isEmpty() && word.startsWith(article)
                && lexicon.classes(word.substring(article.length())).contains(Word.JUDGED));
    }

    /** Whether "and" is written before a verb that stands first, so that it tells nothing of what precedes: "وأضاف". */
    boolean isAnother(int verb) {
        var letter = lexicon.prefixes("joined-verb");
        if (letter.isEmpty() || !tokens.word(verb).startsWith(letter)) {
            return false;
        }
        var classes = lexicon.classes(tokens.word(verb).substring(letter.length()));
        return classes.contains(Word.SPEECH) || classes.contains(Word.REPORT);
    }

    /** Whether a verb has "and" written before it, in a script without capitals. */
    private boolean isJoinedVerb(int at) {
        var letter = lexicon.prefixes("and-prefix");
        return !letter.isEmpty() && tokens.word(at).startsWith(letter)
                && lexicon.classes(tokens.word(at).substring(letter.length())).contains(Word.REPORT);
    }

    /** Whether a relative pronoun is written before a verb of saying: "שהוסיף". */
    boolean isRelativeVerb(int at) {
        return !clausePrefix.isEmpty() && tokens.word(at).startsWith(clausePrefix)
                && lexicon.classes(tokens.word(at).substring(clausePrefix.length())).contains(Word.REPORT);
    }

    /** Whether a word is a verb by the sign of its object after it: "הציג את". */
    private boolean isBeforeObject(int at) {
        return !objectSigns.isEmpty() && objectSigns.contains(tokens.word(at + 1));
    }

    private boolean ends(int at, int from) {
        if (isRelativeVerb(at) || isBeforeObject(at)) {
            return true;
        }
        if (isKept(at) || isAttribute(at, from) || isInserted(at, from)) {
            return false;
        }
        if (is(at, Word.GENITIVE)) {
            return endsBeforeGenitive(at, from);
        }
        if (tokens.has(at, Word.SPEECH) && isVerb(at) && !tokens.capital(at)) {
            return true;
        }
        if (tokens.has(at, Word.PARTICLE) && tokens.capital(at - 1) && tokens.capital(at + 1)) {
            return false;
        }
        if (tokens.has(at, Word.COORDINATOR)) {
            return !(tokens.capital(at - 1) && tokens.capital(at + 1) && !isVerb(at + 2));
        }
        if (isDuty(at, from)) {
            return false;
        }
        if (tokens.has(at, Word.RELATIVE) || isOutside(at)) {
            boolean source = tokens.has(at - 1, Word.SOURCE) && tokens.has(at, Word.PREPOSITION);
            boolean article = tokens.has(at, Word.DETERMINER) && (tokens.has(at - 1, Word.GENITIVE)
                    || (tokens.has(at - 2, Word.SOURCE) && tokens.has(at - 1, Word.PREPOSITION)));
            return !source && !article;
        }
        if (is(at, Word.DETERMINER)) {
            boolean genitive = tokens.has(at - 1, Word.GENITIVE) || tokens.has(at - 1, Word.PREPOSITION)
                    || tokens.has(at - 1, Word.DETERMINER);
            return !genitive;
        }
        if (lexicon.has(Option.VERB_FIRST)) {
            return isObject(at, from);
        }
        if (!capitals || tokens.capital(at)) {
            return false;
        }
        return endsBeforeLower(at, from);
    }

    /**
     * Whether a word of a language whose subjects follow their verbs is the object after a name of two words, or has a
     * preposition written before its article: "المتحدثة كارين ميلر التعليق", "توعد الأمين العام بالرد".
     */
    private boolean isObject(int at, int from) {
        var word = tokens.word(at);
        var article = lexicon.prefixes("article-prefix");
        var joined = lexicon.prefixes("joined-article");
        if (!joined.isEmpty() && word.startsWith(joined) && word.length() > joined.length() + 2) {
            return true;
        }
        boolean object = tokens.has(at, Word.OCCASION)
                ? tokens.word(at - 1).startsWith(article) // "نشرت الوزارة تغريدة"
                : at - from >= 2 && word.startsWith(article) && isJudged(at);
        if (object) {
            return true;
        }
        if (at - 3 < from || !word.startsWith(article) || tokens.has(at, Word.PARTICLE)
                || tokens.word(at - 1).startsWith(article)
                || tokens.word(at - 2).startsWith(article) || tokens.has(at - 1, Word.PARTICLE)
                || tokens.has(at - 2, Word.PARTICLE) || isTitled(at - 1) || isTitled(at - 2) || isKept(at - 3)
                || isKept(at - 2) || startsWithDigit(tokens.word(at - 2))) {
            return false; // a number is no name: "منسق قوى 14 آذار النائب"
        }
        for (int i = from; i < at - 2; i++) {
            if (tokens.word(i).startsWith(article)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an adverb stands between an article and its noun: "la también portavoz". */
    private boolean isInserted(int at, int from) {
        boolean noun = lexicon.has(Option.ARTICLES)
                ? tokens.has(at + 1, Word.TITLE)
                : lexicon.has(Option.CAPITAL_NOUNS) && tokens.capital(at + 1);
        return noun && at == from + 1 && tokens.has(at, Word.ADVERB) && tokens.has(from, Word.DETERMINER);
    }

    /** Whether words between an article and its noun describe it: "der für Bildung zuständige Minister". */
    private boolean isAttribute(int at, int from) {
        boolean open = lexicon.has(Option.BARE_CLAUSE) && tokens.has(from, Word.DETERMINER)
                && tokens.has(from + 1, Word.PREPOSITION) && at <= from + 4;
        return open && (at == from + 1 || (!tokens.capital(at) && !isOutside(at))) && leadsToCapital(at);
    }

    /** Whether a preposition leads to what somebody with a title is charged with, before their name. */
    private boolean isDuty(int at, int from) {
        if (lexicon.has(Option.VERB_FIRST) && tokens.has(at, Word.PREPOSITION) && isPost(from, at)
                && leadsToBareName(at + 1)) {
            return true; // "القيادي في الحركة سامي أبو زهري"
        }
        if (!capitals) {
            return tokens.has(at, Word.DUTY) && tokens.word(at + 1).startsWith(lexicon.prefixes("article-prefix"))
                    && isTitledBefore(at, from);
        }
        if (!tokens.has(at, Word.DUTY) || tokens.capital(at + 1) || !leadsToCapital(at)) {
            return false;
        }
        for (int i = at + 1; i < at + 4; i++) {
            if (tokens.capital(i)) {
                return leadsToName(i) || isTitledBefore(at, from);
            }
        }
        return isTitledBefore(at, from);
    }

    /** Whether one to three words with the article, or a title and such words, precede a preposition. */
    private boolean isPost(int from, int preposition) {
        boolean post = preposition > from && preposition <= from + 3;
        for (int at = from; post && at < preposition; at++) {
            post = tokens.word(at).startsWith(lexicon.prefixes("article-prefix")) || (at == from && isTitled(at));
        }
        return post;
    }

    /**
     * Whether a place or body, in nouns with the article or one without, leads to two to four words in no list, the
     * name, and a clause, an object or a sign.
     */
    private boolean leadsToBareName(int from) {
        var article = lexicon.prefixes("article-prefix");
        int at = from;
        if (isUnlisted(at) && !tokens.word(at).startsWith(article)) {
            at++; // "لدى كييف"
        }
        int nouns = at;
        while (at < nouns + 3 && tokens.is(at, Kind.WORD) && tokens.word(at).startsWith(article)) {
            at++;
        }
        int name = at;
        while (at < name + 4 && !tokens.word(at).startsWith(article)
                && (isUnlisted(at) || tokens.has(at, Word.PARTICLE))) {
            at++;
        }
        return name > from && at - name >= 2 && (tokens.has(at, Word.CLAUSE) || tokens.is(at, Kind.COLON)
                || tokens.is(at, Kind.COMMA) || tokens.is(at, Kind.QUOTE) || tokens.has(at, Word.CITED)
                || tokens.word(at).startsWith(article));
    }

    private boolean isUnlisted(int at) {
        return tokens.is(at, Kind.WORD) && lexicon.classes(tokens.word(at)).isEmpty();
    }

    /** Whether two words with capitals end a clause: a name, after what its bearer is charged with. */
    private boolean leadsToName(int at) {
        return tokens.capital(at + 1) && (tokens.ends(at + 2) || tokens.is(at + 2, Kind.COMMA));
    }

    private boolean isTitledBefore(int at, int from) {
        for (int i = from; i < at; i++) {
            if (tokens.has(i, Word.TITLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(int at) {
        boolean from = lexicon.has(Option.VERB_FIRST) && tokens.has(at, Word.PREPOSITION)
                && tokens.word(at - 1).startsWith(lexicon.prefixes("article-prefix")); // "انسحب الوفد من الجلسة"
        return (cue(at, Word.KEEP) > 0 && !from) || cue(at - 1, Word.KEEP) == 2 || (tokens.has(at, Word.PREPOSITION)
                && !tokens.has(at + 1, Word.OCCASION) && (tokens.has(at - 1, Word.SOURCE)
                        || (lexicon.has(Option.VERB_FIRST) && tokens.has(at - 2, Word.SOURCE))));
    }

    private boolean endsBeforeGenitive(int at, int from) {
        if (!tokens.has(at, Word.DETERMINER) || tokens.has(at, Word.PREPOSITION) || !lexicon.has(Option.BARE_CLAUSE)) {
            return !tokens.is(at + 1, Kind.WORD) || tokens.has(at + 1, Word.TIME)
                    || lexicon.endsAs("occasion-ending", tokens.word(at + 1));
        }
        // “Müller der Zeitung”: after a name alone it is who is told
        boolean described = tokens.has(from, Word.DETERMINER) || tokens.has(at - 1, Word.TITLE)
                || tokens.has(at - 1, Word.SOURCE) || tokens.has(from, Word.GENITIVE);
        boolean medium = tokens.has(at + 1, Word.MEDIUM) || (tokens.capital(at + 1) && tokens.has(at + 2, Word.MEDIUM));
        return !lexicon.prefixes("genitive-article").equals(tokens.word(at)) && (!described || medium);
    }

    private boolean endsBeforeLower(int at, int from) {
        if (lexicon.has(Option.BARE_CLAUSE)) { // nouns have capitals: only an adjective before one goes on
            boolean adjective = tokens.has(at - 1, Word.DETERMINER) || tokens.has(at - 1, Word.GENITIVE)
                    || !tokens.capital(at - 1);
            return !adjective || !leadsToCapital(at);
        }
        if (lexicon.has(Option.ARTICLES)) {
            boolean adjective = tokens.capital(at - 1) && at - 1 > from
                    && (!tokens.capital(at - 2) || (at - 2 == from && tokens.has(from, Word.DETERMINER)))
                    && (!tokens.is(at + 1, Kind.WORD) || isVerb(at + 1) || tokens.has(at + 1, Word.AUXILIARY)
                            || tokens.capital(at + 1) || tokens.has(at + 1, Word.GENITIVE));
            return tokens.capital(at - 1) && at - 1 > from && !adjective && !tokens.has(at, Word.TITLE);
        }
        return tokens.capital(at - 1) && tokens.capital(at - 2) && at - 2 >= from;
    }

    private boolean leadsToCapital(int at) {
        for (int i = at; i < at + 4 && tokens.is(i, Kind.WORD); i++) {
            if (tokens.capital(i)) {
                return true;
            }
            if (isOutside(i) && i > at) {
                return false;
            }
        }
        return false;
    }

    /** Extends a description by the name after it: "le porte-parole du ministère, Jean Morel". */
    private TokenRange withName(TokenRange phrase, int limit) {
        if (!capitals) {
            return withNameInBetween(phrase, limit);
        }
        int at = afterPlace(phrase, limit);
        if (tokens.is(at, Kind.OPEN) && tokens.isAllCapitals(at + 1) && tokens.is(at + 2, Kind.CLOSE)) {
            at += 3; // "le directeur de l’agence (ANR), Jean Morel"
        }
        if (!tokens.is(at, Kind.COMMA) || (namesPerson(phrase) && !isOfficeOfOther(phrase))
                || (tokens.has(phrase.from(), Word.PRONOUN) && phrase.from() == phrase.to())) {
            return phrase;
        }
        int first = at + 1;
        boolean titled = false;
        while (first < limit && first < at + 4 && !tokens.capital(first)
                && (tokens.has(first, Word.DETERMINER) || tokens.has(first, Word.TITLE))) {
            titled |= tokens.has(first, Word.TITLE);
            first++;
        }
        if (first > at + 1 && !titled) {
            return phrase;
        }
        int last = first - 1;
        while (last + 1 < Math.min(limit, first + LONGEST_NAME) && tokens.is(last + 1, Kind.WORD)
                && (tokens.capital(last + 1) || tokens.isParticle(last + 1))) {
            last++;
        }
        int next = last + 1;
        boolean closed = next >= limit || tokens.is(next, Kind.COMMA) || tokens.ends(next)
                || tokens.is(next, Kind.QUOTE) || tokens.is(next, Kind.COLON) || isVerb(next);
        boolean name = last >= first && !tokens.has(first, Word.PLACE) && !tokens.has(first, Word.TIME)
                && !tokens.has(first, Word.DETERMINER);
        return closed && name ? new TokenRange(phrase.from(), last) : phrase;
    }

    /** Extends a description with a title by two to four words between commas, where no capital marks a name. */
    private TokenRange withNameInBetween(TokenRange phrase, int limit) {
        int comma = phrase.to() + 1;
        boolean described = isDescription(phrase);
        if (!tokens.is(comma, Kind.COMMA) || !(described || isConstruct(phrase))) {
            return phrase;
        }
        int last = comma;
        while (last + 1 < Math.min(limit, comma + LONGEST_NAME) && tokens.is(last + 1, Kind.WORD)
                && (!isOutside(last + 1) || (last > comma && tokens.has(last + 1, Word.TIME))) && !isVerb(last + 1)
                && !tokens.has(last + 1, Word.RELATIVE)
                && !startsWithDigit(tokens.word(last + 1))) {
            last++;
        }
        int words = last - comma;
        int next = last + 1;
        for (int i = 0; tokens.is(next, Kind.OPEN) && i < LONGEST_NAME; i++) { // "ח"כ אורה לוי (הליכוד), אמרה"
            if (tokens.is(next + 1 + i, Kind.CLOSE)) {
                next += i + 2;
            }
        }
        boolean closed = tokens.is(next, Kind.COMMA) || tokens.ends(next) || next >= limit || isVerb(next);
        boolean office = tokens.has(comma + 1, Word.TITLE) && tokens.word(comma + 1).length() > 3 && words == 2
                && tokens.ends(next);
        if (!described && (words != 2 || isMarked(comma + 1) || isMarked(comma + 2))) {
            return phrase;
        }
        return closed && !office && words >= 2 && words <= 4 ? new TokenRange(phrase.from(), last) : phrase;
    }

    /** Whether two words say what somebody is, the second with the article: "כוכב המשחק". */
    private boolean isConstruct(TokenRange phrase) {
        return phrase.to() == phrase.from() + 1 && !lexicon.has(Option.VERB_FIRST)
                && tokens.word(phrase.to()).startsWith(lexicon.prefixes("article-prefix"))
                && lexicon.classes(tokens.word(phrase.to())).isEmpty();
    }

    /** Whether a word has an article or preposition written before it, or is in a list: no name. */
    private boolean isMarked(int at) {
        var word = tokens.word(at);
        return word.startsWith(lexicon.prefixes("article-prefix")) || !lexicon.classes(word).isEmpty();
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0)); // a scare quotation has no word
    }

    /** Whether a phrase of a script without capitals says what somebody is, by a title within its first words. */
    private boolean isDescription(TokenRange phrase) {
        for (int i = phrase.from(); i <= Math.min(phrase.to(), phrase.from() + 2); i++) {
            if (isTitled(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word names a kind of works, perhaps with a preposition before it and an owner after it: "في كتابه". */
    boolean isWork(int at) {
        var word = tokens.word(at);
        boolean prefixed = word.length() > 3 && lexicon.prefixes("work-prefix").indexOf(word.charAt(0)) >= 0;
        return tokens.has(at, Word.WORK)
                || (prefixed && lexicon.classes(word.substring(1)).contains(Word.WORK))
                || (lexicon.endsAs("possessive-ending", word)
                        && lexicon.classes(word.substring(0, word.length() - 1)).contains(Word.WORK));
    }

    /** Whether a noun ends with a title, as in "Bundestrainer"; read once a word. */
    private boolean endsInTitle(int at) {
        if (titles.isEmpty() || !tokens.capital(at) || tokens.word(at).length() < SHORTEST_COMPOUND) {
            return false;
        }
        if (compounds[at] == 0) {
            compounds[at] = (byte) (Lexicon.endsIn(titles, tokens.word(at)) ? 1 : -1);
        }
        return compounds[at] > 0;
    }

    /** Whether a word is a title, perhaps with the article written before it. */
    boolean isTitled(int at) {
        var article = lexicon.prefixes("article-prefix");
        var word = tokens.word(at);
        return tokens.has(at, Word.TITLE) || (!article.isEmpty() && word.startsWith(article)
                && lexicon.classes(word.substring(article.length())).contains(Word.TITLE))
                || endsInTitle(at);
    }

    /**
     * Returns the comma after a place that belongs to a description, "the head of the union in Saxony, …"; else the
     * end.
     */
    private int afterPlace(TokenRange phrase, int limit) {
        int at = phrase.to() + 1;
        boolean titled = lexicon.has(Option.ARTICLES) && isTitledBefore(phrase.to() + 1, phrase.from());
        boolean place = tokens.has(at, Word.ORIGIN) && (tokens.capital(at + 1) || titled)
                && !tokens.has(at + 1, Word.TIME)
                && tokens.has(phrase.from(), Word.DETERMINER) && !namesPerson(phrase);
        int to = at + 1;
        while (place && to < Math.min(limit, at + LONGEST_NAME) && tokens.is(to, Kind.WORD)
                && (tokens.capital(to) || (titled && !isVerb(to) && !tokens.has(to, Word.TIME)))) {
            to++;
        }
        boolean name = place && tokens.is(to, Kind.COMMA) && tokens.capital(to + 1) && tokens.capital(to + 2);
        return name ? to : at;
    }

    /** Whether a phrase has a name of two words that is not part of an office: "directora de Protección Civil". */
    private boolean namesPerson(TokenRange phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            boolean pair = tokens.capital(i) && tokens.capital(i + 1) && !tokens.has(i, Word.DETERMINER)
                    && !tokens.has(i, Word.GENITIVE);
            if (pair && !(i > phrase.from() && (tokens.has(i - 1, Word.GENITIVE)
                    || (i - 1 > phrase.from() && tokens.has(i - 2, Word.GENITIVE))))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the name in a description is that of whom its bearer serves: "le représentant du ministre Jean Morel".
     */
    private boolean isOfficeOfOther(TokenRange phrase) {
        int titles = 0;
        boolean genitive = false;
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            titles += tokens.has(i, Word.TITLE) || (genitive && titles == 0) ? 1 : 0;
            genitive |= tokens.has(i, Word.GENITIVE);
        }
        return genitive && titles > 0 && lexicon.has(Option.ARTICLES) && tokens.has(phrase.from(), Word.DETERMINER)
                && tokens.capital(phrase.to()) && tokens.capital(phrase.to() - 1);
    }

    /** Whether two capitals stand side by side, as in the name of a person. */
    boolean isNamed(TokenRange phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (tokens.capital(i) && tokens.capital(i + 1) && !tokens.has(i, Word.DETERMINER)
                    && !tokens.has(i, Word.GENITIVE)) {
                return true;
            }
        }
        return false;
    }
}
