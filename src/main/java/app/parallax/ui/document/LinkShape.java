package app.parallax.ui.document;

import java.util.List;

/**
 * A shape of the links layer: a path by its numbers, or a label.
 *
 * @param style style classes, the first names the shape
 * @param text text of a label; empty for a path
 * @param brings passages that a click on a label scrolls to; empty if it cannot be clicked
 */
record LinkShape(String style, List<Double> at, String text, List<End> brings) {

    record End(DocumentController pane, int start, int end) {}

    static LinkShape path(String style, Double... at) {
        return new LinkShape(style, List.of(at), "", List.of());
    }

    boolean isLabel() {
        return !text.isEmpty();
    }
}
