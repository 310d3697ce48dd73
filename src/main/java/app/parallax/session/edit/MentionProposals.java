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
 * What the text itself proposes for a mention, to be confirmed by hand.
 *
 * @param figures the figures that stand in the words, in their order
 * @param steps on whose word they are, whom the article cites first; empty if the text names nobody
 */
public record MentionProposals(List<Quantity> figures, List<SpeakerEditor.Step> steps) {
    private static final int MOST = 6;
    private static final int MOST_STEPS = 4;

    /** Makes immutable copies of the collections. */
    public MentionProposals {
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /** Reads the text around a passage beside everything else. */
    public static CompletableFuture<MentionProposals> read(Session session, Passage passage) {
        return session.read(reader -> reader.version(passage.version())
                .map(version -> of(reader.text(version.sha256()), new Span(passage.start(), passage.end())))
                .orElseGet(() -> new MentionProposals(List.of(), List.of())));
    }

    /**
     * Reads a text.
     *
     * @param text the whole text, for who is meant may stand far before
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

    /**
     * Whose words a passage is, as the text around it tells; read beside everything else.
     *
     * @return reported if the greater part of them is what somebody says, else the article's own
     */
    public static CompletableFuture<Mention.Voice> voice(Session session, Passage passage) {
        return session.read(reader -> reader.version(passage.version())
                .map(version -> voice(reader.text(version.sha256()), new Span(passage.start(), passage.end())))
                .orElse(Mention.Voice.OWN));
    }

    /** Whose words a stretch of a text is. */
    public static Mention.Voice voice(String text, Span words) {
        return Attributions.propose(text).stream()
                .anyMatch(each -> 2 * shared(each.content(), words) > length(words))
                        ? Mention.Voice.REPORTED
                        : Mention.Voice.OWN;
    }

    /** Whether what somebody says and the words are for the greater part one. */
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
