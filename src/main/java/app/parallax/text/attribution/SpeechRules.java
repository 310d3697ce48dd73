package app.parallax.text.attribution;

import java.util.Optional;

/** The grammar by which the sources of quotations and reported clauses are found in the tokens of a text. */
interface SpeechRules {
    /** Returns the source of the quotation at a token; empty if its sentence names none. */
    Optional<QuotedSource> source(int quote);

    /** Whether a quotation continues an earlier one after its cue in the same sentence. */
    boolean continues(int quote, int earlier, QuotedSource source);

    /**
     * Finds the reported clause of a sentence.
     *
     * @param end the token after its last
     * @param taken a cue already used by a quotation of the sentence; -1 for none
     */
    Optional<ReportedSpeech.Report> report(int from, int end, int taken);

    /** Returns the subject of a sentence. */
    Optional<TokenRange> subject(int from, int end);

    /** Whether a phrase contains the name of a person. */
    boolean isPerson(TokenRange phrase);

    /** Whether a phrase may be a speaker: false for an adverb or a thing that a rule took for one. */
    default boolean maySpeak(TokenRange phrase) {
        return true;
    }

    /** Whether a verb of saying follows a subject. */
    default boolean isTelling(TokenRange subject) {
        return false;
    }

    /** Whether a verb of saying tells that several speak. */
    default boolean isPlural(int verb) {
        return false;
    }

    /** Returns how many letters of a source are no part of its name, as a preposition written with it. */
    default int prefix(int token) {
        return 0;
    }

    /** Returns the only person that a sentence names, wherever in it. */
    default Optional<TokenRange> onlyName(int from, int end) {
        return Optional.empty();
    }

    /** Returns whose words a sentence takes up that follows a quotation: "With these words X closed the meeting." */
    default Optional<QuotedSource> takesUp(int from, int end) {
        return Optional.empty();
    }

    /** Returns the name of whom a description with the definite article means; else the description. */
    default TokenRange named(TokenRange description) {
        return description;
    }

    void recordSubject(TokenRange subject);

    void recordSource(QuotedSource source);

    /** Resolves a pronoun; empty if several may be meant, or nobody was named nearby. */
    Optional<TokenRange> resolve(TokenRange mention);
}
