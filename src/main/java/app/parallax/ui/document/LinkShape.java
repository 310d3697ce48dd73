package app.parallax.ui.document;

import java.util.List;

/**
 * One thing that the layer of links draws: a path by its numbers, or a label at a place.
 *
 * @param style style classes, the first says what it is
 * @param text what a label says; empty for what is no label
 * @param brings what a click on a label brings into view; empty for what cannot be clicked
 */
record LinkShape(String style, List<Double> at, String text, List<End> brings) {

    /** A passage in a pane. */
    record End(DocumentController pane, int start, int end) {}

    static LinkShape path(String style, Double... at) {
        return new LinkShape(style, List.of(at), "", List.of());
    }

    boolean isLabel() {
        return !text.isEmpty();
    }
}
