package app.parallax.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query of the annotations table: filter and sort order.
 *
 * @param conditions the filter; empty for all annotations
 * @param within identifiers of the articles searched, null for all
 * @param sort column that orders the annotations of a group
 * @param descending reverses the order; annotations without a value stay last
 */
public record AnnotationQuery(List<FilterCondition> conditions, @Nullable Set<UUID> within, Column sort,
        boolean descending,
        Grouping grouping) {
    /** Selects every annotation in text order. */
    public static final AnnotationQuery ALL = new AnnotationQuery(List.of(), null, Column.ARTICLE, false,
            Grouping.NONE);

    public enum Column {
        QUOTE,
        /** The article, and within it the place in the text. */
        ARTICLE,
        /** The outlet of its article. */
        OUTLET,
        /** The tags, ordered by the first of their names. */
        TAGS,
        /** The claims, ordered by the first of their texts. */
        CLAIMS,
        /** The voices of its mentions. */
        VOICE,
        /** The positions of its mentions. */
        POSITION,
        /** The attribution chains of its mentions, ordered by whom the article cites. */
        SPEAKER,
        /** The figures of its mentions, ordered by the least. */
        FIGURE,
        /** The dates of these figures. */
        AS_OF,
        NOTE,
        /** The analyst's translation of the quote. */
        TRANSLATION,
        ANALYST,
        /** The time of creation. */
        CREATED,
        /** The time of the last change. */
        MODIFIED,
        /** The anchor in the newest version of the article. */
        STANDING
    }

    public enum Grouping {
        /** No grouping. */
        NONE,
        /** By tag; an annotation with several tags occurs in each group. */
        TAG,
        /** By outlet of the article. */
        OUTLET,
        ARTICLE
    }

    public AnnotationQuery {
        conditions = List.copyOf(conditions);
        within = within == null ? null : Set.copyOf(within);
    }
}
