package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the timeline.
 *
 * @param place where, null if not said
 * @param note free text, empty if none
 * @param working the date that is worked with where the articles disagree, in EDTF, with its reason; null if none was
 *            chosen
 */
public record Event(UUID id, String title, Edtf date, @Nullable String place, String note,
        @Nullable WorkingValue working) implements Entity {

    /**
     * An event without a working date of its own.
     *
     * @param place where, null if not said
     * @param note free text, empty if none
     */
    public Event(UUID id, String title, Edtf date, @Nullable String place, String note) {
        this(id, title, date, place, note, null);
    }

    /**
     * The date that is worked with.
     *
     * @return the working date, else the event's own; a working value that is no EDTF is passed over
     */
    public Edtf workingDate() {
        return working == null ? date : Edtf.tryParse(working.value()).orElse(date);
    }

    /**
     * The same event with other facts.
     *
     * @param otherPlace where, null if not said
     * @param otherNote Markdown, empty if there is none
     */
    public Event with(String otherTitle, Edtf otherDate, @Nullable String otherPlace, String otherNote) {
        return new Event(id, otherTitle, otherDate, otherPlace, otherNote, working);
    }

    /**
     * The same event with another working date.
     *
     * @param other the date with its reason, null for none
     */
    public Event withWorking(@Nullable WorkingValue other) {
        return new Event(id, title, date, place, note, other);
    }
}
