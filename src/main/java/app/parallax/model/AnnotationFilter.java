package app.parallax.model;

import java.util.Set;
import java.util.UUID;

/**
 * Selects annotations for an export, a list or a copy; an empty set does not restrict.
 *
 * @param articles only on these articles
 * @param tags only with one of these tags
 * @param claims only with a mention of one of these claims
 * @param analysts only by these
 * @param annotations only these
 */
public record AnnotationFilter(Set<UUID> articles, Set<UUID> tags, Set<UUID> claims, Set<UUID> analysts,
        Set<UUID> annotations) {
    /** Every annotation. */
    public static final AnnotationFilter ALL = new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /**
     * A filter that names no annotation.
     *
     * @param articles only on these articles
     * @param tags only with one of these tags
     * @param claims only with a mention of one of these claims
     * @param analysts only by these
     */
    public AnnotationFilter(Set<UUID> articles, Set<UUID> tags, Set<UUID> claims, Set<UUID> analysts) {
        this(articles, tags, claims, analysts, Set.of());
    }

    /**
     * Whether nothing is restricted: what belongs to the project as a whole then belongs to what is meant.
     *
     * @return whether every annotation is meant
     */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The same, but only for annotations that speak to one claim. */
    public AnnotationFilter andClaim(UUID claim) {
        return new AnnotationFilter(articles, tags, Set.of(claim), analysts, annotations);
    }

    /**
     * Some annotations and no others.
     *
     * @param annotations their identifiers, at least one and at most 10,000
     */
    public static AnnotationFilter of(Set<UUID> annotations) {
        return new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of(), annotations);
    }

    /** The annotations of one article. */
    public static AnnotationFilter ofArticle(UUID article) {
        return new AnnotationFilter(Set.of(article), Set.of(), Set.of(), Set.of());
    }

    /** The annotations that speak to one claim. */
    public static AnnotationFilter ofClaim(UUID claim) {
        return new AnnotationFilter(Set.of(), Set.of(), Set.of(claim), Set.of());
    }
}
