package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Formats times and ranges for the timeline. */
public final class TimeWords {
    private static final double DAY = 86_400;

    private TimeWords() {}

    /** Formats the time of day, for example {@code 14:05}. */
    static String clock(LocalDateTime moment) {
        return format("timeline.format.clock", moment);
    }

    /** Formats a day, for example {@code 7 Oct}. */
    static String day(LocalDateTime moment) {
        return format("timeline.format.day", moment);
    }

    /** Formats the day of the month, for example {@code 7}. */
    static String dayOfMonth(LocalDateTime moment) {
        return format("timeline.format.dayOfMonth", moment);
    }

    /** Formats a month, for example {@code Oct}. */
    static String month(LocalDateTime moment) {
        return format("timeline.format.month", moment);
    }

    /** Formats a year, for example {@code 2023}; the year 0 is 1 BC. */
    static String year(LocalDateTime moment) {
        return format("timeline.format.year", moment);
    }

    /** Formats the visible range with a suitable precision, for example {@code 1 Oct – 12 Nov 2023}. */
    public static String range(TimeScale scale) {
        var from = TimeScale.moment(scale.start());
        var to = TimeScale.moment(scale.end());
        double span = scale.end() - scale.start();
        if (span > 3 * TimeScale.YEAR) {
            return Messages.text("timeline.range", year(from), year(to));
        }
        if (span > 2 * DAY) {
            var first = from.getYear() == to.getYear() ? day(from) : fullDay(from);
            return Messages.text("timeline.range", first, fullDay(to));
        }
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return Messages.text("timeline.range", fullDay(from) + ", " + clock(from), clock(to));
        }
        return Messages.text("timeline.range", day(from) + ", " + clock(from), fullDay(to) + ", " + clock(to));
    }

    private static String fullDay(LocalDateTime moment) {
        return format("timeline.format.fullDay", moment);
    }

    private static String format(String key, LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(Messages.text(key), Messages.locale()).format(moment);
    }
}
