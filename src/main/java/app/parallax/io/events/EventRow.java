package app.parallax.io.events;

import app.parallax.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * An event as read from a file.
 *
 * @param title short name, not blank
 * @param date {@code XXXX} if the file has none
 * @param place null if the file has none
 * @param note free text, empty if none
 */
public record EventRow(String title, Edtf date, @Nullable String place, String note) {
    /** The EDTF of an unknown date. */
    static final String NO_DATE = "XXXX";
}
