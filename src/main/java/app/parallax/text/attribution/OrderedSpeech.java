package app.parallax.text.attribution;

import java.util.List;
import java.util.Optional;

/** The rules of a language that tells subjects and clauses by the order of words, as English does. */
final class OrderedSpeech implements SpeechRules {
    private final Subjects subjects;
    private final NounPhrases nouns;
    private final DirectSpeech direct;
    private final ReportedSpeech reported;
    private final Persons persons;

    OrderedSpeech(AttributionTokens tokens, List<Quotation> quotations, Lexicon lexicon) {
        nouns = new NounPhrases(tokens, lexicon);
        subjects = new Subjects(tokens, nouns, lexicon);
        var cues = new Cues(tokens, subjects, nouns, lexicon);
        direct = new DirectSpeech(tokens, subjects, nouns, cues, quotations, lexicon);
        reported = new ReportedSpeech(tokens, nouns, cues, lexicon);
        persons = new Persons(tokens, lexicon);
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
        return reported.find(from, end, taken);
    }

    @Override
    public Optional<TokenRange> subject(int from, int end) {
        return subjects.mainSubject(from, end);
    }

    @Override
    public Optional<TokenRange> onlyName(int from, int end) {
        return persons.onlyName(from, end);
    }

    @Override
    public boolean isPerson(TokenRange phrase) {
        return nouns.isNamed(phrase) && persons.isPerson(phrase);
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
