package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the persons named in a text and resolves pronouns with a single possible antecedent. */
final class Persons {
    /** Maximum distance of an antecedent, in sentences. */
    private static final int SENTENCES_BACK = 8;
    private static final int BODY_BACK = 2;
    private static final Character UNKNOWN = '?';
    private static final int LONGEST_NAME = 8;
    private static final int MOST_MEANT = 3;
    private static final int MOST_LOOKED_AT = 60;

    /**
     * A mention of a person.
     *
     * @param key the last name in lower case, shared by the mentions of one person
     */
    private record Named(TokenRange phrase, String key, char sex) {}

    private final AttributionTokens tokens;
    private final List<String> possessives;
    private final List<String> plurals;
    private final List<String> participles;
    private final List<String> finites;
    private final List<Named> mentions = new ArrayList<>();
    private final Map<String, Character> sexes = new HashMap<>();
    /** Sources that are not names, by sentence. */
    private final Map<Integer, Named> sources = new HashMap<>();
    /** Subjects that are not names, by sentence. */
    private final Map<Integer, Named> subjects = new HashMap<>();
    /** The body that the latest sentence about one is about. */
    private @Nullable TokenRange body;
    /** Subjects that are a pronoun, by sentence. */
    private final Map<Integer, TokenRange> pronouns = new HashMap<>();

    Persons(AttributionTokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.possessives = lexicon.endings("possessive-ending");
        this.participles = lexicon.endings("participle-ending");
        this.finites = lexicon.endings("finite-ending");
        this.plurals = lexicon.endings("plural-ending");
        var surnames = new HashSet<String>();
        int at = 0;
        while (at < tokens.count()) {
            if (tokens.capital(at) && tokens.is(at, Kind.WORD)) {
                at = name(at, surnames);
            } else {
                description(at);
                at++;
            }
        }
    }

    /** Records a person without a name, such as "a woman" or "the young actress", as a possible antecedent. */
    private void description(int at) {
        char sex = tokens.has(at, Word.PRONOUN) ? UNKNOWN : sexOf(at);
        for (int before = at - 1; sex != '?' && before >= at - 3 && tokens.is(before, Kind.WORD); before--) {
            boolean owned = Lexicon.endsIn(possessives, tokens.word(before)) // Cole's mother
                    && (before == 0 || tokens.ends(before - 1));
            if ((owned || tokens.has(before, Word.DETERMINER)) && !tokens.capital(at + 1)) {
                mentions.add(new Named(new TokenRange(before, at), tokens.word(at), sex));
                return;
            }
        }
    }

    /** Reads a sequence of capitalised words; returns the token after it. */
    private int name(int from, Set<String> surnames) {
        int last = from;
        while (last - from < LONGEST_NAME && tokens.is(last + 1, Kind.WORD) && (tokens.capital(last + 1)
                || tokens.isParticle(last + 1))) {
            last++;
        }
        int first = from;
        boolean titled = tokens.has(from - 1, Word.TITLE);
        char sex = sexOf(from - 1);
        while (first <= last && (tokens.has(first, Word.TITLE) || tokens.has(first, Word.STARTER)
                || tokens.has(first, Word.PLACE) || tokens.has(first, Word.MALE) || tokens.has(first, Word.FEMALE)
                || tokens.has(first, Word.DETERMINER) || tokens.has(first, Word.PREPOSITION)
                || tokens.has(first, Word.ADVERB))) {
            titled |= tokens.has(first, Word.TITLE);
            sex = sexOf(first) == '?' ? sex : sexOf(first);
            first++;
        }
        if (first > last) {
            return last + 1;
        }
        int named = afterTitle(first, last);
        boolean thing = isEmployer(from, last);
        for (int i = named; i <= last; i++) {
            thing |= tokens.has(i, Word.ORGANISATION) || tokens.has(i, Word.TIME) || tokens.has(i, Word.PLACE);
        }
        titled |= tokens.has(named - 1, Word.TITLE);
        var key = key(last);
        boolean given = tokens.has(first, Word.GIVEN_MALE) || tokens.has(first, Word.GIVEN_FEMALE);
        boolean several = last > first && !tokens.has(from, Word.DETERMINER);
        boolean himself = tokens.has(last + 1, Word.REFLEXIVE);
        if (!thing && (titled || himself || isDescribed(last) || isAgent(first) || (given && last > first) || several
                || surnames.contains(key))) {
            if (sex == '?' && given) {
                sex = sexOfGiven(first);
            }
            if (sex == '?') {
                sex = sexToldOf(last);
            }
            surnames.add(key);
            if (sex != '?') {
                sexes.merge(key, sex, (one, other) -> one.equals(other) ? one : UNKNOWN); // Bill and Hillary Clinton
            }
            int start = named > first ? from : first;
            while (start > from && tokens.has(start - 1, Word.TITLE)) {
                start--;
            }
            mentions.add(new Named(new TokenRange(start, last), key, sex));
        }
        return last + 1;
    }

    /** Returns the token after the last title within a name, "AP News Director Ann Lee"; else its first. */
    private int afterTitle(int first, int last) {
        for (int i = last - 1; i > first; i--) {
            if (tokens.has(i, Word.TITLE)) {
                return i + 1;
            }
        }
        return first;
    }

    /** Whether a name is that of whom somebody works for: "Port Watch director Ann Lee", "Lee, the port's manager". */
    private boolean isEmployer(int from, int last) {
        boolean before = tokens.has(last + 1, Word.TITLE) && !tokens.capital(last + 1);
        boolean owner = Lexicon.endsIn(possessives, tokens.word(last)) && tokens.is(from - 1, Kind.COMMA);
        return before && (owner || tokens.capital(last + 2));
    }

    /** Whether a name is that of somebody who did something: "was welcomed by Beck". */
    private boolean isAgent(int first) {
        return tokens.is(first - 1, Word.AGENT) && Lexicon.endsIn(finites, tokens.word(first - 2));
    }

    /** Whether words after a name tell that it is a person: "Beck, who …", "Beck, 44, …". */
    private boolean isDescribed(int last) {
        int at = tokens.is(last + 1, Kind.COMMA) ? last + 2 : last + 1;
        var word = tokens.word(at);
        boolean age = at == last + 2 && word.length() == 2 && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(1)) && tokens.is(at + 1, Kind.COMMA);
        return age || tokens.is(at, Word.HUMAN);
    }

    /** Returns the sex that a sentence tells of a name: "Beck is one of the first women in the council". */
    private char sexToldOf(int last) {
        if (!tokens.has(last + 1, Word.BEING)) {
            return UNKNOWN;
        }
        for (int at = last + 2; at < last + LONGEST_NAME + 2 && tokens.is(at, Kind.WORD); at++) {
            if (sexOf(at) != '?') {
                return tokens.has(at, Word.PRONOUN) || tokens.capital(at) ? UNKNOWN : sexOf(at);
            }
            if (tokens.has(at, Word.PREPOSITION) && !tokens.is(at, Word.GENITIVE)) {
                return UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private char sexOf(int at) {
        return tokens.has(at, Word.MALE) ? 'm' : tokens.has(at, Word.FEMALE) ? 'f' : '?';
    }

    private char sexOfGiven(int at) {
        boolean male = tokens.has(at, Word.GIVEN_MALE);
        boolean female = tokens.has(at, Word.GIVEN_FEMALE);
        return male == female ? '?' : male ? 'm' : 'f';
    }

    private String key(int last) {
        var word = tokens.word(last);
        for (var ending : possessives) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Whether a phrase contains the name of a person. */
    boolean isPerson(TokenRange phrase) {
        int at = lastBefore(phrase.to() + 1);
        return at >= 0 && mentions.get(at).phrase().from() >= phrase.from();
    }

    /** Returns the only person that is named in a sentence. */
    Optional<TokenRange> onlyName(int from, int end) {
        int last = lastBefore(end);
        int first = last;
        while (first >= 0 && mentions.get(first).phrase().from() >= from && last - first < MOST_MEANT
                && mentions.get(first).key().equals(mentions.get(last).key())) {
            first--;
        }
        boolean only = first < last && (first < 0 || mentions.get(first).phrase().from() < from);
        return only
                ? Optional.of(mentions.get(first + 1).phrase()).filter(this::isNamed)
                : Optional.empty();
    }

    private boolean isNamed(TokenRange phrase) {
        return phrase.to() > phrase.from() && tokens.capital(phrase.from()) && tokens.capital(phrase.to());
    }

    /** Records a source as an antecedent of later pronouns. */
    void recordSource(QuotedSource source) {
        var phrase = source.speaker();
        if (tokens.isPronoun(phrase)) {
            return;
        }
        recordBody(phrase);
        boolean person = describesPerson(phrase) || tokens.has(phrase.from(), Word.GIVEN_MALE)
                || tokens.has(phrase.from(), Word.GIVEN_FEMALE);
        if (tokens.has(phrase.to(), Word.WRITING) || (tokens.capital(phrase.to()) && !person)) {
            body = phrase; // “…,” Port Fire said. “…,” it added.
        }
        boolean pluralNoun = Lexicon.endsIn(plurals, tokens.word(phrase.to())) && !tokens.capital(phrase.to());
        boolean organisation = tokens.has(phrase.to(), Word.ORGANISATION) || tokens.has(phrase.to(), Word.PLACE)
                || tokens.has(phrase.to(), Word.WRITING);
        if (describesPerson(phrase) || (!pluralNoun && !organisation)) {
            sources.put(tokens.sentence(source.mention().from()), described(phrase));
        }
    }

    /**
     * Records the subject of a sentence as a possible antecedent: a person without a name, or a single capitalised
     * word.
     */
    void recordSubject(TokenRange subject) {
        if (tokens.isPronoun(subject)) {
            pronouns.put(tokens.sentence(subject.from()), subject);
        }
        recordBody(subject);
        boolean described = describesPerson(subject) && tokens.has(subject.from(), Word.DETERMINER);
        boolean gerund = Lexicon.endsIn(participles, tokens.word(subject.from())) // Sentencing is due in May
                && (subject.from() == 0 || tokens.ends(subject.from() - 1));
        boolean oneName = !gerund && subject.from() == subject.to() && tokens.capital(subject.from())
                && !isPerson(subject)
                && !tokens.has(subject.from(), Word.PLACE) && !tokens.has(subject.from(), Word.ORGANISATION)
                && !tokens.has(subject.from(), Word.STARTER) && !tokens.has(subject.from(), Word.DETERMINER)
                && !tokens.has(subject.from(), Word.PRONOUN) && !tokens.isAllCapitals(subject.from());
        if (described || oneName) {
            subjects.put(tokens.sentence(subject.from()), described(subject));
        }
    }

    private void recordBody(TokenRange phrase) {
        if (tokens.has(phrase.to(), Word.ORGANISATION) && !tokens.has(phrase.to(), Word.WRITING)
                && !describesPerson(phrase)) {
            body = phrase;
        }
    }

    private Named described(TokenRange phrase) {
        char sex = '?';
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            sex = sex == '?' ? sexOf(i) : sex;
        }
        sex = sex == '?' && tokens.capital(phrase.to()) ? sexToldOf(phrase.to()) : sex;
        return new Named(phrase, key(phrase.to()), sex);
    }

    /**
     * Whether a phrase describes a person by a word before any "of": "the head of the flood service", "a spokesman".
     */
    private boolean describesPerson(TokenRange phrase) {
        for (int i = phrase.from(); i <= phrase.to() && !tokens.has(i, Word.PREPOSITION); i++) {
            if (tokens.has(i, Word.TITLE) || tokens.has(i, Word.PERSON) || sexOf(i) != '?') {
                return true;
            }
        }
        return false;
    }

    /**
     * Resolves a personal pronoun that tells a sex: "he" or "she".
     *
     * @return empty if several persons may be meant, or none was named nearby
     */
    Optional<TokenRange> resolve(TokenRange pronoun) {
        var word = tokens.word(pronoun.from());
        if (pronoun.from() == pronoun.to() && tokens.has(pronoun.from(), Word.NEUTER)) {
            return Optional.ofNullable(body).filter(known -> known.to() < pronoun.from()
                    && tokens.sentence(pronoun.from()) - tokens.sentence(known.from()) <= BODY_BACK);
        }
        if (pronoun.from() != pronoun.to() || !tokens.is(pronoun.from(), Word.PERSONAL)
                || sexOf(pronoun.from()) == UNKNOWN) {
            return Optional.empty();
        }
        char sex = sexOf(pronoun.from());
        int sentence = tokens.sentence(pronoun.from());
        int at = lastBefore(pronoun.from());
        int looked = 0;
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            var here = new HashMap<String, Named>();
            var same = back == 0 ? null : pronouns.get(sentence - back);
            int before = same != null && tokens.word(same.from()).equals(word) ? same.from() : Integer.MAX_VALUE;
            while (at >= 0 && here.size() < MOST_MEANT
                    && looked <= MOST_LOOKED_AT
                    && tokens.sentence(mentions.get(at).phrase().from()) == sentence - back) {
                var named = mentions.get(at);
                if (!here.isEmpty() && colonBetween(named.phrase().to(), mentions.get(at + 1).phrase().from())) {
                    before = -1; // a clause of its own: "They left: Ray …, where he …"
                }
                // a person named after “he” is another one
                if (named.phrase().from() < before && !opensSentence(named.phrase(), pronoun)) {
                    addIfMatching(named, sex, here);
                }
                at--;
                looked++;
            }
            if (looked > MOST_LOOKED_AT) {
                return Optional.empty();
            }
            var source = sources.get(sentence - back);
            if (source != null && source.phrase().from() < pronoun.from()
                    && !opensSentence(source.phrase(), pronoun)) {
                if (matches(source, sex)) {
                    return Optional.of(source.phrase());
                }
            }
            var subject = subjects.get(sentence - back);
            if (subject != null && subject.phrase().from() < pronoun.from() && matches(subject, sex)
                    && !opensSentence(subject.phrase(), pronoun)
                    && here.values().stream()
                            .allMatch(each -> (each.phrase().from() >= subject.phrase().from()
                                    && each.phrase().to() <= subject.phrase().to())
                                    || isRelated(each.phrase(), subject.phrase()))) {
                return Optional.of(subject.phrase());
            }
            if (!here.isEmpty()) {
                return here.size() == 1
                        ? Optional.of(here.values().iterator().next().phrase())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether somebody is described by whose they are, after the subject: "Lee was 12 when her mother …". */
    private boolean isRelated(TokenRange phrase, TokenRange subject) {
        return phrase.from() > subject.to() && tokens.has(phrase.from(), Word.POSSESSIVE);
    }

    /** Whether a phrase opens the sentence right before a pronoun, which is another: "Lee, he said, had …". */
    private boolean opensSentence(TokenRange phrase, TokenRange pronoun) {
        int last = pronoun.from() - (tokens.is(pronoun.from() - 1, Kind.COMMA) ? 2 : 1);
        return phrase.to() == last && (phrase.from() == 0 || tokens.ends(phrase.from() - 1));
    }

    private boolean colonBetween(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (tokens.is(at, Kind.COLON) || tokens.is(at, Kind.SEMICOLON)) {
                return true;
            }
        }
        return false;
    }

    private void addIfMatching(Named named, char sex, Map<String, Named> here) {
        if (matches(named, sex)) {
            here.put(named.key(), named);
        }
    }

    private boolean matches(Named named, char sex) {
        char own = named.sex() == '?' ? sexes.getOrDefault(named.key(), '?') : named.sex();
        return own == '?' || own == sex;
    }

    private int lastBefore(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).phrase().from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
