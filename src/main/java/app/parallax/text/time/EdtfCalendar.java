package app.parallax.text.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Formats days, weeks and parts of years in EDTF. */
final class EdtfCalendar {
    private static final int WEEKDAY_FEAST = 100_000;
    private static final int EASTER_FEAST = 200_000;
    private static final int ORTHODOX_FEAST = 300_000;
    private static final int HEBREW_FEAST = 400_000;

    private EdtfCalendar() {}

    /** Returns the maximum number of days of a month. */
    static int maxDays(int month) {
        return month < 1 || month > 12 ? 31 : Month.of(month).maxLength();
    }

    static String year(int year) {
        return year < 0 ? String.format(Locale.ROOT, "-%04d", -year) : String.format(Locale.ROOT, "%04d", year);
    }

    static String month(int year, int month) {
        return year(year) + (month < 10 ? "-0" : "-") + month;
    }

    static String day(LocalDate day) {
        return day.toString();
    }

    /** Returns the week of a day, Monday to Sunday. */
    static String week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday + "/" + monday.plusDays(6);
    }

    /** Returns Saturday and Sunday of the week of a day. */
    static String weekend(LocalDate day) {
        var saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return saturday + "/" + saturday.plusDays(1);
    }

    static String quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3);
    }

    /** Returns a range of {@code count} months. */
    static String months(int year, int first, int count) {
        return month(year, first) + "/" + month(year, first + count - 1);
    }

    static String decade(int year) {
        return year(year).substring(0, 3) + "X";
    }

    static String century(int number) {
        return String.format(Locale.ROOT, "%02dXX", number - 1);
    }

    /** Encodes a holiday on the n-th weekday of a month; 9 means the last. */
    static int feast(int month, int weekday, int place) {
        return WEEKDAY_FEAST + 100 * month + 10 * weekday + place;
    }

    /**
     * Returns the day of a holiday in a year.
     *
     * @param feast month and day (1225); or 100000 + month, weekday and ordinal (101144; ordinal 9 means last); or
     *            200000 + days after Easter Sunday, 300000 + days after that of the Orthodox churches; or 400000 +
     *            month and day of the Hebrew calendar
     */
    static LocalDate feast(int feast, int year) {
        if (feast >= HEBREW_FEAST) {
            return WrittenCalendars.hebrewFeast(year, feast % HEBREW_FEAST / 100, feast % 100);
        }
        if (feast >= ORTHODOX_FEAST - 1_000) {
            return orthodoxEaster(year).plusDays((long) feast - ORTHODOX_FEAST);
        }
        if (feast >= WEEKDAY_FEAST + WEEKDAY_FEAST - 1_000) {
            return easter(year).plusDays((long) feast - EASTER_FEAST);
        }
        if (feast < WEEKDAY_FEAST) {
            return LocalDate.of(year, feast / 100, feast % 100);
        }
        int rest = feast - WEEKDAY_FEAST;
        var weekday = DayOfWeek.of(rest / 10 % 10);
        var first = LocalDate.of(year, rest / 100, 1);
        return first.with(rest % 10 == 9
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(rest % 10, weekday));
    }

    /** Returns Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** Returns Easter Sunday of the Julian calendar as a day of the Gregorian one (the algorithm of Meeus). */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        int shift = year / 100 - year / 400 - 2;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(shift);
    }
}
