package app.parallax.text.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Units of time by the numbers of the language files, and dates counted in them. */
final class TimeUnits {
    static final int DAY = 1;
    static final int WEEK = 2;
    static final int MONTH = 3;
    static final int YEAR = 4;
    static final int QUARTER = 5;
    static final int WEEKEND = 6;
    static final int DECADE = 7;
    static final int CENTURY = 8;
    static final int HOUR = 9;
    static final int FORTNIGHT = 12;

    private TimeUnits() {}

    /** The day, week, month … that lies so many of its like after that of a day, as EDTF; null if too far away. */
    static @Nullable String shifted(LocalDate from, int unit, int count) {
        if (Math.abs(count) > 9_999) {
            return null;
        }
        var to = switch (unit) {
            case DAY -> from.plusDays(count);
            case WEEK, WEEKEND -> from.plusWeeks(count);
            case MONTH -> from.plusMonths(count);
            case QUARTER -> from.plusMonths(3L * count);
            case YEAR -> from.plusYears(count);
            case DECADE -> from.plusYears(10L * count);
            case CENTURY -> from.plusYears(100L * count);
            case FORTNIGHT -> from.plusWeeks(2L * count);
            default -> from; // hours, minutes and seconds keep the day
        };
        if (to.getYear() < 0 || to.getYear() > 9_999) {
            return null;
        }
        return said(to, unit);
    }

    /** What holds a day: itself, its week, its month … */
    static String said(LocalDate day, int unit) {
        return switch (unit) {
            case WEEK, FORTNIGHT -> EdtfCalendar.week(day);
            case WEEKEND -> EdtfCalendar.weekend(day);
            case MONTH -> EdtfCalendar.month(day.getYear(), day.getMonthValue());
            case QUARTER -> EdtfCalendar.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> EdtfCalendar.year(day.getYear());
            case DECADE -> EdtfCalendar.decade(day.getYear());
            case CENTURY -> EdtfCalendar.century(day.getYear() / 100 + 1);
            default -> EdtfCalendar.day(day);
        };
    }
}
