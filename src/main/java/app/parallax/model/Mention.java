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
    /** Keeps a copy that nobody can change. */
    public Mention {
        attribution = List.copyOf(attribution);
    }

    /**
     * A mention of which only the stance is known.
     *
     * @param claim identifier of the {@link Claim}
     * @param annotation identifier of the {@link Annotation}
     */
    public Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position) {
        this(id, claim, annotation, voice, position, null, List.of(), null);
    }

    /** The same mention with another stance. */
    public Mention with(Voice otherVoice, Position otherPosition) {
        return new Mention(id, claim, annotation, otherVoice, otherPosition, quantity, attribution, grade);
    }

    /** The same mention of another claim. */
    public Mention of(UUID other) {
        return new Mention(id, other, annotation, voice, position, quantity, attribution, grade);
    }

    /**
     * The same mention with other figures.
     *
     * @param other the figures, null for none
     */
    public Mention with(@Nullable Quantity other) {
        return new Mention(id, claim, annotation, voice, position, other, attribution, grade);
    }

    /**
     * The same mention on another's word.
     *
     * @param other the steps, the original source last
     */
    public Mention with(List<AttributionStep> other) {
        return new Mention(id, claim, annotation, voice, position, quantity, other, grade);
    }

    /**
     * The same mention with another grade.
     *
     * @param other the grade, null for none
     */
    public Mention withGrade(@Nullable Grade other) {
        return new Mention(id, claim, annotation, voice, position, quantity, attribution, other);
    }

    /** Whether the words are the article's own or attributed to a speaker. */
    public enum Voice {
        /** The article's own. */
        OWN,
        /** Reported from somebody. */
        REPORTED
    }

    /** How the words stand to the claim. */
    public enum Position {
        /** They say so. */
        AFFIRMS,
        /** They say it is not so. */
        DENIES,
        /** They leave it open. */
        OPEN,
        /** They speak of something near it, not of this very claim. */
        RELATED
    }
}
