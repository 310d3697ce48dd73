package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.DateReason.Why;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Determines the year of a month, or of a day of a month, written without one. */
record PartialDates(ReferenceDate base, EventNames names, boolean narrative) {
    /** Without a verb of the future, a day is in the future only if within this many days. */
    private static final int SOON = 60;
    /** Without a verb, a month is in the future if within this many months: one long past would be "last". */
    private static final int NEAR = 3;

    DateReading read(TimeCandidate candidate, RuleMatch match, IntFunction<String> written) {
        var day = base.day();
        int month = match.get(RuleSlot.MONTH);
        if (match.has(RuleSlot.Y) || match.has(RuleSlot.AT)) {
            return day == null ? DateReading.OPEN : relative(day, month, match, written);
        }
        var opened = base.opened();
        if (opened != null) {
            var start = match.has(RuleSlot.DAY) ? opened : opened.withDayOfMonth(1);
            int year = start.getYear();
            boolean turned = on(year, month, match.get(RuleSlot.DAY, 1)).isBefore(start);
            return new DateReading(written.apply(turned ? year + 1 : year), Why.YEAR_NAMED, Edtf.of(opened), List.of());
        }
        var event = match.has(RuleSlot.DAY) && !match.has(RuleSlot.DAY2)
                ? names.on(month, match.get(RuleSlot.DAY))
                : null;
        if (event != null && (day == null || !LocalDate.parse(event.date().toString().substring(0, 10)).isAfter(day))) {
            var others = day == null ? List.<String>of() : List.of(written.apply(year(day, month, match, candidate)));
            return new DateReading(event.date().toString().substring(0, 10), Why.EVENT, event.date(), others);
        }
        var named = base.named();
        if (named != null && (narrative || (isOfThatYear(named, day, candidate) && !isFresh(day, month, match)))) {
            int year = named.first().getYear();
            boolean turned = named.unit() < TimeUnits.YEAR && named.unit() != TimeUnits.WEEK
                    && named.first().getMonthValue() - month >= 9;
            int chosen = turned ? year + 1 : year;
            return new DateReading(written.apply(chosen), Why.YEAR_NAMED, named.date(),
                    List.of(written.apply(chosen + 1), written.apply(chosen - 1)));
        }
        if (day == null) {
            return DateReading.OPEN;
        }
        int year = year(day, month, match, candidate);
        int ahead = Integer.signum(YearMonth.of(year, month).compareTo(YearMonth.from(day)));
        return new DateReading(written.apply(year), base.why(ahead), base.date(),
                List.of(written.apply(year - 1), written.apply(year + 1)));
    }

    /** In news, whether the sentence or the previous one is about an earlier, written year. */
    static boolean isOfThatYear(@Nullable LastNamedDate named, @Nullable LocalDate day, TimeCandidate candidate) {
        return day != null && named != null && named.written() && named.unit() <= TimeUnits.YEAR
                && candidate.direction() < 0
                && candidate.sentence() - named.sentence() <= 1 && named.first().getYear() < day.getYear() - 1;
    }

    /** Whether a date lies in the last weeks, which news report without the year. */
    private static boolean isFresh(@Nullable LocalDate day, int month, RuleMatch match) {
        if (day == null) {
            return false;
        }
        if (!match.has(RuleSlot.DAY)) {
            return Math.floorMod(day.getMonthValue() - month, 12) <= 2;
        }
        var then = on(day.getYear(), month, match.get(RuleSlot.DAY));
        return Math.abs(then.toEpochDay() - day.toEpochDay()) <= SOON / 2;
    }

    private DateReading relative(LocalDate day, int month, RuleMatch match, IntFunction<String> written) {
        int year = day.getYear();
        if (match.has(RuleSlot.Y)) {
            year += match.get(RuleSlot.Y);
        } else if (match.has(RuleSlot.DAY) && match.get(RuleSlot.AT) != 0) {
            var then = on(year, month, match.get(RuleSlot.DAY));
            year += match.get(RuleSlot.AT) < 0 ? then.isBefore(day) ? 0 : -1 : then.isAfter(day) ? 0 : 1;
        } else if (match.get(RuleSlot.AT) < 0) {
            year -= month >= day.getMonthValue() ? 1 : 0;
        } else if (match.get(RuleSlot.AT) > 0) {
            year += month <= day.getMonthValue() ? 1 : 0;
        }
        return new DateReading(written.apply(year), base.why(0), base.date(),
                List.of(written.apply(year - 1), written.apply(year + 1)));
    }

    private static int year(LocalDate day, int month, RuleMatch match, TimeCandidate candidate) {
        int year = day.getYear();
        if (!match.has(RuleSlot.DAY)) {
            int ahead = Math.floorMod(month - day.getMonthValue(), 12);
            boolean forward = ahead > 0
                    && (candidate.direction() > 0 || (candidate.direction() == 0 && ahead <= NEAR));
            var start = YearMonth.from(day).plusMonths(ahead);
            return ahead == 0 ? year : forward ? start.getYear() : start.getYear() - 1;
        }
        var inYear = on(year, month, match.get(RuleSlot.DAY));
        boolean later = inYear.isAfter(day);
        var next = later ? inYear : on(year + 1, month, match.get(RuleSlot.DAY));
        var last = later ? on(year - 1, month, match.get(RuleSlot.DAY)) : inYear;
        if (inYear.equals(day)) {
            return year;
        }
        long ahead = next.toEpochDay() - day.toEpochDay();
        long back = day.toEpochDay() - last.toEpochDay();
        var weekday = match.has(RuleSlot.WEEKDAY) ? DayOfWeek.of(match.get(RuleSlot.WEEKDAY)) : null;
        if ((next.getDayOfWeek() == weekday) != (last.getDayOfWeek() == weekday)) {
            return next.getDayOfWeek() == weekday ? next.getYear() : last.getYear();
        }
        boolean soon = ahead <= SOON && candidate.direction() == 0;
        boolean forward = candidate.direction() > 0 ? back > 14 || ahead < back : soon || ahead <= 10;
        return forward ? next.getYear() : last.getYear();
    }

    private static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }
}
