package app.parallax.ui.timeline;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The steps of the ticks of a time axis, from a minute to a thousand years. Weeks begin on Monday (ISO 8601). */
enum TickStep {
    MINUTE(ChronoUnit.MINUTES, 1),
    MINUTES_5(ChronoUnit.MINUTES, 5),
    MINUTES_15(ChronoUnit.MINUTES, 15),
    MINUTES_30(ChronoUnit.MINUTES, 30),
    HOUR(ChronoUnit.HOURS, 1),
    HOURS_3(ChronoUnit.HOURS, 3),
    HOURS_6(ChronoUnit.HOURS, 6),
    HOURS_12(ChronoUnit.HOURS, 12),
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1),
    YEARS_5(ChronoUnit.YEARS, 5),
    DECADE(ChronoUnit.YEARS, 10),
    YEARS_50(ChronoUnit.YEARS, 50),
    CENTURY(ChronoUnit.YEARS, 100),
    YEARS_500(ChronoUnit.YEARS, 500),
    MILLENNIUM(ChronoUnit.YEARS, 1_000);

    private final ChronoUnit unit;
    private final int amount;

    TickStep(ChronoUnit unit, int amount) {
        this.unit = unit;
        this.amount = amount;
    }

    /** Returns the finest step of at least a number of seconds, else the coarsest. */
    static TickStep atLeast(double seconds) {
        for (var step : values()) {
            if (step.seconds() >= seconds) {
                return step;
            }
        }
        return MILLENNIUM;
    }

    /** Returns its average length in seconds. */
    double seconds() {
        return (double) unit.getDuration().toSeconds() * amount;
    }

    TickStep minor() {
        return switch (this) {
            case MINUTE, MINUTES_5 -> MINUTE;
            case MINUTES_15, MINUTES_30 -> MINUTES_5;
            case HOUR -> MINUTES_15;
            case HOURS_3, HOURS_6 -> HOUR;
            case HOURS_12 -> HOURS_3;
            case DAY -> HOURS_6;
            case WEEK -> DAY;
            case MONTH -> WEEK;
            case QUARTER -> MONTH;
            case YEAR -> QUARTER;
            case YEARS_5, DECADE -> YEAR;
            case YEARS_50, CENTURY -> DECADE;
            case YEARS_500, MILLENNIUM -> CENTURY;
        };
    }

    /** Returns the last tick at or before a moment. */
    LocalDateTime floor(LocalDateTime moment) {
        var day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case MINUTES -> moment.truncatedTo(ChronoUnit.HOURS)
                    .plusMinutes(moment.getMinute() - moment.getMinute() % amount);
            case HOURS -> day.plusHours(moment.getHour() - moment.getHour() % amount);
            case DAYS -> day;
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfYear(1).withMonth((moment.getMonthValue() - 1) / amount * amount + 1);
            default -> day.withDayOfYear(1).withYear(moment.getYear() - Math.floorMod(moment.getYear(), amount));
        };
    }

    /** Returns the tick after another. */
    LocalDateTime next(LocalDateTime mark) {
        return mark.plus(amount, unit);
    }

    /** Returns the label of a tick: the coarser part only where it differs from that of the previous tick. */
    String label(LocalDateTime mark, @Nullable LocalDateTime before) {
        return switch (unit) {
            case MINUTES, HOURS -> mark.getHour() == 0 && mark.getMinute() == 0
                    ? TimeWords.day(mark)
                    : TimeWords.clock(mark);
            case DAYS, WEEKS -> before == null || before.getMonth() != mark.getMonth()
                    ? TimeWords.day(mark)
                    : TimeWords.dayOfMonth(mark);
            case MONTHS -> mark.getMonthValue() == 1 ? TimeWords.year(mark) : TimeWords.month(mark);
            default -> TimeWords.year(mark);
        };
    }
}
