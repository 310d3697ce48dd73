package app.parallax.session.edit;

import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.Quantity;
import app.parallax.session.Session;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Figures and attribution that the text suggests for a mention, to be confirmed by an analyst.
 *
 * @param figures figures within the passage, in text order
 * @param steps the attribution chain, whom the article cites first; empty if the text names nobody
 */
public record MentionProposals(List<Quantity> figures, List<SpeakerEditor.Step> steps) {
    private static final int MOST = 6;
    private static final int MOST_STEPS = 4;

    /** Makes immutable copies of the collections. */
    public MentionProposals {
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /** Analyses the text around a passage in the background. */
    public static CompletableFuture<MentionProposals> read(Session session, Passage passage) {
        return session.read(reader -> reader.version(passage.version())
                .map(version -> of(reader.text(version.sha256()), new Span(passage.start(), passage.end())))
                .orElseGet(() -> new MentionProposals(List.of(), List.of())));
    }

    /**
     * Analyses a text.
     *
     * @param text the whole text, because the person meant may be named far before
     */
    static MentionProposals of(String text, Span words) {
        var figures = Quantities.find(text).stream().filter(each -> shared(each.span(), words) > 0).limit(MOST)
                .map(FoundQuantity::quantity).toList();
        var steps = Attributions.propose(text).stream().filter(each -> speaksOf(each, words))
                .sorted(Comparator.comparingInt((Attribution each) -> length(each.content())).reversed())
                .limit(MOST_STEPS)
                .map(each -> new SpeakerEditor.Step(line(text, each.speaker()),
                        each.cue().map(cue -> line(text, cue)).orElse("")))
                .distinct().toList();
        return new MentionProposals(figures, steps);
    }

    /** Suggests the voice of a passage in the background: attributed if more than half of it is an attribution. */
    public static CompletableFuture<Mention.Voice> voice(Session session, Passage passage) {
        return session.read(reader -> reader.version(passage.version())
                .map(version -> voice(reader.text(version.sha256()), new Span(passage.start(), passage.end())))
                .orElse(Mention.Voice.OWN));
    }

    /** Suggests the voice of a range. */
    public static Mention.Voice voice(String text, Span words) {
        return Attributions.propose(text).stream()
                .anyMatch(each -> 2 * shared(each.content(), words) > length(words))
                        ? Mention.Voice.REPORTED
                        : Mention.Voice.OWN;
    }

    /** Whether an attribution and a range overlap for the most part. */
    private static boolean speaksOf(Attribution attribution, Span words) {
        int shared = shared(attribution.content(), words);
        return 2 * shared > Math.min(length(words), length(attribution.content()));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static String line(String text, Span span) {
        return text.substring(span.start(), span.end()).replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
