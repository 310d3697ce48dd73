package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * An annotation as a row of the annotations table.
 *
 * @param tags identifiers of its tags, oldest first
 * @param standing where it stands in the newest version of its article
 */
public record AnnotationLine(Annotation annotation, UUID article, List<UUID> tags, List<UUID> claims,
        Standing standing) {
    /** Where an annotation stands in the newest version of its article. */
    public enum Standing {
        /** It was made there. */
        MADE_HERE,
        /** In the same words. */
        EXACT,
        /** In words like its own. */
        APPROXIMATE,
        /** Where an analyst put it. */
        BY_HAND,
        /** Nowhere. */
        GONE,
        /** Nowhere, as an analyst found. */
        LEFT_GONE,
        /** Nobody has looked yet. */
        NOT_SOUGHT
    }

    /** Keeps copies that nobody can change. */
    public AnnotationLine {
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }
}
