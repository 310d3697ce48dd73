package app.parallax.text.time;

import app.parallax.text.time.DateReason.Why;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses dates of two small numbers and a year, such as 4/5/1961. */
record NumberDates(Order order) {
    /** A date within this many days of the dateline is preferred if the other order is further away. */
    private static final int CLOSE = 31;

    /** The order of day and month. */
    enum Order {
        /** By the language, or by other dates of the text. */
        DAY_FIRST,
        /** By other dates of the text. */
        MONTH_FIRST,
        /** As in American English, unless the dateline suggests otherwise. */
        OPEN
    }

    /**
     * Determines the order by the language and by the other dates of the text: 25/4/1961, or a majority written as 25
     * April.
     */
    static NumberDates of(TimeLanguage language, List<TimeCandidate> candidates) {
        if (!language.option("order").equals("month")) {
            return new NumberDates(Order.DAY_FIRST);
        }
        int certain = 0;
        int likely = 0;
        for (var candidate : candidates) {
            var match = candidate.dayMatch();
            switch (match.rule.operation()) {
                case SLASHED -> certain += Integer.compare(match.get(RuleSlot.ORDINAL2), 12) > 0
                        ? 1
                        : match.get(RuleSlot.ORDINAL) > 12 ? -1 : 0;
                case DATE, RANGE -> likely += match.rule.monthFirst();
                default -> {
                }
            }
        }
        int votes = certain != 0 ? certain : likely;
        return new NumberDates(votes > 0 ? Order.MONTH_FIRST : votes < 0 ? Order.DAY_FIRST : Order.OPEN);
    }

    /**
     * Reads a date, with the other order as an alternative if valid; an EDTF choice if nothing decides between them.
     */
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
