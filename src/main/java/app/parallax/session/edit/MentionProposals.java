package app.parallax.session.edit;

import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Passage;
import app.parallax.model.Quantity;
import app.parallax.session.Session;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.quantity.FoundQuantity;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The values that a text suggests for a mention of a passage.
 *
 * @param voice reported if the greater part of the words is what somebody says, else the article's own
 * @param found the figures that stand in the words, in their order
 * @param cited on whose word they are, whom the article cites first; empty if the text names nobody
 */
public record MentionProposals(Mention.Voice voice, List<FoundQuantity> found, List<Citation> cited) {
    public MentionProposals {
        found = List.copyOf(found);
        cited = List.copyOf(cited);
    }

    /** A cited speaker by name, with the words that name them. */
    public record Citation(NamedStep step, Attribution read) {}

    /** Analyses the text around a passage in the background. */
    public static CompletableFuture<MentionProposals> read(Session session, Passage passage) {
        return session.read(reader -> reader.version(passage.version())
                .map(version -> of(reader.text(version.sha256()), new Span(passage.start(), passage.end())))
                .orElseGet(() -> new MentionProposals(Mention.Voice.OWN, List.of(), List.of())));
    }

    /**
     * Analyses a text.
     *
     * @param text the whole text, because the person meant may be named far before
     */
    static MentionProposals of(String text, Span words) {
        return new TextProposals(text, null).at(words);
    }

    /** Suggests the voice of a passage in the background: attributed if more than half of it is an attribution. */
    public static CompletableFuture<Mention.Voice> voice(Session session, Passage passage) {
        return read(session, passage).thenApply(MentionProposals::voice);
    }

    public List<Quantity> figures() {
        return found.stream().map(FoundQuantity::quantity).toList();
    }

    /** Returns the attribution chain by names. */
    public List<NamedStep> steps() {
        return cited.stream().map(Citation::step).distinct().toList();
    }
}
