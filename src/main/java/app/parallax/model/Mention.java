package app.parallax.model;

import java.util.UUID;

/**
 * An annotation where an article speaks to a claim.
 *
 * @param id
 *            identifier
 * @param claim
 *            identifier of the {@link Claim}
 * @param annotation
 *            identifier of the {@link Annotation}
 * @param voice
 *            whose words
 * @param position
 *            how they stand to the claim
 */
public record Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position) implements Entity {

    /** Whose words they are. */
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
