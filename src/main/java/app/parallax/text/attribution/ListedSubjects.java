package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a verb of saying, before or after it, by the word lists of a language. */
final class ListedSubjects {
    /** Stands for the subject that a verb does not have; the last speaker is meant. */
    static final TokenRange DROPPED = new TokenRange(-1, -1);
    private static final int NEAR = 16;
    private static final int MOST_CUES = 4;
    private static final int SHORTEST_PLURAL = 8;

    private final AttributionTokens tokens;
    private final Lexicon lexicon;
    private final ListedPhrases phrases;
    private final boolean drops;
    private final boolean capitals;
    private final ListedClauses clauses;
    private final List<String> objectEndings;
    /** Tokens that begin with a preposition of one letter. */
    private final Set<Integer> prefixed = new HashSet<>();
    /** The words of the text; filled when a conjunction may be written before a name. */
    private final Set<String> words = new HashSet<>();

    ListedSubjects(AttributionTokens tokens, Lexicon lexicon, ListedPhrases phrases, ListedClauses clauses) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.drops = lexicon.has(Option.DROPS);
        this.capitals = !lexicon.has(Option.NO_CAPITALS);
        this.clauses = clauses;
        this.objectEndings = lexicon.endings("object-ending");
    }

    /** Reads a clause that begins with its verb: "sagte X", "a déclaré X", "hatte X gesagt", "a-t-il dit". */
    Optional<QuotedSource> verbFirst(int from, int limit) {
        int at = from;
        while (at < limit && !phrases.isVerb(at) && (tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.AUXILIARY)
                || tokens.has(at, Word.ADVERB))) {
            at++;
        }
        if (at < limit && phrases.isVerb(at)) {
            if (clauses.isDenied(at)) {
                return Optional.empty();
            }
            int verb = at;
            if (drops && tokens.has(verb, Word.CITES) && tokens.has(verb + 1, Word.POSSESSIVE)) {
                return Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb)); // "приводит его слова
                                                                                           // газета"
            }
            var subject = subjectAfter(verb, limit);
            if (tokens.has(verb, Word.CITES)) {
                subject = subject.flatMap(first -> cited(verb, first, limit));
            }
            if (subject.isEmpty() && verb > from && tokens.has(verb - 1, Word.PRONOUN)) {
                subject = Optional.of(new TokenRange(verb - 1, verb - 1));
            }
            if (subject.isEmpty() && drops && !tokens.has(verb + 1, Word.CLAUSE)) {
                subject = Optional.of(DROPPED);
            }
            return subject.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
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
                    return origin(cue + 1, limit).map(found -> QuotedSource.of(found, clauses.cueSpan(cue), cue));
                }
                return clauses.isDenied(cue)
                        ? Optional.empty()
                        : subject.map(found -> QuotedSource.of(found, clauses.cueSpan(cue), cue));
            }
            if (tokens.is(verb, Kind.COMMA)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Finds the subject after its verb, past times, places and who is told. */
    private Optional<TokenRange> subjectAfter(int verb, int limit) {
        int at = verb + clauses.cueLength(verb);
        if (isParticiple(verb)) {
            return Optional.empty(); // what follows is its object: "محذرا الشباب"
        }
        boolean impersonal = phrases.cue(verb, Word.IMPERSONAL) > 0;
        if (impersonal) {
            var place = origin(at, limit);
            if (place.isPresent()) {
                return place;
            }
        }
        if (tokens.is(at, Kind.COMMA) && (tokens.has(at + 1, Word.PREPOSITION) || clauses.isInserted(at + 1))) {
            int close = at + 1; // "a déclaré, à cette occasion, M. Morel"
            while (close < Math.min(limit, at + NEAR) && !tokens.is(close, Kind.COMMA)) {
                close++;
            }
            return phrases.from(close + 1, limit);
        }
        if (lexicon.has(Option.VERB_FIRST) && tokens.is(at, Kind.DASH)) { // "وأكد -في مؤتمر صحفي- الوزير"
            int close = at + 1;
            while (close < Math.min(limit, at + NEAR) && !tokens.is(close, Kind.DASH)) {
                close++;
            }
            at = tokens.is(close, Kind.DASH) ? close + 1 : at;
        }
        boolean past = false;
        for (int skipped = 0; at < limit && skipped < NEAR; skipped++) {
            if (tokens.has(at, Word.NEUTER) && tokens.capital(at + 1) && !impersonal) {
                at++; // "sieht es Lena Kern"
                continue;
            }
            if (tokens.has(at, Word.PRONOUN) && !tokens.has(at, Word.REFLEXIVE)) {
                int after = at + 1;
                return Optional.of(at).filter(one -> tokens.has(one, Word.IMPERSONAL))
                        .flatMap(one -> placeOrSource(after, limit)).or(() -> phrases.from(after - 1, limit));
            }
            if (tokens.is(at, Kind.OPEN) && tokens.is(at + 2, Kind.CLOSE)) { // "הבהיר אתמול (רביעי) השר"
                at += 3;
                continue;
            }
            boolean clause = lexicon.has(Option.VERB_FIRST) && tokens.has(at, Word.PREPOSITION)
                    && tokens.has(at + 1, Word.CLAUSE); // "ولفت إلى أن"
            boolean judged = tokens.has(verb, Word.LABEL) && phrases.isJudged(at); // "ووصف القرار بأنه"
            boolean programme = past && !capitals && tokens.word(at).isEmpty(); // "בתוכנית "60 דקות""
            if (isTitledObject(at) || clause || judged || programme) {
                return Optional.empty(); // "הפציר בנשיא"
            }
            if (impersonal && phrases.cue(at, Word.BEFORE) == 1 && tokens.has(at + 1, Word.MEDIUM)) {
                at += 2; // "hieß es laut dpa aus dem Ministerium"
                continue;
            }
            int manner = phrases.cue(at, Word.MANNER);
            if (manner > 0) {
                if (lexicon.has(Option.VERB_FIRST)) {
                    return Optional.empty(); // "وقال بصوت خافت": the speaker was named before
                }
                at += manner;
                continue;
            }
            if (impersonal && tokens.has(at, Word.ORIGIN) && !tokens.has(at + 1, Word.TIME)) {
                return origin(at, limit);
            }
            boolean light = (phrases.is(at, Word.REFLEXIVE) && !(tokens.has(at, Word.DETERMINER)
                    && tokens.is(at + 1, Kind.WORD))) || phrases.isAdverb(at)
                    || (tokens.has(at, Word.PREVERB) && !tokens.has(at, Word.PREPOSITION)
                            && !tokens.has(at, Word.DETERMINER))
                    || tokens.has(at, Word.TIME) || tokens.has(at, Word.ADDRESSEE) || isPluralObject(at)
                    || (clauses.isQuoted(at) && tokens.is(at + 1, Kind.WORD) && !phrases.isVerb(at + 1));
            boolean time = tokens.has(at, Word.DETERMINER) && tokens.has(at + 1, Word.TIME);
            boolean object = tokens.has(at, Word.OPENING) && tokens.has(at, Word.DETERMINER)
                    && tokens.has(at + 1, Word.DETERMINER); // "sieht das der Sprecher"
            if (light || object) {
                at++;
            } else if (time) {
                at += 2;
            } else if (tokens.has(at, Word.DATIVE) && tokens.is(at + 1, Kind.WORD)
                    && tokens.is(at + 2, Kind.WORD) && tokens.has(at + 2, Word.DETERMINER)) {
                at += 2;
            } else if (clauses.isDativePlural(at)) {
                at++;
            } else if (tokens.has(at, Word.PREPOSITION) && tokens.is(at + 1, Kind.WORD)) {
                at = clauses.afterPlace(at, limit);
                past = true;
            } else if (past && !capitals && isObliqueBefore(at, limit) && lexicon.classes(tokens.word(at)).isEmpty()) {
                at++; // "בשולי יריד בוורונה"
            } else {
                break;
            }
        }
        if (past && lexicon.has(Option.VERB_FIRST) && !phrases.isTitled(at)
                && !tokens.word(at).startsWith(lexicon.prefixes("article-prefix"))) {
            return Optional.empty(); // what follows describes the place: "في مقطع مصور نشرته الرئاسة"
        }
        boolean manner = tokens.word(at).startsWith(lexicon.prefixes("manner-prefix"))
                && (tokens.is(at + 1, Kind.COLON) || tokens.is(at + 1, Kind.QUOTE)); // "وتضيف بحسرة: …"
        if (lexicon.has(Option.VERB_FIRST) && (manner || tokens.has(at, Word.RELATIVE))) {
            return Optional.empty();
        }
        boolean oblique = isObliqueBefore(at, limit);
        if ((past && isWithoutArticles()) || oblique) {
            int title = titleAfter(at, limit);
            at = oblique && title > at + MOST_CUES ? at : title;
        }
        return phrases.from(at, limit)
                .filter(found -> !clauses.isTime(found)
                        && !(lexicon.has(Option.ARTICLES) && phrases.is(found.from(), Word.GENITIVE)));
    }

    /** Whether several are told, by an ending that subjects do not have: "أبلغ الصحفيين أن". */
    private boolean isPluralObject(int at) {
        var word = tokens.word(at);
        return word.length() >= SHORTEST_PLURAL && Lexicon.endsIn(objectEndings, word)
                && word.startsWith(lexicon.prefixes("article-prefix")) && !phrases.isTitled(at);
    }

    /** Whether a form of a verb has its subject before it in languages whose verbs stand first: "محذرا". */
    private boolean isParticiple(int verb) {
        return lexicon.has(Option.VERB_FIRST) && lexicon.endsAs("participle-ending", tokens.word(verb));
    }

    /** Whether a verb without a subject is joined to an earlier one: "شدد المدرب أن … وقال:". */
    private boolean isJoinedVerb(int verb, int from) {
        boolean within = tokens.has(verb + 1, Word.REFLEXIVE) && tokens.is(verb + 2, Kind.COLON); // "تغريدة قال فيها:"
        boolean bare = within || tokens.is(verb + 1, Kind.COLON) || tokens.is(verb + 1, Kind.QUOTE);
        boolean joined = tokens.word(verb).startsWith(lexicon.prefixes("joined-verb"));
        boolean place = tokens.has(from, Word.PREPOSITION);
        return lexicon.has(Option.VERB_FIRST) && bare && verb > from
                && (place || ((joined || within) && hasVerb(from, verb)));
    }

    private boolean hasVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (phrases.isVerb(at) && !isParticiple(at)) {
                return true;
            }
        }
        return false;
    }

    /** Finds the subject of the nearest verb before a participle; without one the last speaker is meant. */
    private TokenRange subjectOfEarlier(int from, int participle) {
        for (int verb = participle - 1; verb >= from; verb--) {
            if (phrases.isVerb(verb) && !isParticiple(verb) && !isSubordinate(verb, from)) {
                var found = subjectAfter(verb, participle);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        int first = clauses.leading(from, participle);
        int opening = tokens.has(first, Word.PREPOSITION) ? afterLeadingComma(first, participle) : first;
        boolean verb = opening < participle - 1 && !tokens.has(opening, Word.PREPOSITION)
                && !tokens.has(opening, Word.PRONOUN) && !phrases.isTitled(opening) && !hasVerb(opening, participle);
        return verb ? subjectAfter(opening, participle).orElse(DROPPED) : DROPPED; // "وانسحب الوفد، متهما …"
    }

    /** Whether a verb stands within a reported clause, or may be a preposition there: "إن الأمر … عبر الهاتف". */
    private boolean isSubordinate(int verb, int from) {
        int start = clauses.clauseStart(from, verb);
        return (start > from && tokens.has(start - 1, Word.CLAUSE))
                || (start < verb && tokens.has(verb, Word.PREPOSITION));
    }

    /** Whether what precedes a verb begins with a preposition written before its noun: "בהחלטתה ציינה השופטת". */
    private boolean isObliqueBefore(int first, int verb) {
        var letter = lexicon.prefixes("body-prefix");
        return !letter.isEmpty() && first < verb && tokens.word(first).startsWith(letter)
                && !phrases.isTitled(first);
    }

    /** Whether a word has the article written before it and is a noun: after a verb and no particle, its subject. */
    private boolean isDefinite(int at) {
        var article = lexicon.prefixes("article-prefix");
        return !article.isEmpty() && tokens.is(at, Kind.WORD) && tokens.word(at).startsWith(article)
                && !tokens.has(at, Word.TIME) && !tokens.has(at, Word.ADVERB) && !tokens.has(at, Word.PRONOUN);
    }

    /** Whether a phrase begins with a relative pronoun written before a verb: "שפרסם בסוף השבוע". */
    private boolean isRelative(TokenRange phrase) {
        var letter = lexicon.prefixes("clause-prefix");
        var word = tokens.word(phrase.from());
        return !letter.isEmpty() && word.startsWith(letter) && lexicon.classes(word.substring(letter.length()))
                .contains(Word.REPORT);
    }

    /** Whether a preposition is written before a title. */
    private boolean isTitledObject(int at) {
        var letter = lexicon.prefixes("body-prefix");
        var word = tokens.word(at);
        return !letter.isEmpty() && word.startsWith(letter) && lexicon.classes(word).isEmpty()
                && lexicon.classes(word.substring(letter.length())).contains(Word.TITLE);
    }

    /** Returns the first title after a place before any body; else the token itself. */
    private int titleAfter(int from, int limit) {
        for (int at = from; at < limit && tokens.is(at, Kind.WORD); at++) {
            if (tokens.has(at, Word.TITLE)) {
                return at;
            }
            if (tokens.has(at, Word.ORGANISATION) || tokens.has(at, Word.SOURCE) || phrases.isVerb(at)) {
                return from;
            }
        }
        return from;
    }

    /** Finds whom "one" stands for: "estime-t-on chez Natixis", "apprend-on de source policière". */
    private Optional<TokenRange> placeOrSource(int at, int limit) {
        boolean source = tokens.has(at, Word.GENITIVE) && tokens.has(at + 1, Word.SOURCE);
        return source || (tokens.has(at, Word.ORIGIN) && !tokens.has(at + 1, Word.TIME))
                ? phrases.from(at + 1, limit)
                : Optional.empty();
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

    Optional<QuotedSource> named(int at, int length, int limit) {
        boolean joined = tokens.start(at + length) + 1 == tokens.end(at + length) && lexicon
                .prefixes("source-prefix").equals(tokens.word(at + length));
        int from = at + length + (joined ? 1 : 0);
        if (tokens.has(at, Word.CONTRAST) && !phrases.isVerb(from)) {
            return Optional.empty(); // "كما أغلقت الشرطة الطريق"
        }
        if (phrases.isVerb(from) && (capitals || lexicon.has(Option.VERB_FIRST))) {
            var found = subjectAfter(from, limit);
            return found.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(from), from));
        }
        return phrases.from(from, limit).map(phrase -> QuotedSource.of(phrase, tokens.span(at, from - 1), at));
    }

    /** Finds the source of a verb that stands before what it introduces. */
    Optional<QuotedSource> subjectOf(int verb, int sentence, int limit) {
        int from = clauses.afterIntroduction(sentence, verb);
        if (tokens.has(verb, Word.CITED)) {
            return cited(verb, from);
        }
        if (lexicon.has(Option.VERB_FIRST) && tokens.has(verb, Word.CITES)) {
            return citedBy(verb, limit); // "ونقلت الوكالة عن شاهد: …"
        }
        if (verb > from && clauses.cueLength(verb - 1) == 2) {
            return subjectOf(verb - 1, from, limit)
                    .map(found -> QuotedSource.of(found.mention(), clauses.cueSpan(verb - 1), verb));
        }
        if (isParticiple(verb) || isJoinedVerb(verb, from)) {
            return Optional.of(QuotedSource.of(subjectOfEarlier(from, verb), clauses.cueSpan(verb), verb));
        }
        int start = clauses.clauseStart(from, verb);
        boolean aside = lexicon.has(Option.VERB_FIRST) && start > from && tokens.is(start - 1, Kind.COMMA)
                && start < verb && tokens.has(limit - 1, Word.CLAUSE) && phrases.isVerb(from);
        if (aside) { // "وذكر حيدر مجيد في بيان، تلقته وكالة أكد، أن"
            return subjectAfter(from, start).map(found -> QuotedSource.of(found, clauses.cueSpan(from), from));
        }
        int first = clauses.leading(start, verb);
        boolean impersonal = phrases.cue(verb, Word.IMPERSONAL) > 0;
        if (impersonal && (first < verb || start > sentence)) {
            var place = origin(first < verb ? first : sentence, verb); // "Im Brief, der uns vorliegt, heißt es"
            if (place.isPresent()) {
                return place.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        if (first < verb && phrases.isVerb(first) && tokens.is(start - 1, Kind.COMMA)) {
            return subjectAfter(first, verb).map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
        }
        if (isObliqueBefore(first, verb) && isDefinite(verb + 1)) {
            return subjectAfter(verb, limit).map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
        }
        if (lexicon.has(Option.CAPITAL_NOUNS) && tokens.has(first, Word.OBJECT)
                && tokens.has(verb + 1, Word.PRONOUN)
                && (tokens.has(verb + 1, Word.MALE) || tokens.has(verb + 1, Word.FEMALE))) {
            int after = verb + 1; // "Dem Sender sagte er"
            return Optional.of(QuotedSource.of(new TokenRange(after, after), clauses.cueSpan(verb), verb));
        }
        int finite = start == from ? clauses.finite(from, first, verb) : verb;
        if (finite < verb) {
            var after = afterFinite(finite, verb);
            if (after.isPresent() && clauses.leadsTo(after.get().to() + 1, verb)) {
                return after.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        var bearer = start > from
                ? bearer(from, start, verb).or(() -> apposed(from, start, verb))
                : Optional.<TokenRange>empty();
        if (bearer.isPresent()) {
            return bearer.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
        }
        if (tokens.has(first, Word.ORIGIN) && first < verb && isPlural(verb)) {
            var body = phrases.from(first + 1, verb); // "Desde la patronal califican", "В ведомстве считают"
            if (body.filter(found -> found.to() == verb - 1).isPresent()) {
                return body.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        if (start == from && isPluralInBody(first, verb)) {
            return origin(first, verb).map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
        }
        if (hasSecondVerb(verb)) {
            var shared = sharedSubject(clauses.leading(from, verb), verb);
            if (shared.isPresent()) {
                return shared.map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        boolean verbFirst = first >= verb || clauses.onlyLight(first, verb);
        if (verbFirst && start > from && lexicon.has(Option.ARTICLES)) {
            var described = described(from, start);
            if (described.isPresent()) {
                return described.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
            }
        }
        boolean further = lexicon.has(Option.BARE_CLAUSE) && verbFirst && start == from && first > from
                && tokens.has(first - 1, Word.COORDINATOR) && tokens.has(verb + 1, Word.OBJECT);
        if (further) {
            return Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb)); // "Und lobt seinen Gast"
        }
        boolean labelled = verbFirst && start == from && !tokens.has(verb, Word.SPEECH);
        if (labelled && drops && !lexicon.has(Option.VERB_FIRST)) {
            return Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb));
        }
        boolean place = tokens.has(first, Word.PREPOSITION) || tokens.has(first, Word.TIME);
        if (verbFirst || place) {
            var found = subjectAfter(verb, limit);
            if (found.isPresent()) {
                return found.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
            }
        }
        if (place && !verbFirst) {
            var rest = afterLeadingPlace(first, verb);
            if (drops && rest.filter(this::isRelative).isPresent()) {
                return Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb));
            }
            if (rest.isPresent()) {
                return rest.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
            }
        }
        if (!verbFirst && !place) {
            var aux = lexicon.has(Option.VERB_FIRST) && phrases.isVerb(first)
                    ? subjectAfter(first, verb)
                    : tokens.has(first, Word.AUXILIARY) ? phrases.from(first + 1, verb) : phrases.from(first, verb);
            if (first > start && lexicon.has(Option.ARTICLES) && aux.filter(this::isBegun).isEmpty()) {
                aux = subjectAfter(verb, limit).or(() -> phrases.from(first, verb)); // "Más crítico se mostró X"
            }
            if (aux.isPresent() && clauses.leadsTo(aux.get().to() + 1, verb)) {
                return aux.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
            }
        }
        if (start > from) {
            int head = clauses.leading(from, verb);
            boolean dropped = drops && verbFirst && lexicon.has(Option.ARTICLES) && tokens.is(start - 1, Kind.COMMA)
                    && tokens.has(head, Word.PREPOSITION) && onlyPlace(head, start - 1);
            if (dropped || (drops && tokens.is(head, Kind.QUOTE))) {
                return Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb)); // "…", X said, adding that
            }
            head = clauses.afterOpening(head, start);
            for (int at = head; lexicon.has(Option.VERB_FIRST) && tokens.has(head, Word.PREPOSITION)
                    && at < Math.min(start - 1, head + MOST_CUES); at++) {
                head = tokens.is(at, Kind.COMMA) ? at + 1 : head; // "ومن جانبها، رفضت …"
            }
            boolean verbOpens = lexicon.has(Option.VERB_FIRST) && !tokens.has(head, Word.PREPOSITION)
                    && !tokens.has(head, Word.PRONOUN) && !phrases.isTitled(head);
            var whole = tokens.has(head, Word.PREPOSITION)
                    ? afterLeadingPlace(head, clauses.beforeAside(head, start) - 1)
                    : verbOpens ? subjectAfter(head, start) : phrases.from(head, verb);
            if (whole.isPresent() && !tokens.is(head, Kind.QUOTE)) {
                return whole.map(phrase -> QuotedSource.of(phrase, clauses.cueSpan(verb), verb));
            }
        }
        boolean goesOn = lexicon.has(Option.VERB_FIRST) && tokens.is(start - 1, Kind.COMMA); // "…"، وتابعت أن
        boolean dropped = drops && verbFirst && (start == from || goesOn);
        return dropped ? Optional.of(QuotedSource.of(DROPPED, clauses.cueSpan(verb), verb)) : Optional.empty();
    }

    boolean isPlural(int verb) {
        return tokens.is(verb, Kind.WORD) && lexicon.endsAs("body-verb-ending", tokens.word(verb));
    }

    /** Whether no other comma stands in what precedes a clause: "En declaraciones a la radio, ha dicho". */
    private boolean onlyPlace(int from, int comma) {
        for (int at = from; at < comma; at++) {
            if (!tokens.is(at, Kind.WORD) || phrases.isVerb(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a plural verb has those in a body as its subject, by a letter before it: "במשרד הבריאות אמרו". */
    private boolean isPluralInBody(int first, int verb) {
        var letter = lexicon.prefixes("body-prefix");
        return first < verb && !letter.isEmpty() && tokens.word(first).startsWith(letter)
                && lexicon.classes(tokens.word(first)).isEmpty()
                && (lexicon.endsAs("plural-ending", tokens.word(verb))
                        || lexicon.endsAs("masculine-plural", tokens.word(verb)));
    }

    /** Whether a verb is joined to an earlier one of its subject, by a letter written before it: "ביקר … ואמר". */
    private boolean hasSecondVerb(int verb) {
        var letter = lexicon.prefixes("and-prefix");
        return !letter.isEmpty() && tokens.word(verb).startsWith(letter) && lexicon.classes(tokens.word(verb)
                .substring(1)).contains(Word.REPORT);
    }

    /** Finds the subject of two verbs: up to the first of them, or in a word with "in" before it if they are plural. */
    private Optional<TokenRange> sharedSubject(int from, int verb) {
        boolean plural = lexicon.endsAs("plural-ending", tokens.word(verb));
        boolean place = !plural && tokens.word(from).startsWith(lexicon.prefixes("body-prefix"))
                && lexicon.classes(tokens.word(from)).isEmpty();
        if (place) {
            return Optional.of(DROPPED); // "בפגישה הודה … והפציר"
        }
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

    /** Finds whom a relative clause with a verb of saying describes: "Le syndicat, qui parle d’un « … »". */
    Optional<QuotedSource> antecedent(int verb, int from) {
        int at = verb - 1;
        while (at > from && !tokens.is(at, Kind.COMMA)) {
            at--;
        }
        int comma = at;
        int head = clauses.leading(from, comma);
        return comma > from && tokens.has(comma + 1, Word.RELATIVE)
                ? phrases.from(head, comma).filter(found -> found.to() == comma - 1)
                        .map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb))
                : Optional.empty();
    }

    /** Finds a name that opens the sentence, before a comma and what describes it: "Kern, Leiter des Amts, sagte". */
    private Optional<TokenRange> bearer(int from, int start, int verb) {
        int head = clauses.leading(from, start);
        return phrases.from(head, start)
                .filter(phrase -> (phrases.isNamed(phrase) || isUnlisted(phrase))
                        && phrase.to() < start - 1
                        && tokens.is(phrase.to() + 1, Kind.COMMA) && clauses.isDescription(phrase.to() + 2, verb));
    }

    /** Whether a phrase may be a name by words in no list alone, where no letter is a capital. */
    private boolean isUnlisted(TokenRange phrase) {
        boolean unlisted = !capitals && !lexicon.has(Option.VERB_FIRST)
                && phrase.to() - phrase.from() < MOST_CUES;
        for (int at = phrase.from(); unlisted && at <= phrase.to(); at++) {
            unlisted = lexicon.classes(tokens.word(at)).isEmpty();
        }
        return unlisted;
    }

    /** Finds a name between commas, after what describes it and before its verb: "Der Leiter der Schule, X, sagte". */
    private Optional<TokenRange> apposed(int from, int start, int verb) {
        int head = clauses.leading(from, start);
        if (start != verb || !lexicon.has(Option.BARE_CLAUSE) || !tokens.is(start - 1, Kind.COMMA)
                || !tokens.has(head, Word.DEFINITE)) {
            return Optional.empty();
        }
        int name = clauses.clauseStart(head, start - 1);
        boolean title = false;
        for (int at = head; at < name; at++) {
            title |= tokens.has(at, Word.TITLE);
        }
        return title && tokens.is(name - 1, Kind.COMMA)
                ? phrases.from(name, start - 1)
                        .filter(found -> found.to() == start - 2 && tokens.capital(name) && phrases.isNamed(found))
                : Optional.empty();
    }

    /** Finds the subject that words between commas part from its verb: "El ministro, herido en 1999, dijo". */
    private Optional<TokenRange> described(int from, int start) {
        int head = clauses.leading(from, start);
        boolean subject = tokens.has(head, Word.DETERMINER) && !tokens.has(head, Word.PREPOSITION)
                && !tokens.has(head, Word.TIME) && !tokens.has(head + 1, Word.TIME);
        return subject && tokens.is(start - 1, Kind.COMMA)
                ? phrases.from(head, start - 1)
                        .filter(found -> found.to() + 1 < start - 1
                                ? tokens.is(found.to() + 1, Kind.COMMA)
                                : found.to() + 1 == start - 1)
                : Optional.empty();
    }

    /** Finds whom a medium cites: after it, or before it where cases tell them apart ("цитирует Петрова газета"). */
    private Optional<TokenRange> cited(int verb, TokenRange first, int limit) {
        for (int at = verb + 1; at < limit; at++) {
            if (tokens.has(at, Word.SAYING)) {
                return phrases.from(at + 1, limit).map(this::firstName);
            }
        }
        return isWithoutArticles()
                ? Optional.of(firstName(first))
                : phrases.from(first.to() + 1, limit).or(() -> titled(first));
    }

    /** Finds the title within what a medium and whom it cites run into: "das Tageblatt Amtsleiterin Anna Kern". */
    private Optional<TokenRange> titled(TokenRange phrase) {
        for (int at = phrase.from() + 2; at < phrase.to() && lexicon.has(Option.CAPITAL_NOUNS); at++) {
            if (phrases.isTitled(at)) {
                return Optional.of(new TokenRange(at, phrase.to()));
            }
        }
        return Optional.empty();
    }

    /** Cuts a phrase after its first row of words with capitals, and a medium before or after its first noun. */
    private TokenRange firstName(TokenRange phrase) {
        if (!isWithoutArticles()) {
            return phrase;
        }
        int from = phrase.from() < phrase.to() && tokens.has(phrase.from(), Word.ORGANISATION)
                ? phrase.from() + 1
                : phrase.from();
        int to = from;
        while (to < phrase.to() && !(tokens.capital(to) && !tokens.capital(to + 1))
                && !tokens.has(to + 1, Word.ORGANISATION)) {
            to++;
        }
        return new TokenRange(from, to);
    }

    private boolean isWithoutArticles() {
        return capitals && !lexicon.has(Option.ARTICLES) && !lexicon.has(Option.BARE_CLAUSE);
    }

    /** Finds the source of "… عن مسؤول قوله". */
    private Optional<QuotedSource> cited(int verb, int from) {
        for (int at = verb - 1; at >= Math.max(from, verb - NEAR); at--) {
            if (lexicon.prefixes("cited-by").equals(tokens.word(at))) {
                return phrases.from(at + 1, verb).map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        return Optional.empty();
    }

    /** Finds whom a medium cites, after a preposition: "نقلت الوكالة عن شاهد". */
    private Optional<QuotedSource> citedBy(int verb, int limit) {
        for (int at = verb + 1; at < Math.min(limit, verb + NEAR); at++) {
            if (lexicon.prefixes("cited-by").equals(tokens.word(at))) {
                return phrases.from(at + 1, limit).map(found -> QuotedSource.of(found, clauses.cueSpan(verb), verb));
            }
        }
        return Optional.empty();
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
            at = clauses.afterPlace(Math.max(from, last), verb);
        } else {
            while (at < verb && (clauses.isAdjective(at) || tokens.has(at, Word.TIME))
                    && !(tokens.capital(at + 1) && phrases.isVerb(at + 2))) { // "с прессой Песков отметил"
                at++;
            }
            at++;
            while (at < verb && (tokens.has(at, Word.TIME) || tokens.is(at, Kind.QUOTE)
                    || tokens.has(at, Word.ADDRESSEE) || clauses.isQuoted(at))) {
                at++;
            }
        }
        return at < verb ? phrases.from(at, verb) : Optional.empty();
    }

    Optional<TokenRange> subject(int from, int end) {
        int first = clauses.afterOpening(clauses.leading(from, end), end);
        while (first < end && tokens.has(first, Word.NEGATION)) {
            first++;
        }
        int finite = clauses.finite(from, first, end);
        if (finite < end) {
            return afterFinite(finite, end);
        }
        int limit = clauses.verb(first + 1, end);
        if (tokens.has(first, Word.OBJECT)) { // the verb parts it from the subject: "Den Plan lobt X"
            return phrases.from(first, limit).filter(object -> !tokens.capital(object.to() + 1))
                    .flatMap(object -> phrases.from(object.to() + 2, limit))
                    .filter(found -> tokens.capital(found.to()));
        }
        if (lexicon.has(Option.VERB_FIRST)) {
            boolean label = tokens.is(end, Kind.COLON) && end - first <= MOST_CUES
                    && (phrases.isTitled(first) || isBareName(first, end));
            int verb = tokens.has(first, Word.PREPOSITION) ? afterLeadingComma(first, end) : first;
            return phrases.from(label ? first : verb + 1, limit);
        }
        boolean place = tokens.has(first, Word.PREPOSITION) || tokens.has(first, Word.TIME);
        if (lexicon.has(Option.ARTICLES)) {
            var after = place ? afterComma(first, limit) : Optional.<TokenRange>empty();
            if (after.isPresent()) {
                return after.map(this::withoutVerb);
            }
        }
        var found = place ? afterLeadingPlace(first, limit) : phrases.from(first, limit);
        return lexicon.has(Option.ARTICLES) ? found.map(this::withoutVerb) : found;
    }

    /** Whether two or more words in no list, the first without a letter before it, are all there is: "سامي الحلو:". */
    private boolean isBareName(int from, int end) {
        boolean name = end - from >= 2 && !tokens.word(from).startsWith(lexicon.prefixes("joined-verb"))
                && !phrases.isTitled(from + 1);
        for (int at = from; name && at < end; at++) {
            name = tokens.is(at, Kind.WORD) && (lexicon.classes(tokens.word(at)).isEmpty()
                    || tokens.has(at, Word.PARTICLE));
        }
        return name;
    }

    /** Returns the token after the comma that ends a place at the head of a sentence; else the place. */
    private int afterLeadingComma(int from, int end) {
        for (int at = from + 1; at < Math.min(end, from + NEAR); at++) {
            if (tokens.is(at, Kind.COMMA)) {
                return at + 1;
            }
        }
        return from;
    }

    /** Finds a subject with an article after a comma that ends a place: "Dans une lettre à ses amis, le pilote …". */
    private Optional<TokenRange> afterComma(int from, int limit) {
        for (int at = from + 1; at < Math.min(limit, from + NEAR * 2); at++) {
            if (tokens.is(at, Kind.COMMA) && (tokens.has(at + 1, Word.DEFINITE) || tokens.has(at + 1, Word.PRONOUN))) {
                return phrases.from(at + 1, limit);
            }
        }
        return Optional.empty();
    }

    /** Cuts a verb after a noun, which a determiner, preposition or quotation follows: "le pilote présente ses …". */
    private TokenRange withoutVerb(TokenRange phrase) {
        int last = phrase.to();
        boolean verb = last - phrase.from() >= 2 && !tokens.capital(last) && !tokens.has(last, Word.TITLE)
                && !tokens.has(last, Word.ORGANISATION) && !tokens.has(last - 1, Word.GENITIVE)
                && (tokens.has(last + 1, Word.DETERMINER) || tokens.has(last + 1, Word.PREPOSITION)
                        || tokens.is(last + 1, Kind.QUOTE));
        return verb ? new TokenRange(phrase.from(), last - 1) : phrase;
    }

    /** Finds the subject after a verb that stands second. */
    private Optional<TokenRange> afterFinite(int verb, int limit) {
        int at = verb + 1;
        while (at < limit && !tokens.has(at, Word.MALE) && !tokens.has(at, Word.FEMALE)
                && (tokens.has(at, Word.REFLEXIVE) || tokens.has(at, Word.ADVERB))) {
            at++;
        }
        if (tokens.has(at, Word.PREPOSITION)) {
            at = clauses.afterPlace(at, limit);
        }
        boolean object = (tokens.has(at, Word.OPENING) && tokens.has(at + 1, Word.DETERMINER)) // "sieht das der"
                || (tokens.has(at, Word.NEUTER) && tokens.capital(at + 1)); // "sieht es Lena Kern"
        return phrases.from(object ? at + 1 : at, limit);
    }

    /** Whether a phrase of a language with articles begins with one, a name or a title: not "fleurs et messages :". */
    boolean isBegun(TokenRange phrase) {
        int at = phrase.from();
        return tokens.capital(at) || tokens.has(at, Word.DETERMINER) || tokens.has(at, Word.TITLE)
                || tokens.has(at, Word.SOURCE) || tokens.has(at, Word.PRONOUN);
    }

    /** Returns how many letters before a name are a preposition or a conjunction. */
    int prefix(int token) {
        return prefixed.contains(token) || isJoined(token) ? 1 : 0;
    }

    /** Whether "and" is written before the first word of a name: the text has it alone, or a clause begins. */
    private boolean isJoined(int token) {
        var letter = lexicon.prefixes("and-prefix");
        var word = tokens.word(token);
        if (letter.isEmpty() || word.length() < 4 || !word.startsWith(letter)) {
            return false;
        }
        var bare = word.substring(letter.length());
        if (words.isEmpty()) {
            for (int at = 0; at < tokens.count(); at++) {
                words.add(tokens.word(at));
            }
        }
        boolean clause = tokens.is(token - 1, Kind.COMMA) && !bare.startsWith(letter) && phrases.isVerb(token + 1);
        return clause || words.contains(bare) || bare.startsWith(lexicon.prefixes("article-prefix"))
                || lexicon.classes(bare).contains(Word.TITLE);
    }
}
