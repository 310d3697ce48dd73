package app.parallax.model;

import java.util.Set;
import java.util.UUID;

/**
 * Which annotations are meant; an empty set does not restrict.
 *
 * @param articles
 *            only on these articles
 * @param tags
 *            only with one of these tags
 * @param claims
 *            only with a mention of one of these claims
 * @param analysts
 *            only by these
 */
public record AnnotationFilter(Set<UUID> articles, Set<UUID> tags, Set<UUID> claims, Set<UUID> analysts) {
    /** Every annotation. */
    public static final AnnotationFilter ALL = new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /**
     * The annotations of one article.
     *
     * @param article
     *            its identifier
     * @return the filter
     */
    public static AnnotationFilter ofArticle(UUID article) {
        return new AnnotationFilter(Set.of(article), Set.of(), Set.of(), Set.of());
    }

    /**
     * The annotations that speak to one claim.
     *
     * @param claim
     *            its identifier
     * @return the filter
     */
    public static AnnotationFilter ofClaim(UUID claim) {
        return new AnnotationFilter(Set.of(), Set.of(), Set.of(claim), Set.of());
    }
}
