package app.parallax.ui.timeline;

import app.parallax.model.Counted;
import app.parallax.model.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the timeline shows it.
 *
 * @param event
 *            the event
 * @param links
 *            how many links it has
 * @param when
 *            where it stands, null without a date
 */
record EventItem(Event event, int links, @Nullable When when) {
    private static final Comparator<EventItem> BY_TIME = Comparator.comparingDouble(EventItem::anchor)
            .thenComparing(item -> item.event.id());

    /** The events with a date in the order of time, and those without in the order of their making. */
    record All(List<EventItem> dated, List<EventItem> undated) {
        /** No events. */
        static final All NONE = new All(List.of(), List.of());

        /** Makes the items of events; what has not changed since the last time is kept. */
        All with(List<Counted<Event>> events) {
            Map<UUID, EventItem> known = new HashMap<>();
            dated.forEach(item -> known.put(item.id(), item));
            var newDated = new ArrayList<EventItem>();
            var newUndated = new ArrayList<EventItem>();
            for (var row : events) {
                var before = known.get(row.entity().id());
                var when = before != null && before.event == row.entity()
                        ? before.when
                        : When.of(row.entity().date()).orElse(null);
                (when == null ? newUndated : newDated).add(new EventItem(row.entity(), row.count(), when));
            }
            newDated.sort(BY_TIME);
            return new All(List.copyOf(newDated), List.copyOf(newUndated));
        }
    }

    UUID id() {
        return event.id();
    }

    /** The time of the sign; NaN without a date. */
    double anchor() {
        return when == null ? Double.NaN : when.anchor();
    }

    /** The date in words. */
    String date() {
        return event.date().display(Locale.getDefault());
    }
}
