package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells persons from bodies, and resolves a pronoun to the last of them, by the word lists of a language. */
final class ListedPersons {
    private final AttributionTokens tokens;
    private final ListedPhrases phrases;
    private @Nullable TokenRange candidate;
    private int candidateSentence = -1;

    ListedPersons(AttributionTokens tokens, ListedPhrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    boolean isPerson(TokenRange phrase) {
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

    void recordSubject(TokenRange subject) {
        if (isPerson(subject) || isBody(subject)) {
            candidate = subject;
            candidateSentence = tokens.sentence(subject.from());
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

    Optional<TokenRange> resolve(TokenRange mention) {
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
