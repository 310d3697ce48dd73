package app.parallax.text.time;

import app.parallax.text.time.DateReason.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** Resolves seasons, quarters and halves of years. */
record YearParts(ReferenceDate base, boolean narrative) {

    DateReading season(TimeCandidate candidate, RuleMatch match) {
        int season = match.get(RuleSlot.SEASON);
        IntFunction<String> written = year -> EdtfCalendar.year(year) + "-" + season;
        if (match.has(RuleSlot.YEAR)) {
            return DateReading.written(written.apply(match.get(RuleSlot.YEAR)));
        }
        int first = 3 * (season - 20);
        return ofYear(candidate, match, first, written);
    }

    DateReading quarter(TimeCandidate candidate, RuleMatch match) {
        int quarter = match.has(RuleSlot.SHORT) ? match.get(RuleSlot.SHORT) : match.get(RuleSlot.ORDINAL);
        if (quarter < 1 || quarter > 4) {
            return DateReading.OPEN;
        }
        IntFunction<String> written = year -> EdtfCalendar.quarter(year, quarter);
        return match.has(RuleSlot.YEAR)
                ? DateReading.written(written.apply(match.get(RuleSlot.YEAR)))
                : ofYear(candidate, match, 3 * quarter - 2, written);
    }

    DateReading half(TimeCandidate candidate, RuleMatch match) {
        int half = match.get(RuleSlot.ORDINAL);
        if (half != 1 && half != 2) {
            return DateReading.OPEN;
        }
        IntFunction<String> written = year -> EdtfCalendar.months(year, 6 * half - 5, 6);
        return match.has(RuleSlot.YEAR)
                ? DateReading.written(written.apply(match.get(RuleSlot.YEAR)))
                : ofYear(candidate, match, 6 * half - 5, written);
    }

    /** Resolves "the first nine months of 2023", "the last two quarters of this year". */
    DateReading months(TimeCandidate candidate, RuleMatch match) {
        int count = match.get(RuleSlot.NUMBER) * (match.get(RuleSlot.UNIT) == TimeUnits.QUARTER ? 3 : 1);
        if (count < 1 || count > 12) {
            return DateReading.OPEN;
        }
        int first = match.get(RuleSlot.DIR) < 0 ? 13 - count : 1;
        IntFunction<String> written = year -> EdtfCalendar.months(year, first, count);
        return match.has(RuleSlot.YEAR)
                ? DateReading.written(written.apply(match.get(RuleSlot.YEAR)))
                : ofYear(candidate, match, first, written);
    }

    /**
     * Determines the year of a part that begins in a month: as written, of the date named before, or by the dateline.
     */
    private DateReading ofYear(TimeCandidate candidate, RuleMatch match, int firstMonth, IntFunction<String> written) {
        var named = base.named();
        var day = base.day();
        boolean counted = match.get(RuleSlot.FROM) == 1
                || (narrative && !match.has(RuleSlot.AT) && !match.has(RuleSlot.Y));
        if (counted && named != null) {
            int year = named.first().getYear() + match.get(RuleSlot.Y);
            if (match.get(RuleSlot.AT) > 0 && firstMonth <= named.first().getMonthValue()
                    && named.unit() < TimeUnits.YEAR) {
                year++;
            } else if (match.get(RuleSlot.AT) < 0 && firstMonth >= named.first().getMonthValue()) {
                year--;
            }
            return new DateReading(written.apply(year), Why.NAMED, named.date(), List.of());
        }
        boolean ofThatYear = PartialDates.isOfThatYear(named, day, candidate) && !match.has(RuleSlot.AT)
                && !match.has(RuleSlot.Y);
        if (ofThatYear && named != null) {
            return new DateReading(written.apply(named.first().getYear()), Why.YEAR_NAMED, named.date(), List.of());
        }
        if (day == null) {
            return DateReading.OPEN;
        }
        int year = year(candidate, match, firstMonth, day);
        return new DateReading(written.apply(year), base.why(0), base.date(),
                List.of(written.apply(year - 1), written.apply(year + 1)));
    }

    /** Whether a quarter or half is one that news without a verb expect: one that begins within half a year. */
    private static boolean isSoon(int firstMonth, RuleMatch match, LocalDate day) {
        return !match.has(RuleSlot.SEASON) && firstMonth - day.getMonthValue() < 6;
    }

    private static int year(TimeCandidate candidate, RuleMatch match, int firstMonth, LocalDate day) {
        int year = day.getYear();
        if (match.has(RuleSlot.Y)) {
            return year + match.get(RuleSlot.Y);
        }
        boolean begun = firstMonth <= day.getMonthValue();
        if (match.has(RuleSlot.AT)) {
            boolean within = begun && day.getMonthValue() < firstMonth + 3;
            return match.get(RuleSlot.AT) < 0
                    ? begun && !within ? year : year - 1
                    : match.get(RuleSlot.AT) > 0 ? begun ? year + 1 : year : year;
        }
        return begun
                ? candidate.direction() > 0 && day.getMonthValue() - firstMonth > 5 ? year + 1 : year
                : candidate.direction() > 0 || (isSoon(firstMonth, match, day) && candidate.direction() == 0)
                        ? year
                        : year - 1;
    }
}
