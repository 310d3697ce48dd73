package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the calendar day that a date is written with; a time with a zone lies on the day on which it was noted. */
public final class WrittenDay {
    private static final int LENGTH = "2023-10-07".length();

    private WrittenDay() {}

    /**
     * The day of a date.
     *
     * @return null if the date is coarser than a day, or no single one; years before the first have a sign
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
