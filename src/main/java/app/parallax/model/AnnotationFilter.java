package app.parallax.model;

import java.util.Set;
import java.util.UUID;

/**
 * Selects annotations for an export, a list or a copy; an empty set does not restrict.
 *
 * @param tags with at least one of these tags
 * @param claims with a mention of at least one of these claims
 */
public record AnnotationFilter(Set<UUID> articles, Set<UUID> tags, Set<UUID> claims, Set<UUID> analysts,
        Set<UUID> annotations) {
    /** Selects every annotation. */
    public static final AnnotationFilter ALL = new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /** Creates a filter that names no single annotation. */
    public AnnotationFilter(Set<UUID> articles, Set<UUID> tags, Set<UUID> claims, Set<UUID> analysts) {
        this(articles, tags, claims, analysts, Set.of());
    }

    /** Whether the filter restricts nothing; an export then includes what belongs to the project as a whole. */
    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * Selects annotations by identifier.
     *
     * @param annotations 1 to 10,000 identifiers
     */
    public static AnnotationFilter of(Set<UUID> annotations) {
        return new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of(), annotations);
    }

    public static AnnotationFilter ofArticle(UUID article) {
        return new AnnotationFilter(Set.of(article), Set.of(), Set.of(), Set.of());
    }

    /** Selects the annotations that mention one claim. */
    public static AnnotationFilter ofClaim(UUID claim) {
        return new AnnotationFilter(Set.of(), Set.of(), Set.of(claim), Set.of());
    }
}
