package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.text.BinarySearch;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Marks sorted by start, with queries for drawing: overlap with a range, nesting, columns. */
final class SortedMarks {
    private final List<Mark> marks;
    private final int[] furthest;
    private final int[] columns;
    private final boolean[] inside;
    private int used;

    /**
     * @param marks sorted by start, the longer first
     */
    SortedMarks(List<Mark> marks) {
        this.marks = List.copyOf(marks);
        int n = this.marks.size();
        this.furthest = new int[n];
        this.columns = new int[n];
        this.inside = new boolean[n];
        int far = 0;
        for (int i = 0; i < n; i++) {
            var passage = this.marks.get(i).passage();
            inside[i] = passage.end() <= far;
            far = Math.max(far, passage.end());
            furthest[i] = far;
        }
        assignColumns();
    }

    private record ActiveMark(int end, int column) {}

    /** Assigns each mark the first free column, in one pass over the sorted starts. */
    private void assignColumns() {
        var running = new PriorityQueue<ActiveMark>((one, other) -> Integer.compare(one.end, other.end));
        var free = new PriorityQueue<Integer>();
        for (int i = 0; i < columns.length; i++) {
            var passage = marks.get(i).passage();
            while (!running.isEmpty() && running.peek().end <= passage.start()) {
                free.add(running.remove().column);
            }
            var column = free.poll();
            columns[i] = column == null ? used++ : column;
            running.add(new ActiveMark(passage.end(), columns[i]));
        }
    }

    /** Returns all marks in order. */
    List<Mark> marks() {
        return marks;
    }

    int size() {
        return marks.size();
    }

    Mark mark(int index) {
        return marks.get(index);
    }

    /** Returns the number of columns: the maximal number of overlapping marks. */
    int columns() {
        return used;
    }

    /** Returns the column of a mark from 0, the nearest to the text. */
    int column(int index) {
        return columns[index];
    }

    /** Whether a mark lies entirely inside earlier marks. */
    boolean isInside(int index) {
        return inside[index];
    }

    /** Returns the indices of the marks that overlap a range. */
    List<Integer> overlapping(int start, int end) {
        int low = BinarySearch.first(marks.size(), i -> furthest[i] > start);
        var found = new ArrayList<Integer>();
        for (int i = low; i < marks.size() && marks.get(i).passage().start() < end; i++) {
            if (marks.get(i).passage().end() > start) {
                found.add(i);
            }
        }
        return found;
    }
}
