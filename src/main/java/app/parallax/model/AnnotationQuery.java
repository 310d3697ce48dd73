package app.parallax.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query of the annotations table: filter and sort order.
 *
 * @param conditions what is asked of them; none for all
 * @param within identifiers of the articles in which they stand, null for all
 * @param sort by what they are put in order, within their group
 * @param descending whether the last comes first; what has no value stays at the end
 */
public record AnnotationQuery(List<FilterCondition> conditions, @Nullable Set<UUID> within, Column sort,
        boolean descending,
        Grouping grouping) {
    /** Everything, as it stands in the articles. */
    public static final AnnotationQuery ALL = new AnnotationQuery(List.of(), null, Column.ARTICLE, false,
            Grouping.NONE);

    /** What a table shows of an annotation. */
    public enum Column {
        /** The marked words. */
        QUOTE,
        /** Its article; in one article, its place. */
        ARTICLE,
        /** The outlet of its article. */
        OUTLET,
        /** Its tags, by the first of their names. */
        TAGS,
        /** The claims that it speaks to, by the first of their texts. */
        CLAIMS,
        /** The note. */
        NOTE,
        /** Who made it. */
        ANALYST,
        /** When it was made. */
        CREATED,
        /** When it was changed last. */
        MODIFIED,
        /** Where it stands in the newest version of its article. */
        STANDING
    }

    /** What stands together. */
    public enum Grouping {
        /** No groups. */
        NONE,
        /** By tag: an annotation with several stands under each. */
        TAG,
        /** By the outlet of the article. */
        OUTLET,
        /** By article. */
        ARTICLE
    }

    /** Keeps a copy that nobody can change. */
    public AnnotationQuery {
        conditions = List.copyOf(conditions);
        within = within == null ? null : Set.copyOf(within);
    }
}
