package app.parallax.ui.table;

import app.parallax.model.AnnotationOrder;
import java.util.UUID;

/** A row of the table. */
sealed interface AnnotationRow {
    /** The heading of a group. */
    record Heading(AnnotationOrder.Group group) implements AnnotationRow {}

    /** An annotation, whose content is read when it is shown. */
    record OfMark(int place, UUID annotation) implements AnnotationRow {}
}
