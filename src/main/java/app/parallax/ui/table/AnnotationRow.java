package app.parallax.ui.table;

import app.parallax.model.AnnotationOrder;
import java.util.UUID;

sealed interface AnnotationRow {
    record Heading(AnnotationOrder.Group group) implements AnnotationRow {}

    /** An annotation, whose content is read when it is shown. */
    record OfMark(int place, UUID annotation) implements AnnotationRow {}
}
