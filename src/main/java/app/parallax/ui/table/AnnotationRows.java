package app.parallax.ui.table;

import app.parallax.model.AnnotationOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import javafx.collections.ObservableListBase;

/** The rows of an order, with a heading above each group; created when they are shown. */
final class AnnotationRows extends ObservableListBase<AnnotationRow> {
    private AnnotationOrder order = AnnotationOrder.NONE;

    /** The rows before a change, created on access. */
    private static final class PreviousRows extends AbstractList<AnnotationRow> {
        private final AnnotationOrder order;

        PreviousRows(AnnotationOrder order) {
            this.order = order;
        }

        @Override
        public int size() {
            return AnnotationRows.size(order);
        }

        @Override
        public AnnotationRow get(int row) {
            return AnnotationRows.get(order, row);
        }
    }

    /** Shows another order in this list; a replaced list would reset the sort order of the view. */
    void show(AnnotationOrder other) {
        beginChange();
        var before = new PreviousRows(order);
        order = other;
        nextReplace(0, size(), before);
        endChange();
    }

    @Override
    public int size() {
        return size(order);
    }

    private static int size(AnnotationOrder order) {
        return order.annotations().size() + order.groups().size();
    }

    @Override
    public AnnotationRow get(int row) {
        return get(order, row);
    }

    private static AnnotationRow get(AnnotationOrder order, int row) {
        var groups = order.groups();
        if (groups.isEmpty()) {
            return new AnnotationRow.OfMark(row, order.annotations().get(row));
        }
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) { // the last group whose heading is at or above this row: group n has n headings above
            int middle = (low + high + 1) >>> 1;
            if (groups.get(middle).start() + middle <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var group = groups.get(low);
        int place = row - low - 1;
        return place < group.start()
                ? new AnnotationRow.Heading(group)
                : new AnnotationRow.OfMark(place, order.annotations().get(place));
    }

    int[] rowsOf(Set<UUID> annotations) {
        var found = new ArrayList<Integer>();
        int group = 0;
        var groups = order.groups();
        var all = order.annotations();
        for (int place = 0; place < all.size(); place++) {
            while (group < groups.size() && groups.get(group).start() <= place) {
                group++;
            }
            if (annotations.contains(all.get(place))) {
                found.add(place + group);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
