package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * An annotation as a row of the annotations table.
 *
 * @param tags identifiers of its tags, oldest first
 * @param mentions its mentions of claims, oldest first
 * @param standing its anchor in the newest version of its article
 */
public record AnnotationLine(Annotation annotation, UUID article, List<UUID> tags, List<Mention> mentions,
        Standing standing) {
    /** The anchor of an annotation in the newest version of its article. */
    public enum Standing {
        /** The annotation was made on that version. */
        MADE_HERE,
        /** The program found the same words. */
        EXACT,
        /** The program found a fuzzy match. */
        APPROXIMATE,
        /** An analyst chose or confirmed the anchor. */
        BY_HAND,
        /** The program found no match. */
        GONE,
        /** An analyst confirmed that the words are missing. */
        LEFT_GONE,
        /** The annotation was not anchored in that version yet. */
        NOT_SOUGHT
    }

    public AnnotationLine {
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
    }
}
