package app.parallax.ui.table;

import app.parallax.model.AnnotationOrder;
import java.util.UUID;

/** The content of a row of the table. */
sealed interface AnnotationRow {
    /** The heading of a group. */
    record Heading(AnnotationOrder.Group group) implements AnnotationRow {}

    /** An annotation; what it says is read when it is looked at. */
    record OfMark(int place, UUID annotation) implements AnnotationRow {}
}
