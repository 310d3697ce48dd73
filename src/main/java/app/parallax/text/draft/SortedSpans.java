package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tells whether a range overlaps one of many, by bisection. */
final class SortedSpans {
    private final int[] starts;
    /** The greatest end of the spans up to each. */
    private final int[] ends;

    SortedSpans(Stream<Span> spans) {
        var sorted = spans.sorted(Comparator.comparingInt(Span::start)).toList();
        starts = sorted.stream().mapToInt(Span::start).toArray();
        ends = sorted.stream().mapToInt(Span::end).toArray();
        for (int i = 1; i < ends.length; i++) {
            ends[i] = Math.max(ends[i], ends[i - 1]);
        }
    }

    boolean overlap(Span span) {
        int found = Arrays.binarySearch(starts, span.end());
        int before = found >= 0 ? found : -found - 1;
        while (before > 0 && starts[before - 1] >= span.end()) { // several may begin there
            before--;
        }
        return before > 0 && ends[before - 1] > span.start();
    }
}
