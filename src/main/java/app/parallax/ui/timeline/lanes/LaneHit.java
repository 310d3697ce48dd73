package app.parallax.ui.timeline.lanes;

import org.jspecify.annotations.Nullable;

/**
 * A drawn area that reacts to the mouse.
 *
 * @param x left edge in pixels
 * @param width in pixels
 * @param height in pixels
 */
record LaneHit(double x, double y, double width, double height, Target what) {
    sealed interface Target {}

    /** A quote or publication. */
    record Item(LaneItem item) implements Target {}

    record EventTarget(LaneSet.Placed placed) implements Target {}

    /** Items without room, in a time range to zoom into. */
    record More(double from, double to, int count) implements Target {}

    record Head(Lane lane) implements Target {}

    static @Nullable Target at(Iterable<LaneHit> hits, double x, double y) {
        Target found = null;
        for (var hit : hits) {
            if (x >= hit.x && x <= hit.x + hit.width && y >= hit.y && y <= hit.y + hit.height) {
                found = hit.what; // the last drawn is on top
            }
        }
        return found;
    }
}
