package app.parallax.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Events that are too close for a label each.
 *
 * @param items one or more, in order of time
 */
record EventCluster(List<EventItem> items) {
    /** Groups events, given in order of time, into at most a number of clusters by their position. */
    static List<EventCluster> gather(List<EventItem> items, TimeScale scale, int most) {
        var clusters = new ArrayList<EventCluster>();
        var current = new ArrayList<EventItem>();
        int slot = -1;
        for (var item : items) {
            int own = slot(item, scale, most);
            if (own != slot && !current.isEmpty()) {
                clusters.add(new EventCluster(List.copyOf(current)));
                current.clear();
            }
            slot = own;
            current.add(item);
        }
        if (!current.isEmpty()) {
            clusters.add(new EventCluster(List.copyOf(current)));
        }
        return clusters;
    }

    private static int slot(EventItem item, TimeScale scale, int most) {
        return (int) Math.clamp(Math.floor(scale.y(item.anchor()) / scale.height() * most), 0, most - 1);
    }

    boolean isOne() {
        return items.size() == 1;
    }

    double first() {
        return items.getFirst().anchor();
    }

    double last() {
        return items.getLast().anchor();
    }
}
