package app.parallax.text.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Converts dates written in other calendars. */
final class WrittenCalendars {
    private static final int MILLENNIUM = 5000;
    /** The Hebrew year that begins in the autumn of a year of the Gregorian calendar, less that year. */
    private static final int AUTUMN_OFFSET = 3761;

    private WrittenCalendars() {}

    /**
     * Converts a date of the Islamic calendar as kept in Saudi Arabia (Umm al-Qura).
     *
     * @return EDTF; a month or a year is the range of its days or months; null if there is no such day
     */
    static @Nullable String hijri(int year, int month, int day) {
        var calendar = new IslamicCalendar();
        calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
        return written(calendar, year, month - 1, month == 0 ? 11 : month - 1, day);
    }

    /**
     * Converts a date of the Hebrew calendar.
     *
     * @param month from Tishri, 1; Adar I is 6 and Adar II 7, as is Adar of a common year
     * @return EDTF; a month or a year is the range of its days or months; null if there is no such day
     */
    static @Nullable String hebrew(int year, int month, int day) {
        var calendar = new HebrewCalendar();
        int full = year < 1000 ? MILLENNIUM + year : year;
        return written(calendar, full, month == 6 && !HebrewCalendar.isLeapYear(full) ? 6 : month - 1,
                month == 0 ? HebrewCalendar.ELUL : month - 1, day);
    }

    /** Returns the day of a Hebrew month that falls into a year of the Gregorian calendar. */
    static LocalDate hebrewFeast(int year, int month, int day) {
        boolean autumn = month <= HebrewCalendar.TEVET;
        return day(new HebrewCalendar(), year + (autumn ? AUTUMN_OFFSET : AUTUMN_OFFSET - 1), month - 1, day);
    }

    private static @Nullable String written(Calendar calendar, int year, int first, int last, int day) {
        if (day > 0) {
            var found = day(calendar, year, first, day);
            return calendar.get(Calendar.DAY_OF_MONTH) == day ? found.toString() : null;
        }
        var from = day(calendar, year, Math.max(0, first), 1);
        calendar.clear();
        calendar.set(year, last, 1);
        var to = day(calendar, year, last, calendar.getActualMaximum(Calendar.DAY_OF_MONTH));
        return first >= 0
                ? from + "/" + to
                : EdtfCalendar.month(from.getYear(), from.getMonthValue()) + "/"
                        + EdtfCalendar.month(to.getYear(), to.getMonthValue());
    }

    private static LocalDate day(Calendar calendar, int year, int month, int day) {
        calendar.clear();
        calendar.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        calendar.set(year, month, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    }
}
