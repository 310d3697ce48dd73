package app.parallax.ui.document;

import app.parallax.model.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Marks sorted by start, with what drawing asks of them: which meet a stretch, which lie inside another, columns. */
final class SortedMarks {
    private final List<Mark> marks;
    private final int[] furthest;
    private final int[] columns;
    private final boolean[] inside;
    private int used;

    /** The marks must be sorted by start, the longer first. */
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
        sweep();
    }

    private record Running(int end, int column) {}

    /** Gives each mark the first column that is free where it starts: one pass over the sorted starts. */
    private void sweep() {
        var running = new PriorityQueue<Running>((one, other) -> Integer.compare(one.end, other.end));
        var free = new PriorityQueue<Integer>();
        for (int i = 0; i < columns.length; i++) {
            var passage = marks.get(i).passage();
            while (!running.isEmpty() && running.peek().end <= passage.start()) {
                free.add(running.remove().column);
            }
            var column = free.poll();
            columns[i] = column == null ? used++ : column;
            running.add(new Running(passage.end(), columns[i]));
        }
    }

    /** All of them, in their order. */
    List<Mark> marks() {
        return marks;
    }

    int size() {
        return marks.size();
    }

    Mark mark(int index) {
        return marks.get(index);
    }

    /** How many columns the stripes take: as many as marks overlap where most of them do. */
    int columns() {
        return used;
    }

    /** The stripe column of a mark, from 0, nearest to the text. */
    int column(int index) {
        return columns[index];
    }

    /** Whether the mark lies wholly inside marks before it. */
    boolean isInside(int index) {
        return inside[index];
    }

    /** The numbers of the marks that share at least one unit with a stretch. */
    List<Integer> meeting(int start, int end) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthest[middle] <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var found = new ArrayList<Integer>();
        for (int i = low; i < marks.size() && marks.get(i).passage().start() < end; i++) {
            if (marks.get(i).passage().end() > start) {
                found.add(i);
            }
        }
        return found;
    }
}
