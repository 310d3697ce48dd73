package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.DateReason.Why;
import app.parallax.text.time.TimeRule.Condition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference of relative times: the dateline, and the date last named. */
final class ReferenceDate {
    /** In news, maximum distance in sentences of a named date that "the next day" is counted from. */
    private static final int HALF_A_WEEK = 3;
    private static final int NEAR = 2;
    /** The same for "a year later", which would be in the future if counted from the dateline. */
    private static final int FAR = 8;
    /** Number of days before the dateline on which what news quote was said. */
    private static final int LATELY = 2;

    private final @Nullable LocalDate day;
    private final @Nullable Edtf date;
    private final boolean published;
    private final boolean narrative;
    private @Nullable LastNamedDate named;
    private @Nullable LastNamedDate namedDay;
    private @Nullable LocalDate opened;
    private boolean night;

    ReferenceDate(@Nullable LocalDate day, boolean published, boolean narrative) {
        this.day = day;
        this.date = day == null ? null : Edtf.of(day);
        this.published = published;
        this.narrative = narrative;
    }

    /** The day of the dateline or of publication, or null. */
    @Nullable
    LocalDate day() {
        return day;
    }

    @Nullable
    Edtf date() {
        return date;
    }

    /** The date last named, or null. */
    @Nullable
    LastNamedDate named() {
        return named;
    }

    /** The first day of a range that the next expression ends, or null. */
    @Nullable
    LocalDate opened() {
        return opened;
    }

    void open(@Nullable LocalDate first) {
        opened = first;
    }

    /** Returns the reason for a date counted from the dateline: on it (0), before (-1) or after (1). */
    Why why(int direction) {
        if (published) {
            return direction < 0 ? Why.BEFORE_PUBLISHED : direction > 0 ? Why.AFTER_PUBLISHED : Why.PUBLISHED;
        }
        return direction < 0 ? Why.BEFORE_DATELINE : direction > 0 ? Why.AFTER_DATELINE : Why.DATELINE;
    }

    /** Records the date last named. */
    void name(TimeCandidate candidate, Edtf date, boolean written) {
        var earliest = date.earliest();
        if (earliest == null || earliest.getYear() < 0 || earliest.getYear() > 9_999) {
            return;
        }
        int unit = switch (date.precision()) {
            case DAY, MINUTE, SECOND -> date.shape() == Edtf.Shape.DATE ? TimeUnits.DAY : TimeUnits.WEEK;
            case MONTH -> date.shape() == Edtf.Shape.DATE ? TimeUnits.MONTH : TimeUnits.QUARTER;
            case QUARTER_OF_YEAR -> TimeUnits.MONTH; // a season is no quarter of a financial year
            case YEAR -> TimeUnits.YEAR;
            default -> TimeUnits.DECADE;
        };
        if (unit <= TimeUnits.QUARTER) {
            var day = unit == TimeUnits.DAY ? WrittenDay.of(date) : null;
            var first = day == null ? earliest.toLocalDate() : day;
            named = new LastNamedDate(date, first, unit, candidate.sentence(), written);
            if (unit == TimeUnits.DAY) {
                namedDay = named;
                night = candidate.isNight();
            }
        }
    }

    /** Returns the named date that an expression counts from: precise enough, and in news not far back; or null. */
    private @Nullable LastNamedDate from(TimeCandidate candidate, int unit) {
        return from(candidate, unit, NEAR);
    }

    /** Resolves "the latest quarter" to the one named, else the last one. */
    private @Nullable DateReading latest(TimeCandidate candidate, RuleMatch match) {
        boolean known = match.rule.fixed().getOrDefault(RuleSlot.UNIT, 0) == TimeUnits.QUARTER
                && match.rule.fixed().getOrDefault(RuleSlot.FROM, 0) == 1 && named != null
                && named.unit() == TimeUnits.QUARTER && candidate.sentence() - named.sentence() <= FAR;
        return known && named != null
                ? new DateReading(named.date().toString(), Why.NAMED, named.date(), List.of())
                : null;
    }

    private @Nullable LastNamedDate from(TimeCandidate candidate, int unit, int near) {
        var last = unit == TimeUnits.DAY || unit == TimeUnits.WEEK || unit >= TimeUnits.HOUR ? namedDay : named;
        if (last == null || (!narrative && candidate.sentence() - last.sentence() > near)) {
            return null;
        }
        boolean coarse = last.unit() == TimeUnits.YEAR && (unit == TimeUnits.MONTH || unit == TimeUnits.QUARTER);
        return coarse ? null : last;
    }

    /** Corrects a past "end of the year", but not "end of this year", to that of a year that has ended. */
    private static int endedCount(TimeCandidate candidate, RuleMatch match, int count) {
        return candidate.mod() == TimeModifier.END && match.has(RuleSlot.AT) && count == 0
                && match.rule.has(Condition.MOD) && match.get(RuleSlot.FROM) == 0
                && candidate.direction() < 0
                && match.get(RuleSlot.UNIT) >= TimeUnits.MONTH && match.get(RuleSlot.UNIT) <= TimeUnits.QUARTER
                        ? -1
                        : count;
    }

    private DateReading counted(TimeCandidate candidate, RuleMatch match, int unit, int count, boolean from) {
        boolean later = from && count > 0 && match.has(RuleSlot.DIR);
        boolean reported = from && unit == TimeUnits.YEAR && named != null && named.unit() == TimeUnits.QUARTER;
        var last = from ? from(candidate, unit, later || reported ? FAR : NEAR) : null;
        if (last != null) {
            int fine = unit == TimeUnits.YEAR && count != 0 && last.unit() == TimeUnits.QUARTER
                    && candidate.sentence() - last.sentence() <= FAR
                            ? TimeUnits.QUARTER
                            : unit;
            var text = fine == TimeUnits.QUARTER && unit == TimeUnits.YEAR
                    ? sameMonths(last.date(), count)
                    : TimeUnits.shifted(last.first(), unit, count);
            return new DateReading(text, Why.NAMED, last.date(), others(match, unit, count));
        }
        if (day == null || later || (from && narrative && named != null)) {
            return DateReading.OPEN;
        }
        return new DateReading(TimeUnits.shifted(day, unit, count), why(0), date(), List.of());
    }

    /** Shifts a range of months by years, such as a quarter or the first nine months. */
    private static @Nullable String sameMonths(Edtf months, int years) {
        var ends = months.toString().split("/", 2);
        return ends.length < 2 || ends[0].length() != 7 || ends[1].length() != 7
                ? null
                : YearMonth.parse(ends[0]).plusYears(years) + "/" + YearMonth.parse(ends[1]).plusYears(years);
    }

    private List<String> others(RuleMatch match, int unit, int count) {
        var other = day == null || match.get(RuleSlot.FROM) == 0 ? null : TimeUnits.shifted(day, unit, count);
        return other == null ? List.of() : List.of(other);
    }

    /** Resolves "last week", "the following day", "yesterday". */
    DateReading unit(TimeCandidate candidate, RuleMatch match) {
        var latest = latest(candidate, match);
        if (latest != null) {
            return latest;
        }
        return counted(candidate, match, match.get(RuleSlot.UNIT), endedCount(candidate, match, match.get(RuleSlot.AT)),
                match.get(RuleSlot.FROM) == 1);
    }

    /** Resolves "today" in a quotation: the day named before, on which it was said, if it is one of the last days. */
    @Nullable
    DateReading saidOn(TimeCandidate candidate) {
        var last = namedDay;
        if (day == null || narrative || last == null || candidate.sentence() - last.sentence() > FAR
                || !last.first().isBefore(day) || last.first().isBefore(day.minusDays(LATELY))) {
            return null;
        }
        return new DateReading(last.first().toString(), Why.NAMED, last.date(), List.of(day.toString()));
    }

    /** Resolves "two years ago", "three days later". */
    DateReading shift(TimeCandidate candidate, RuleMatch match) {
        if (match.has(RuleSlot.YEAR)) {
            return samePeriod(candidate, match.get(RuleSlot.YEAR));
        }
        int count = match.get(RuleSlot.NUMBER) * match.get(RuleSlot.DIR);
        int unit = match.get(RuleSlot.UNIT);
        if (match.get(RuleSlot.HALF) == 1) {
            unit = unit == TimeUnits.YEAR ? TimeUnits.MONTH : unit;
            count = unit == TimeUnits.MONTH ? count * 12 + 6 * match.get(RuleSlot.DIR) : count;
        }
        boolean from = match.get(RuleSlot.FROM) == 1 || (unit == TimeUnits.YEAR && count == -1 && named != null
                && named.unit() == TimeUnits.QUARTER && named.sentence() == candidate.sentence());
        return counted(candidate, match, unit, count, from);
    }

    /** Resolves "the same period of 2022": the months named before, in that year; else the year. */
    private DateReading samePeriod(TimeCandidate candidate, int year) {
        var last = named;
        if (last == null || candidate.sentence() - last.sentence() > NEAR || last.first().getYear() <= year) {
            return DateReading.written(EdtfCalendar.year(year));
        }
        int count = year - last.first().getYear();
        var text = switch (last.unit()) {
            case TimeUnits.QUARTER -> sameMonths(last.date(), count);
            case TimeUnits.MONTH -> TimeUnits.shifted(last.first(), TimeUnits.MONTH, count * 12);
            default -> null;
        };
        return text == null
                ? DateReading.written(EdtfCalendar.year(year))
                : new DateReading(text, Why.NAMED, last.date(), List.of());
    }

    /** Resolves "the seventh": in the month of the day named before, else of the dateline. */
    DateReading dayOfMonth(TimeCandidate candidate, int number) {
        var near = from(candidate, TimeUnits.MONTH);
        var last = near != null && (narrative || near.written()) ? near : null;
        var month = last != null ? last.first() : day;
        if (month == null || number < 1 || number > YearMonth.from(month).lengthOfMonth()) {
            return DateReading.OPEN;
        }
        boolean ahead = last == null && candidate.direction() <= 0 && number > month.getDayOfMonth();
        if (ahead && number <= YearMonth.from(month).minusMonths(1).lengthOfMonth()) {
            month = month.minusMonths(1);
        }
        return new DateReading(month.withDayOfMonth(number).toString(), last != null ? Why.NAMED : why(0),
                last != null ? last.date() : date(), List.of());
    }

    /**
     * Returns the day of a time without one.
     *
     * @param morning whether it is one before noon, which after a night is of the next day
     */
    DateReading sameDay(TimeCandidate candidate, boolean morning) {
        var last = from(candidate, TimeUnits.DAY);
        if (last != null) {
            return new DateReading(last.first().plusDays(night && morning ? 1 : 0).toString(), Why.NAMED, last.date(),
                    List.of());
        }
        return day == null ? DateReading.OPEN : new DateReading(day.toString(), why(0), date(), List.of());
    }

    DateReading weekday(TimeCandidate candidate, RuleMatch match) {
        var weekday = DayOfWeek.of(match.get(RuleSlot.WEEKDAY));
        var last = match.get(RuleSlot.FROM) == 1 ? from(candidate, TimeUnits.DAY) : null;
        var start = last != null ? last.first() : day;
        if (start == null) {
            return DateReading.OPEN;
        }
        LocalDate chosen;
        if (match.has(RuleSlot.WEEK)) {
            chosen = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(match.get(RuleSlot.WEEK)).plusDays(weekday.getValue() - 1L);
            boolean past = match.get(RuleSlot.WEEK) == 0 && candidate.direction() < 0
                    && chosen.isAfter(start.plusDays(HALF_A_WEEK));
            chosen = past ? chosen.minusWeeks(1) : chosen; // on Monday, of what was "this Sunday"
        } else if (match.has(RuleSlot.NUMBER)) {
            chosen = start.with(TemporalAdjusters.previous(weekday)).minusWeeks(match.get(RuleSlot.NUMBER) - 1L);
        } else if (match.get(RuleSlot.AT) < 0) {
            chosen = start.with(TemporalAdjusters.previous(weekday));
        } else if (match.get(RuleSlot.AT) > 0) {
            chosen = start.with(TemporalAdjusters.next(weekday));
        } else if (match.get(RuleSlot.UNIT) == TimeUnits.WEEKEND) {
            return weekend(candidate, match, start);
        } else if (last != null || candidate.direction() > 0) {
            chosen = start.with(TemporalAdjusters.nextOrSame(weekday));
        } else {
            chosen = start.with(TemporalAdjusters.previousOrSame(weekday));
        }
        var why = last != null ? Why.NAMED : why(Integer.signum(chosen.compareTo(start)));
        return new DateReading(chosen.toString(), why, last != null ? last.date() : date(),
                List.of(chosen.minusWeeks(1).toString(), chosen.plusWeeks(1).toString()));
    }

    /** Resolves the weekend: the last one, or the next one with a future verb or "this". */
    private DateReading weekend(TimeCandidate candidate, RuleMatch match, LocalDate start) {
        var last = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean on = start.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean next = candidate.direction() > 0 || (candidate.direction() == 0 && match.get(RuleSlot.DIR) > 0);
        var chosen = next && !on ? last.plusWeeks(1) : last;
        return new DateReading(EdtfCalendar.weekend(chosen), why(next ? 1 : -1), date(),
                List.of(EdtfCalendar.weekend(next ? last : last.plusWeeks(1))));
    }
}
