package app.parallax.text.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The units of time by their numbers in the language files, and date arithmetic with them. */
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

    /** Returns the period of a unit shifted from that of a day, in EDTF; null if out of range. */
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
        return period(to, unit);
    }

    /** Returns the period of a unit that contains a day, in EDTF. */
    static String period(LocalDate day, int unit) {
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
