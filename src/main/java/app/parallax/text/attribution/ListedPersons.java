package app.parallax.text.attribution;

import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells persons from bodies, and resolves a pronoun to the last of them, by the word lists of a language. */
final class ListedPersons {
    private final AttributionTokens tokens;
    private final ListedPhrases phrases;
    private final List<String> plurals;
    private @Nullable TokenRange candidate;
    private int candidateSentence = -1;
    /** A subject of one word that may be a surname; a pronoun in the next sentence tells. */
    private @Nullable TokenRange surname;

    ListedPersons(AttributionTokens tokens, ListedPhrases phrases, Lexicon lexicon) {
        this.plurals = lexicon.endings("plural-verb-ending");
        this.tokens = tokens;
        this.phrases = phrases;
    }

    boolean isPerson(TokenRange phrase) {
        return isTitled(phrase) || (phrases.isNamed(phrase) && !isBody(phrase) && !isSeveral(phrase));
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

    void recordSubject(TokenRange subject) {
        int sentence = tokens.sentence(subject.from());
        var before = surname;
        surname = null;
        if (isPerson(subject) || isBody(subject)) {
            candidate = subject;
            candidateSentence = sentence;
        } else if (isPronounOfPerson(subject)) {
            if (before != null && sentence == tokens.sentence(before.from()) + 1) {
                candidate = before;
                candidateSentence = sentence;
            } else if (resolve(subject).isPresent()) {
                candidateSentence = sentence;
            }
        } else if (subject.from() == subject.to() && tokens.capital(subject.from())) {
            surname = subject;
        }
    }

    void recordSource(QuotedSource source) {
        if (source.speaker().from() >= 0 && !isPronoun(source.speaker())) {
            candidate = source.speaker();
            candidateSentence = tokens.sentence(Math.max(0, source.mention().from()));
        }
    }

    boolean isPronoun(TokenRange phrase) {
        return phrase.from() == phrase.to() && tokens.has(phrase.from(), Word.PRONOUN);
    }

    private boolean isPronounOfPerson(TokenRange phrase) {
        return isPronoun(phrase) && (tokens.has(phrase.from(), Word.MALE) || tokens.has(phrase.from(), Word.FEMALE));
    }

    Optional<TokenRange> resolve(TokenRange mention) {
        var known = candidate;
        if (!isPronounOfPerson(mention) || known == null || tokens.sentence(mention.from()) - candidateSentence > 4) {
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
