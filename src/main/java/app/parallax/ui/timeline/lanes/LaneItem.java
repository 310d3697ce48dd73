package app.parallax.ui.timeline.lanes;

import app.parallax.model.Edtf;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.timeline.TimeOfEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a lane: a quote that dates an event, or the publication of an article.
 *
 * @param when its position
 * @param date null if the words were not resolved; the item is then placed beside its event
 * @param words the quote, empty for a publication
 * @param event identifier of the event, null for a publication
 * @param annotation identifier of the annotation, null for a publication
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

    /** Whether the sign is filled: the day is known and not uncertain. */
    boolean isPlain() {
        return date != null && when.known() == TimeOfEvent.Known.GIVEN;
    }
}
