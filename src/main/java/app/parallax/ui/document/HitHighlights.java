package app.parallax.ui.document;

import app.parallax.text.BinarySearch;
import app.parallax.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The search matches in a text.
 *
 * @param spans ordered and disjoint
 * @param current index of the current match, -1 for none
 */
record HitHighlights(List<Span> spans, int current) {
    static final HitHighlights NONE = new HitHighlights(List.of(), -1);

    Optional<Span> currentSpan() {
        return current < 0 ? Optional.empty() : Optional.of(spans.get(current));
    }

    boolean isCurrent(Span span) {
        return current >= 0 && spans.get(current).equals(span);
    }

    /** Returns a copy with another current match, cyclically. */
    HitHighlights stepped(int by) {
        return spans.isEmpty() ? this : new HitHighlights(spans, Math.floorMod(current + by, spans.size()));
    }

    /** Returns the index of the first match at or after an offset; the first of all if there is none. */
    static int from(List<Span> spans, int offset) {
        if (spans.isEmpty()) {
            return -1;
        }
        int place = firstEndingAfter(spans, offset);
        return place < spans.size() ? place : 0;
    }

    private static int firstEndingAfter(List<Span> spans, int offset) {
        return BinarySearch.first(spans.size(), i -> spans.get(i).end() > offset);
    }

    /** Returns the matches that overlap a range. */
    List<Span> overlapping(int start, int end) {
        int first = firstEndingAfter(spans, start);
        int last = first;
        while (last < spans.size() && spans.get(last).start() < end) {
            last++;
        }
        return spans.subList(first, last);
    }
}
