package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the timeline.
 *
 * @param place null if unknown
 * @param note free text, empty if none
 * @param working the working date where the articles disagree, in EDTF, with its reason; null if none was chosen
 */
public record Event(UUID id, String title, Edtf date, @Nullable String place, String note,
        @Nullable WorkingValue working) implements Entity {
    /** Returns the working date, or the event's own date if there is none that is EDTF. */
    public Edtf workingDate() {
        return working == null ? date : Edtf.tryParse(working.value()).orElse(date);
    }

    /**
     * Returns a copy with other details.
     *
     * @param otherPlace null if unknown
     * @param otherNote Markdown, empty if none
     */
    public Event with(String otherTitle, Edtf otherDate, @Nullable String otherPlace, String otherNote) {
        return new Event(id, otherTitle, otherDate, otherPlace, otherNote, working);
    }

    /** Returns a copy with another working date, or none. */
    public Event withWorking(@Nullable WorkingValue other) {
        return new Event(id, title, date, place, note, other);
    }
}
