package app.parallax.ui.timeline;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as shown on the timeline.
 *
 * @param when its position, null without a date
 */
record EventItem(Event event, int links, @Nullable TimeOfEvent when) {
    private static final Comparator<EventItem> BY_TIME = Comparator.comparingDouble(EventItem::anchor)
            .thenComparing(item -> item.event.id());

    /** The events with a date in order of time, and the others in order of creation. */
    record All(List<EventItem> dated, List<EventItem> undated, List<Counted<Event>> source) {
        static final All NONE = new All(List.of(), List.of(), List.of());

        /** Returns the items of events; unchanged ones are reused. */
        All with(List<Counted<Event>> events) {
            if (isOf(events)) {
                return this;
            }
            Map<UUID, EventItem> known = new HashMap<>();
            dated.forEach(item -> known.put(item.id(), item));
            var newDated = new ArrayList<EventItem>();
            var newUndated = new ArrayList<EventItem>();
            for (var row : events) {
                var before = known.get(row.entity().id());
                var when = before != null && before.event.equals(row.entity())
                        ? before.when
                        : TimeOfEvent.of(row.entity().workingDate()).orElse(null);
                (when == null ? newUndated : newDated).add(new EventItem(row.entity(), row.count(), when));
            }
            newDated.sort(BY_TIME);
            return new All(List.copyOf(newDated), List.copyOf(newUndated), List.copyOf(events));
        }

        @SuppressWarnings("ReferenceEquality") // rows are replaced, never modified
        boolean isOf(List<Counted<Event>> events) {
            boolean same = events.size() == source.size();
            for (int i = 0; same && i < source.size(); i++) {
                same = events.get(i) == source.get(i);
            }
            return same;
        }
    }

    UUID id() {
        return event.id();
    }

    /** Returns the time of the sign; NaN without a date. */
    double anchor() {
        return when == null ? Double.NaN : when.anchor();
    }

    String date() {
        return DateFormats.text(event.workingDate());
    }

    /** Returns the date in words beside an axis: without the year if that is the only one in view. */
    String dateOn(TimeScale scale) {
        int year = TimeScale.moment(scale.start()).getYear();
        boolean isClear = when != null && year == TimeScale.moment(scale.end()).getYear()
                && year == TimeScale.moment(when.first()).getYear()
                && year == TimeScale.moment(when.last() - 1).getYear();
        return isClear ? event.workingDate().display(Messages.locale(), EventItem::withoutYear) : date();
    }

    private static String withoutYear(Edtf.Phrase phrase) {
        return switch (phrase) {
            case DAY -> Messages.text("timeline.phrase.day", "{0}", "{1}");
            case MONTH -> "{0}";
            default -> DateFormats.pattern(phrase);
        };
    }
}
