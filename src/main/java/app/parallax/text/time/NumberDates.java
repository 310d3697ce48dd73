package app.parallax.text.time;

import app.parallax.text.time.DateReason.Why;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates of two small numbers and a year, such as 4/5/1961. */
record NumberDates(Order order) {
    /** A date so near to the dateline, in days, is what is meant where the other order lies further away. */
    private static final int CLOSE = 31;

    /** Which of the two numbers is the month. */
    enum Order {
        /** The second: the language writes it so, or other dates of the text show it. */
        DAY_FIRST,
        /** The first: other dates of the text show it. */
        MONTH_FIRST,
        /** The first, as in American English, unless the dateline says otherwise. */
        OPEN
    }

    /** By the language, and by the other dates of the text: 25/4/1961, or more that are written as 25 April. */
    static NumberDates of(TimeLanguage language, List<TimeCandidate> candidates) {
        if (!language.option("order").equals("month")) {
            return new NumberDates(Order.DAY_FIRST);
        }
        int sure = 0;
        int likely = 0;
        for (var candidate : candidates) {
            var match = candidate.dayMatch();
            switch (match.rule.operation()) {
                case SLASHED -> sure += Integer.compare(match.get(RuleSlot.ORDINAL2), 12) > 0
                        ? 1
                        : match.get(RuleSlot.ORDINAL) > 12 ? -1 : 0;
                case DATE, RANGE -> likely += match.rule.monthFirst();
                default -> {
                }
            }
        }
        int shown = sure != 0 ? sure : likely;
        return new NumberDates(shown > 0 ? Order.MONTH_FIRST : shown < 0 ? Order.DAY_FIRST : Order.OPEN);
    }

    /** With the other order, where that is a day as well; one of both where nothing tells them apart. */
    DateReading read(RuleMatch match, ReferenceDate base) {
        int year = match.get(RuleSlot.YEAR);
        int one = match.get(RuleSlot.ORDINAL);
        int two = match.get(RuleSlot.ORDINAL2);
        boolean dotted = match.rule.operation() == TimeRule.Operation.DOTTED;
        var dayFirst = two <= 12 ? day(year, two, one) : null;
        var monthFirst = one <= 12 && !dotted ? day(year, one, two) : null;
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            var only = dayFirst == null ? monthFirst : dayFirst;
            return only == null ? DateReading.OPEN : DateReading.written(only.toString());
        }
        var day = base.day();
        return switch (order) {
            case DAY_FIRST -> new DateReading(dayFirst.toString(), Why.WRITTEN, null, List.of(monthFirst.toString()));
            case MONTH_FIRST -> new DateReading(monthFirst.toString(), Why.WRITTEN, null, List.of(dayFirst.toString()));
            case OPEN -> day == null
                    ? either(dayFirst, monthFirst)
                    : isClose(day, dayFirst) && !isClose(day, monthFirst)
                            ? new DateReading(dayFirst.toString(), base.why(0), base.date(),
                                    List.of(monthFirst.toString()))
                            : new DateReading(monthFirst.toString(), Why.WRITTEN, null, List.of(dayFirst.toString()));
        };
    }

    private static DateReading either(LocalDate dayFirst, LocalDate monthFirst) {
        var earlier = dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
        var later = dayFirst.isBefore(monthFirst) ? monthFirst : dayFirst;
        return new DateReading("[" + earlier + "," + later + "]", Why.EITHER, null,
                List.of(monthFirst.toString(), dayFirst.toString()));
    }

    private static boolean isClose(LocalDate day, LocalDate other) {
        return Math.abs(day.toEpochDay() - other.toEpochDay()) <= CLOSE;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }
}
