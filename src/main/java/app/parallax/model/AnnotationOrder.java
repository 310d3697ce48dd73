package app.parallax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ordered identifiers that answer an {@link AnnotationQuery}; the rows are read page by page.
 *
 * @param groups by their places; empty without a grouping
 */
public record AnnotationOrder(List<UUID> annotations, List<Group> groups) {
    /** Nothing. */
    public static final AnnotationOrder NONE = new AnnotationOrder(List.of(), List.of());

    /**
     * A group of annotations that follow each other.
     *
     * @param of identifier of the tag, outlet or article; null for those without any
     * @param start place of its first annotation, from 0
     * @param size how many, 1 or more
     */
    public record Group(@Nullable UUID of, int start, int size) {}

    /** Keeps copies that nobody can change. */
    public AnnotationOrder {
        annotations = List.copyOf(annotations);
        groups = List.copyOf(groups);
    }
}
