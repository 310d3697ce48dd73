package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells persons from bodies, and resolves a pronoun to the last of them, by the word lists of a language. */
final class ListedPersons {
    private static final int SENTENCES_BACK = 4;
    private static final int MOST = 4;
    private static final int LONGEST_CLAUSE = 24;

    private final AttributionTokens tokens;
    private final ListedPhrases phrases;
    private final List<String> plurals;
    private final List<String> feminine;
    private final List<String> ages;
    private final List<String> finites;
    private final List<String> abstracts;
    private final boolean capitals;
    private final boolean nouns;
    /** Whom a pronoun may mean, the latest first. */
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    /** A subject of one word that may be a surname; a pronoun in the next sentence tells. */
    private @Nullable TokenRange surname;
    /** The latest subject with an article that is neither person nor body. */
    private @Nullable TokenRange topic;
    /** The last words of the full names in the text. */
    private final Set<String> surnames = new HashSet<>();

    /** Somebody named, and the last sentence that was about them. */
    private record Candidate(TokenRange phrase, int sentence) {}

    ListedPersons(AttributionTokens tokens, ListedPhrases phrases, Lexicon lexicon) {
        this.plurals = lexicon.endings("plural-verb-ending");
        this.feminine = lexicon.endings("feminine-ending");
        this.ages = lexicon.endings("age-ending");
        this.capitals = !lexicon.has(Option.NO_CAPITALS);
        this.finites = lexicon.endings("finite-verb-ending");
        this.abstracts = lexicon.endings("abstract-ending");
        this.nouns = lexicon.has(Option.CAPITAL_NOUNS);
        this.tokens = tokens;
        this.phrases = phrases;
        for (int at = 1; capitals && at < tokens.count(); at++) {
            boolean pair = tokens.capital(at) && tokens.capital(at - 1);
            if (pair && (!nouns || tokens.has(at - 1, Word.TITLE) || tokens.has(at - 1, Word.GIVEN_MALE)
                    || tokens.has(at - 1, Word.GIVEN_FEMALE)) && isInName(at) && isInName(at - 1)) {
                surnames.add(tokens.word(at));
            }
        }
    }

    /** Whether a phrase may be a speaker: where nouns have capitals, one of its words has; "it" is none. */
    boolean maySpeak(TokenRange phrase) {
        if (phrase.from() >= 0 && phrase.from() == phrase.to() && isNoSpeaker(phrase.from())) {
            return false;
        }
        boolean noun = !nouns || phrase.from() < 0
                || (tokens.isPronoun(phrase) && !tokens.has(phrase.from(), Word.NEUTER));
        for (int at = phrase.from(); !noun && at <= phrase.to(); at++) {
            noun = tokens.capital(at) && !tokens.has(at, Word.PRONOUN);
        }
        return noun;
    }

    /** Whether a word alone is a number, a neuter, a verb of saying or joins clauses: "12 апреля, утверждал". */
    private boolean isNoSpeaker(int at) {
        var word = tokens.word(at);
        boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
        boolean joins = (tokens.has(at, Word.SUBORDINATOR) || tokens.has(at, Word.RELATIVE))
                && !tokens.has(at, Word.DETERMINER) && !tokens.has(at, Word.PRONOUN);
        return number || joins || tokens.has(at, Word.NEUTER) || phrases.isVerb(at);
    }

    boolean isPerson(TokenRange phrase) {
        return (isTitled(phrase) || isSurname(phrase) || (phrases.isNamed(phrase) && !isBody(phrase)))
                && !isSeveral(phrase);
    }

    /** Whether a verb of saying follows a subject with a capital: "Das Ministerium forderte die Rückkehr". */
    boolean isTelling(TokenRange subject) {
        boolean bare = !capitals && (phrases.isVerb(subject.to() + 1) || phrases.isVerb(subject.from() - 1));
        boolean named = capitals && phrases.isVerb(subject.to() + 1)
                && (tokens.capital(subject.to()) || tokens.has(subject.from(), Word.DEFINITE));
        return (bare || named) && maySpeak(subject) && !tokens.isPronoun(subject);
    }

    /** Whether a phrase may be who does something rather than its object: "liefert eine Zahl", "lobt seinen Gast". */
    boolean mayAct(TokenRange phrase) {
        return isPerson(phrase) || (maySpeak(phrase) && !tokens.has(phrase.from(), Word.OBJECT)
                && (tokens.has(phrase.from(), Word.DEFINITE) || !tokens.has(phrase.from(), Word.DETERMINER)));
    }

    /** Whether a word stands for a person: the text has the full name, or its sentence goes on with a pronoun. */
    private boolean isSurname(TokenRange phrase) {
        int at = phrase.from();
        if (at != phrase.to() || !capitals || !isInName(at) || tokens.isPronoun(phrase)) {
            return false;
        }
        return surnames.contains(tokens.word(at)) || (nouns && isTakenUp(at));
    }

    /** Whether a noun without an article opens a sentence that goes on with a pronoun: "Lindner wartet, er kennt". */
    private boolean isTakenUp(int at) {
        if (!(at == 0 || tokens.ends(at - 1)) || Lexicon.endsIn(abstracts, tokens.word(at)) || tokens.capital(at + 1)) {
            return false;
        }
        for (int next = at + 2; next < at + LONGEST_CLAUSE && !tokens.ends(next); next++) {
            boolean clause = tokens.is(next - 1, Kind.COMMA) || tokens.has(next - 1, Word.COORDINATOR);
            if (clause && isPronounOfPerson(new TokenRange(next, next)) && !tokens.capital(next)
                    && !Lexicon.endsIn(plurals, tokens.word(next + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb after a phrase without "and" is plural: "Alte Häuser müssen". */
    private boolean isSeveral(TokenRange phrase) {
        int verb = phrase.to() + 1;
        boolean plural = !plurals.isEmpty() && tokens.is(verb, Kind.WORD) && !tokens.capital(verb)
                && Lexicon.endsIn(plurals, tokens.word(verb)) && !tokens.has(verb, Word.PREPOSITION)
                && !tokens.has(verb, Word.DETERMINER) && !tokens.has(verb, Word.ADVERB);
        for (int i = phrase.from(); plural && i <= phrase.to(); i++) {
            plural = !tokens.has(i, Word.COORDINATOR);
        }
        return plural;
    }

    private boolean isTitled(TokenRange phrase) {
        boolean named = !capitals && phrase.to() > phrase.from() && tokens.is(phrase.to() + 1, Kind.COMMA)
                && phrases.isTitled(phrase.to() + 2); // "דן כרמי, פרופסור באוניברסיטה"
        boolean called = !capitals && phrase.to() > phrase.from() && tokens.has(phrase.from(), Word.PARTICLE);
        if (named || called) {
            return true; // "أم علي"
        }
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

    /** Finds the only name of a person in a sentence, with the title or noun before it. */
    Optional<TokenRange> onlyName(int from, int end) {
        TokenRange only = null;
        for (int at = from; capitals && at < end; at++) {
            int last = at;
            while (isInName(at) && last + 1 < end && (isInName(last + 1)
                    || (tokens.isParticle(last + 1) && last + 2 < end && isInName(last + 2)))) {
                last++;
            }
            if (last > at) {
                var name = new TokenRange(at, last);
                boolean office = phrases.isTitled(at) && tokens.isParticle(at + 1); // "Manager von KRT"
                if (!office && isPerson(name) && !followsNumber(at)) {
                    if (only != null && !tokens.word(only.to()).equals(tokens.word(last))) {
                        return Optional.empty();
                    }
                    only = only == null ? withTitle(name, from) : only;
                }
                at = last;
            }
        }
        return Optional.ofNullable(only);
    }

    private boolean isInName(int at) {
        return tokens.is(at, Kind.WORD) && tokens.capital(at) && !tokens.has(at, Word.TIME)
                && !tokens.has(at, Word.PREPOSITION) && !tokens.has(at, Word.DETERMINER)
                && !tokens.has(at, Word.SUBORDINATOR) && !tokens.has(at, Word.ADVERB) && !tokens.has(at, Word.PLACE)
                && !tokens.has(at, Word.AUXILIARY) && !tokens.word(at).isEmpty()
                && !Character.isDigit(tokens.word(at).charAt(0));
    }

    private boolean followsNumber(int at) {
        var before = tokens.word(at - 1);
        return !before.isEmpty() && Character.isDigit(before.charAt(0));
    }

    private TokenRange withTitle(TokenRange name, int from) {
        int first = name.from();
        while (first > from && tokens.has(first - 1, Word.TITLE)) {
            first--;
        }
        boolean article = first > from && tokens.has(first, Word.TITLE) && tokens.has(first - 1, Word.DETERMINER);
        return new TokenRange(article ? first - 1 : first, name.to());
    }

    void recordSubject(TokenRange subject) {
        int sentence = tokens.sentence(subject.from());
        var before = surname;
        if (isPerson(subject) || isBody(subject)) {
            add(fullName(subject), sentence);
        } else if (isPronounOfPerson(subject)) {
            if (before != null && sentence == tokens.sentence(before.from()) + 1) {
                add(before, sentence);
            } else {
                resolve(subject).ifPresent(known -> add(known, sentence));
            }
        } else if (subject.from() == subject.to() && isInName(subject.from()) && !tokens.isPronoun(subject)
                && (!nouns || isFinite(subject.to() + 1))) {
            surname = subject;
        } else if (tokens.has(subject.from(), Word.DEFINITE)) {
            topic = subject;
        }
    }

    /** Returns the latest full name that ends with a surname; else the phrase itself. */
    private TokenRange fullName(TokenRange phrase) {
        return phrase.from() < phrase.to() || !capitals
                ? phrase
                : candidates.stream().map(Candidate::phrase)
                        .filter(each -> tokens.word(each.to()).equals(tokens.word(phrase.to()))).findFirst()
                        .orElse(phrase);
    }

    /** Whether a word may be the verb of a subject in the singular. */
    private boolean isFinite(int at) {
        return !tokens.capital(at) && (tokens.has(at, Word.AUXILIARY) || phrases.isVerb(at)
                || Lexicon.endsIn(finites, tokens.word(at)));
    }

    private void add(TokenRange phrase, int sentence) {
        candidates.removeIf(each -> each.phrase().equals(phrase));
        surname = null;
        candidates.addFirst(new Candidate(phrase, sentence));
        if (candidates.size() > MOST) {
            candidates.removeLast();
        }
    }

    void recordSource(QuotedSource source) {
        if (source.speaker().from() >= 0 && !tokens.isPronoun(source.speaker())) {
            int sentence = tokens.sentence(Math.max(0, source.mention().from()));
            add(named(source.speaker()), sentence);
        }
    }

    /** Finds the name of whom a description with the definite article means: "Anna Kern …, sagte die Leiterin". */
    TokenRange named(TokenRange description) {
        char sex = tokens.has(description.from(), Word.DEFINITE) && !phrases.isNamed(description)
                && isTitled(description) ? sexOf(description) : '?';
        int sentence = tokens.sentence(description.from());
        return sex == '?'
                ? description
                : candidates.stream().filter(each -> sentence - each.sentence() <= 2 && phrases.isNamed(each.phrase()))
                        .map(Candidate::phrase).findFirst().filter(known -> fits(known, sex)).orElse(description);
    }

    boolean isPronounOfPerson(TokenRange phrase) {
        return tokens.isPronoun(phrase)
                && (tokens.has(phrase.from(), Word.MALE) || tokens.has(phrase.from(), Word.FEMALE));
    }

    /** Whether a phrase is an article and an age, which means somebody named before: "die 24-Jährige". */
    private boolean isAge(TokenRange phrase) {
        return phrase.to() == phrase.from() + 1 && tokens.has(phrase.from(), Word.DETERMINER)
                && Lexicon.endsIn(ages, tokens.word(phrase.to()));
    }

    Optional<TokenRange> resolve(TokenRange mention) {
        boolean age = isAge(mention);
        if (!age && !isPronounOfPerson(mention)) {
            return Optional.empty();
        }
        char own = age
                ? tokens.has(mention.from(), Word.FEMININE) ? 'f' : 'm'
                : tokens.has(mention.from(), Word.MALE) ? 'm' : 'f';
        int sentence = tokens.sentence(mention.from());
        var free = Optional.ofNullable(surname).filter(name -> candidates.isEmpty()
                && sentence - tokens.sentence(name.from()) <= SENTENCES_BACK);
        return candidates.stream().filter(each -> sentence - each.sentence() <= SENTENCES_BACK)
                .map(each -> named(each.phrase())).filter(known -> fits(known, own)).findFirst().or(() -> free)
                .or(() -> Optional.ofNullable(topic).filter(known -> known.to() < mention.from()
                        && sentence - tokens.sentence(known.from()) <= 1 && hasGender(known.from(), own)));
    }

    /** Whether an article has the gender of a pronoun, or none: "l’". */
    private boolean hasGender(int article, char own) {
        return !tokens.has(article, own == 'm' ? Word.FEMININE : Word.MASCULINE);
    }

    private boolean fits(TokenRange known, char own) {
        char sex = sexOf(known);
        return sex == '?' || sex == own;
    }

    private char sexOf(TokenRange phrase) {
        char sex = '?';
        for (int i = phrase.from(); i <= phrase.to() && sex == '?'; i++) {
            boolean male = tokens.has(i, Word.MALE) || tokens.has(i, Word.GIVEN_MALE);
            boolean female = tokens.has(i, Word.FEMALE) || tokens.has(i, Word.GIVEN_FEMALE)
                    || (tokens.has(i - 1, Word.FEMININE) && tokens.has(i, Word.TITLE))
                    || Lexicon.endsIn(feminine, tokens.word(i));
            male |= tokens.has(i - 1, Word.MASCULINE) && tokens.has(i, Word.TITLE);
            sex = male == female ? '?' : male ? 'm' : 'f';
        }
        return sex;
    }
}
