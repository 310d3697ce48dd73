package app.parallax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention: an annotation in which an article speaks about a claim.
 *
 * @param claim identifier of the {@link Claim}
 * @param annotation identifier of the {@link Annotation}
 * @param quantity figures, null for none
 * @param attribution the attribution chain: the first is whom the article cites, the last the original source; empty if
 *            not stated
 * @param grade Admiralty code, null for none
 */
public record Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position,
        @Nullable Quantity quantity, List<AttributionStep> attribution, @Nullable Grade grade) implements Entity {
    /** Makes an immutable copy of the collection. */
    public Mention {
        attribution = List.copyOf(attribution);
    }

    /**
     * Creates a mention with a stance only.
     *
     * @param claim identifier of the {@link Claim}
     * @param annotation identifier of the {@link Annotation}
     */
    public Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position) {
        this(id, claim, annotation, voice, position, null, List.of(), null);
    }

    /** Returns a copy with another stance. */
    public Mention with(Voice otherVoice, Position otherPosition) {
        return new Mention(id, claim, annotation, otherVoice, otherPosition, quantity, attribution, grade);
    }

    /** Returns a copy that mentions another claim. */
    public Mention of(UUID other) {
        return new Mention(id, other, annotation, voice, position, quantity, attribution, grade);
    }

    /** Returns a copy with other figures, or none. */
    public Mention with(@Nullable Quantity other) {
        return new Mention(id, claim, annotation, voice, position, other, attribution, grade);
    }

    /**
     * Returns a copy with another attribution chain.
     *
     * @param other the steps, the original source last
     */
    public Mention with(List<AttributionStep> other) {
        return new Mention(id, claim, annotation, voice, position, quantity, other, grade);
    }

    /** Returns a copy with another Admiralty code, or none. */
    public Mention withGrade(@Nullable Grade other) {
        return new Mention(id, claim, annotation, voice, position, quantity, attribution, other);
    }

    /** Whether the words are the article's own or attributed to a speaker. */
    public enum Voice {
        /** The words are the article's own. */
        OWN,
        /** The words are attributed to a speaker. */
        REPORTED
    }

    /** The position of the words on the claim. */
    public enum Position {
        /** They affirm it. */
        AFFIRMS,
        /** They deny it. */
        DENIES,
        /** They leave it unclear. */
        OPEN,
        /** They concern something related, not the claim itself. */
        RELATED
    }
}
