package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the attributions whose content overlaps spans of a text; the spans are asked for in the order of their starts,
 * so that each attribution is looked at in few steps.
 */
final class AttributionSweep {
    private final List<Attribution> waiting;
    private final List<Attribution> open = new ArrayList<>();
    private int next;

    AttributionSweep(List<Attribution> attributions) {
        waiting = attributions.stream().sorted(Comparator.comparingInt(each -> each.content().start())).toList();
    }

    /** Returns the attributions whose content overlaps a span that begins at or behind the span before. */
    Stream<Attribution> at(Span span) {
        while (next < waiting.size() && waiting.get(next).content().start() < span.end()) {
            open.add(waiting.get(next++));
        }
        open.removeIf(each -> each.content().end() <= span.start());
        return open.stream().filter(each -> each.content().overlaps(span));
    }
}
