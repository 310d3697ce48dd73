package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Returns the calendar day as written in a date; a time with a zone keeps the day of its notation. */
public final class WrittenDay {
    private static final int LENGTH = "2023-10-07".length();

    private WrittenDay() {}

    /**
     * Returns the day of a date.
     *
     * @return null if the date is coarser than a day or a choice; years BC have a sign
     */
    public static @Nullable LocalDate of(Edtf date) {
        var text = date.toString().replaceAll("[?~%]", "");
        int end = text.startsWith("-") ? LENGTH + 1 : LENGTH;
        try {
            return date.isDay() && text.length() >= end ? LocalDate.parse(text.substring(0, end)) : null;
        } catch (DateTimeParseException e) { // such as a year of more than four digits
            return null;
        }
    }
}
