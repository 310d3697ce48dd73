package app.parallax.ui.timeline.lanes;

import app.parallax.model.Edtf;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.timeline.TimeOfEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a lane: words of an article that date an event, or the day of an article's print.
 *
 * @param when where it stands
 * @param date the date, null if the words were not resolved; it then stands beside its event
 * @param words the words, empty of a print
 * @param event identifier of the event, null of a print
 * @param annotation identifier of the annotation, null of a print
 */
record LaneItem(TimeOfEvent when, @Nullable Edtf date, Clock clock, String words, UUID article, String label,
        @Nullable UUID event, @Nullable UUID annotation) {
    boolean isResolved() {
        return date != null;
    }

    boolean isPrint() {
        return annotation == null;
    }

    boolean isApproximate() {
        return date != null && date.isApproximate();
    }

    boolean isUncertain() {
        return date != null && date.isUncertain();
    }

    /** Whether the sign is filled: the day is given and not doubted. */
    boolean isPlain() {
        return date != null && when.known() == TimeOfEvent.Known.GIVEN;
    }
}
