package app.parallax.io.events;

import app.parallax.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * An event as a file names it.
 *
 * @param title short name, not blank
 * @param date when, {@code XXXX} if the file does not say
 * @param place where, null if not said
 * @param note free text, empty if none
 */
public record EventRow(String title, Edtf date, @Nullable String place, String note) {
    /** What stands for a date of which nothing is known. */
    static final String NO_DATE = "XXXX";
}
