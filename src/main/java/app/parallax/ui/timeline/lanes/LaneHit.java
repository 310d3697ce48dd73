package app.parallax.ui.timeline.lanes;

import org.jspecify.annotations.Nullable;

/**
 * Something that was drawn and can be pointed at.
 *
 * @param x left, in pixels
 * @param width in pixels
 * @param height in pixels
 */
record LaneHit(double x, double y, double width, double height, Target what) {
    /** What can be pointed at. */
    sealed interface Target {}

    /** Words, or a print. */
    record Item(LaneItem item) implements Target {}

    /** An event. */
    record Happening(LaneSet.Placed placed) implements Target {}

    /** So many that there is no room for, from one time to another; to be brought into view. */
    record More(double from, double to, int count) implements Target {}

    /** The head of a lane. */
    record Head(Lane lane) implements Target {}

    static @Nullable Target at(Iterable<LaneHit> hits, double x, double y) {
        Target found = null;
        for (var hit : hits) {
            if (x >= hit.x && x <= hit.x + hit.width && y >= hit.y && y <= hit.y + hit.height) {
                found = hit.what; // what was drawn last lies on top
            }
        }
        return found;
    }
}
