package app.parallax.text.time;

import app.parallax.text.time.Reason.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** Resolves seasons, quarters and halves of years. */
record YearParts(Base base, boolean narrative) {

    Reading season(Candidate candidate, Match match) {
        int season = match.get(Slot.SEASON);
        IntFunction<String> written = year -> Calendar.year(year) + "-" + season;
        if (match.has(Slot.YEAR)) {
            return Reading.written(written.apply(match.get(Slot.YEAR)));
        }
        int first = 3 * (season - 20);
        return ofYear(candidate, match, first, written);
    }

    Reading quarter(Candidate candidate, Match match) {
        int quarter = match.has(Slot.SHORT) ? match.get(Slot.SHORT) : match.get(Slot.ORDINAL);
        if (quarter < 1 || quarter > 4) {
            return Reading.OPEN;
        }
        IntFunction<String> written = year -> Calendar.quarter(year, quarter);
        return match.has(Slot.YEAR)
                ? Reading.written(written.apply(match.get(Slot.YEAR)))
                : ofYear(candidate, match, 3 * quarter - 2, written);
    }

    Reading half(Candidate candidate, Match match) {
        int half = match.get(Slot.ORDINAL);
        if (half != 1 && half != 2) {
            return Reading.OPEN;
        }
        IntFunction<String> written = year -> Calendar.months(year, 6 * half - 5, 6);
        return match.has(Slot.YEAR)
                ? Reading.written(written.apply(match.get(Slot.YEAR)))
                : ofYear(candidate, match, 6 * half - 5, written);
    }

    /** "The first nine months of 2023", "the last two quarters of this year". */
    Reading months(Candidate candidate, Match match) {
        int count = match.get(Slot.NUMBER) * (match.get(Slot.UNIT) == Units.QUARTER ? 3 : 1);
        if (count < 1 || count > 12) {
            return Reading.OPEN;
        }
        int first = match.get(Slot.DIR) < 0 ? 13 - count : 1;
        IntFunction<String> written = year -> Calendar.months(year, first, count);
        return match.has(Slot.YEAR)
                ? Reading.written(written.apply(match.get(Slot.YEAR)))
                : ofYear(candidate, match, first, written);
    }

    /** The year of a part that begins in a month: as it is said, of the date named before, or by the dateline. */
    private Reading ofYear(Candidate candidate, Match match, int firstMonth, IntFunction<String> written) {
        var named = base.named();
        var day = base.day();
        boolean counted = match.get(Slot.FROM) == 1
                || (narrative && !match.has(Slot.AT) && !match.has(Slot.Y));
        if (counted && named != null) {
            int year = named.first().getYear() + match.get(Slot.Y);
            if (match.get(Slot.AT) > 0 && firstMonth <= named.first().getMonthValue() && named.unit() < Units.YEAR) {
                year++;
            } else if (match.get(Slot.AT) < 0 && firstMonth >= named.first().getMonthValue()) {
                year--;
            }
            return new Reading(written.apply(year), Why.NAMED, named.date(), List.of());
        }
        boolean ofThatYear = PartialDates.isOfThatYear(named, day, candidate) && !match.has(Slot.AT)
                && !match.has(Slot.Y);
        if (ofThatYear && named != null) {
            return new Reading(written.apply(named.first().getYear()), Why.YEAR_NAMED, named.date(), List.of());
        }
        if (day == null) {
            return Reading.OPEN;
        }
        int year = year(candidate, match, firstMonth, day);
        return new Reading(written.apply(year), base.why(0), base.date(),
                List.of(written.apply(year - 1), written.apply(year + 1)));
    }

    private static int year(Candidate candidate, Match match, int firstMonth, LocalDate day) {
        int year = day.getYear();
        if (match.has(Slot.Y)) {
            return year + match.get(Slot.Y);
        }
        boolean begun = firstMonth <= day.getMonthValue();
        if (match.has(Slot.AT)) {
            boolean within = begun && day.getMonthValue() < firstMonth + 3;
            return match.get(Slot.AT) < 0
                    ? begun && !within ? year : year - 1
                    : match.get(Slot.AT) > 0 ? begun ? year + 1 : year : year;
        }
        return begun
                ? candidate.direction() > 0 && day.getMonthValue() - firstMonth > 5 ? year + 1 : year
                : candidate.direction() > 0 ? year : year - 1;
    }
}
