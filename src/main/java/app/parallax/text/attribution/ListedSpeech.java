package app.parallax.text.attribution;

import java.util.List;
import java.util.Optional;

/**
 * The rules of a language by its word lists alone: a verb of saying with its source after or before it, cues right
 * beside their source, and clauses that such a verb introduces. Every search is bounded, so the time is linear.
 */
final class ListedSpeech implements SpeechRules {
    private final ListedSubjects subjects;
    private final ListedDirectSpeech direct;
    private final ListedReportedSpeech reported;
    private final ListedPersons persons;

    ListedSpeech(String text, AttributionTokens tokens, List<Quotation> quotations, Lexicon lexicon) {
        var phrases = new ListedPhrases(tokens, lexicon);
        var clauses = new ListedClauses(text, tokens, lexicon, phrases);
        subjects = new ListedSubjects(tokens, lexicon, phrases, clauses);
        persons = new ListedPersons(tokens, phrases, lexicon);
        direct = new ListedDirectSpeech(tokens, quotations, lexicon, phrases, clauses, subjects, persons);
        reported = new ListedReportedSpeech(text, tokens, lexicon, phrases, clauses, subjects);
    }

    @Override
    public Optional<QuotedSource> source(int quote) {
        return direct.source(quote);
    }

    @Override
    public boolean continues(int quote, int earlier, QuotedSource source) {
        return direct.continues(quote, earlier, source);
    }

    @Override
    public Optional<ReportedSpeech.Report> report(int from, int end, int taken) {
        return reported.report(from, end, taken);
    }

    @Override
    public Optional<TokenRange> subject(int from, int end) {
        return subjects.subject(from, end);
    }

    @Override
    public Optional<TokenRange> onlyName(int from, int end) {
        return persons.onlyName(from, end);
    }

    @Override
    public Optional<QuotedSource> takesUp(int from, int end) {
        return direct.takesUp(from, end);
    }

    @Override
    public boolean isPlural(int verb) {
        return subjects.isPlural(verb);
    }

    @Override
    public int prefix(int token) {
        return subjects.prefix(token);
    }

    @Override
    public boolean isPerson(TokenRange phrase) {
        return persons.isPerson(phrase);
    }

    @Override
    public boolean isTelling(TokenRange subject) {
        return persons.isTelling(subject);
    }

    @Override
    public boolean maySpeak(TokenRange phrase) {
        return persons.maySpeak(phrase);
    }

    @Override
    public TokenRange named(TokenRange description) {
        return persons.named(description);
    }

    @Override
    public void recordSubject(TokenRange subject) {
        persons.recordSubject(subject);
    }

    @Override
    public void recordSource(QuotedSource source) {
        persons.recordSource(source);
    }

    @Override
    public Optional<TokenRange> resolve(TokenRange mention) {
        return persons.resolve(mention);
    }
}
