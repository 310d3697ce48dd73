package app.parallax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ordered identifiers that answer an {@link AnnotationQuery}; the rows are read page by page.
 *
 * @param groups in the order of the annotations; empty without a grouping
 */
public record AnnotationOrder(List<UUID> annotations, List<Group> groups) {
    /** The answer without annotations. */
    public static final AnnotationOrder NONE = new AnnotationOrder(List.of(), List.of());

    /**
     * A group of consecutive annotations.
     *
     * @param of identifier of the tag, outlet or article; null for the group without one
     * @param start index of its first annotation, from 0
     * @param size number of annotations, 1 or more
     */
    public record Group(@Nullable UUID of, int start, int size) {}

    public AnnotationOrder {
        annotations = List.copyOf(annotations);
        groups = List.copyOf(groups);
    }
}
