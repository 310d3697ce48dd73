package app.parallax.ui.timeline.lanes;

import app.parallax.ui.timeline.TimeOfEvent;
import app.parallax.ui.timeline.TimeScale;
import java.util.List;

/**
 * A lane with what stands in it, in the order of time, so that what is in view is found without looking at the rest.
 */
final class Lane {
    private final String badge;
    private final String title;
    private final String caption;
    private final List<LaneItem> items;
    private final List<Total> totals;
    private final int undated;
    private final double[] firsts;
    /** The last time up to each item: never falls, so that it can be searched. */
    private final double[] reach;

    /**
     * A figure of a total that grows.
     *
     * @param least the least that is said, not a number if there is none
     * @param most the most that is said, not a number if there is none
     */
    record Total(TimeOfEvent when, double least, double most, String words, String label) {}

    /** The items from one to another, the second exclusive. */
    record Stretch(int from, int to) {}

    /** A lane with items by their first moment, figures by theirs, and how many have no place at all. */
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
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = items.get(i).when().first();
            last = Math.max(last, items.get(i).when().last());
            reach[i] = last;
        }
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
        return !totals.isEmpty() || undated > 0 || items.stream().anyMatch(item -> !item.isPrint());
    }

    /** The items that may be in view; before them none is, nor after them. */
    Stretch inView(TimeScale scale) {
        return new Stretch(firstNotBelow(reach, scale.start()), firstNotBelow(firsts, Math.nextUp(scale.end())));
    }

    private static int firstNotBelow(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
