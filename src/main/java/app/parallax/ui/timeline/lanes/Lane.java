package app.parallax.ui.timeline.lanes;

import app.parallax.text.BinarySearch;
import app.parallax.ui.timeline.TimeOfEvent;
import app.parallax.ui.timeline.TimeScale;
import java.util.List;

/** A lane with its items in order of time, so that the visible ones are found by binary search. */
final class Lane {
    private final String badge;
    private final String title;
    private final String caption;
    private final List<LaneItem> items;
    private final List<Total> totals;
    private final int undated;
    private final double[] firsts;
    /** The latest end up to each item, ascending, so that it can be searched. */
    private final double[] reach;
    private final boolean says;

    /**
     * A figure of a growing total.
     *
     * @param least minimum, NaN if there is none
     * @param most maximum, NaN if there is none
     */
    record Total(TimeOfEvent when, double least, double most, String words, String label) {}

    /** A range of items, the end exclusive. */
    record ItemRange(int from, int to) {}

    /**
     * Creates a lane.
     *
     * @param items by their first moment
     * @param totals by their first moment
     * @param undated number of items without a position
     */
    Lane(String badge, String title, String caption, List<LaneItem> items, List<Total> totals, int undated) {
        this.badge = badge;
        this.title = title;
        this.caption = caption;
        this.items = items;
        this.totals = totals;
        this.undated = undated;
        firsts = new double[items.size()];
        reach = new double[items.size()];
        double last = Double.NEGATIVE_INFINITY;
        boolean quotes = false;
        for (int i = 0; i < firsts.length; i++) {
            var item = items.get(i);
            firsts[i] = item.when().first();
            last = Math.max(last, item.when().last());
            reach[i] = last;
            quotes |= !item.isPrint();
        }
        says = quotes || !totals.isEmpty() || undated > 0;
    }

    String badge() {
        return badge;
    }

    String title() {
        return title;
    }

    String caption() {
        return caption;
    }

    List<LaneItem> items() {
        return items;
    }

    List<Total> totals() {
        return totals;
    }

    int undated() {
        return undated;
    }

    boolean isEmpty() {
        return items.isEmpty() && totals.isEmpty() && undated == 0;
    }

    /** Whether it holds more than when articles were published. */
    boolean says() {
        return says;
    }

    /** The items that may be in view; before them none is, nor after them. */
    ItemRange inView(TimeScale scale) {
        return new ItemRange(firstNotBelow(reach, scale.start()), firstNotBelow(firsts, Math.nextUp(scale.end())));
    }

    /** Returns the number of signs in view. */
    int signsIn(TimeScale scale) {
        var range = inView(scale);
        int signs = 0;
        for (int i = range.from; i < range.to; i++) {
            double at = items.get(i).when().anchor();
            signs += at >= scale.start() && at <= scale.end() ? 1 : 0;
        }
        return signs;
    }

    private static int firstNotBelow(double[] ascending, double value) {
        return BinarySearch.first(ascending.length, i -> ascending[i] >= value);
    }
}
