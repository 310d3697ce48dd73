package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.Reason.Why;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What relative times are counted from: the dateline, and the date that was named last. */
final class Base {
    /** In news, a date that was named further back is not what "the next day" goes on from, in sentences. */
    private static final int NEAR = 2;
    /** "A year later" goes on from a date somewhat further back too: from the dateline it would be to come. */
    private static final int FAR = 8;

    private final @Nullable LocalDate day;
    private final @Nullable Edtf date;
    private final boolean published;
    private final boolean narrative;
    private @Nullable Named named;
    private @Nullable Named namedDay;
    private @Nullable LocalDate opened;

    Base(@Nullable LocalDate day, boolean published, boolean narrative) {
        this.day = day;
        this.date = day == null ? null : Edtf.of(day);
        this.published = published;
        this.narrative = narrative;
    }

    /** The day of the dateline or of publication, null if there is none. */
    @Nullable
    LocalDate day() {
        return day;
    }

    @Nullable
    Edtf date() {
        return date;
    }

    /** The date that was named last. */
    @Nullable
    Named named() {
        return named;
    }

    /** The first day of a stretch that the next expression ends, null if it ends none. */
    @Nullable
    LocalDate opened() {
        return opened;
    }

    void open(@Nullable LocalDate first) {
        opened = first;
    }

    /** Why a date is read so that was counted from the dateline: to it (0), back (-1) or on (1). */
    Why why(int direction) {
        if (published) {
            return direction < 0 ? Why.BEFORE_PUBLISHED : direction > 0 ? Why.AFTER_PUBLISHED : Why.PUBLISHED;
        }
        return direction < 0 ? Why.BEFORE_DATELINE : direction > 0 ? Why.AFTER_DATELINE : Why.DATELINE;
    }

    /** Keeps a date as the one that was named last. */
    void name(Candidate candidate, Edtf date, boolean written) {
        var earliest = date.earliest();
        if (earliest == null || earliest.getYear() < 0 || earliest.getYear() > 9_999) {
            return;
        }
        int unit = switch (date.precision()) {
            case DAY, MINUTE, SECOND -> date.shape() == Edtf.Shape.DATE ? Units.DAY : Units.WEEK;
            case MONTH -> date.shape() == Edtf.Shape.DATE ? Units.MONTH : Units.QUARTER;
            case QUARTER_OF_YEAR -> Units.MONTH; // a season is no quarter of a firm's year
            case YEAR -> Units.YEAR;
            default -> Units.DECADE;
        };
        if (unit <= Units.QUARTER) {
            var day = unit == Units.DAY ? WrittenDay.of(date) : null;
            var first = day == null ? earliest.toLocalDate() : day;
            named = new Named(date, first, unit, candidate.sentence(), written);
            if (unit == Units.DAY) {
                namedDay = named;
            }
        }
    }

    /** The named date that an expression may go on from: fine enough, and in news not far back. */
    private @Nullable Named from(Candidate candidate, int unit) {
        return from(candidate, unit, NEAR);
    }

    /** "The latest quarter" is the one that was named, else the last one. */
    private @Nullable Reading latest(Candidate candidate, Match match) {
        boolean known = match.rule.fixed().getOrDefault(Slot.UNIT, 0) == Units.QUARTER
                && match.rule.fixed().getOrDefault(Slot.FROM, 0) == 1 && named != null
                && named.unit() == Units.QUARTER && candidate.sentence() - named.sentence() <= FAR;
        return known && named != null ? new Reading(named.date().toString(), Why.NAMED, named.date(), List.of()) : null;
    }

    private @Nullable Named from(Candidate candidate, int unit, int near) {
        var last = unit == Units.DAY || unit == Units.WEEK || unit >= Units.HOUR ? namedDay : named;
        if (last == null || (!narrative && candidate.sentence() - last.sentence() > near)) {
            return null;
        }
        boolean coarse = last.unit() == Units.YEAR && (unit == Units.MONTH || unit == Units.QUARTER);
        return coarse ? null : last;
    }

    /** "The end of the year" that is past cannot be that of a year which has not ended. */
    private static int ended(Candidate candidate, Match match, int count) {
        return candidate.mod() == Mod.END && match.has(Slot.AT) && count == 0 && match.get(Slot.FROM) == 0
                && candidate.direction() < 0
                && match.get(Slot.UNIT) >= Units.MONTH && match.get(Slot.UNIT) <= Units.QUARTER ? -1 : count;
    }

    private Reading counted(Candidate candidate, Match match, int unit, int count, boolean from) {
        boolean later = from && count > 0 && match.has(Slot.DIR);
        boolean reported = from && unit == Units.YEAR && named != null && named.unit() == Units.QUARTER;
        var last = from ? from(candidate, unit, later || reported ? FAR : NEAR) : null;
        if (last != null) {
            int fine = unit == Units.YEAR && count != 0 && last.unit() == Units.QUARTER
                    && candidate.sentence() - last.sentence() <= FAR
                            ? Units.QUARTER
                            : unit;
            var text = fine == Units.QUARTER && unit == Units.YEAR
                    ? sameMonths(last.date(), count)
                    : Units.shifted(last.first(), unit, count);
            return new Reading(text, Why.NAMED, last.date(), others(match, unit, count));
        }
        if (day == null || later || (from && narrative && named != null)) {
            return Reading.OPEN;
        }
        return new Reading(Units.shifted(day, unit, count), why(0), date(), List.of());
    }

    /** The same months of another year: a quarter, or the first nine. */
    private static @Nullable String sameMonths(Edtf months, int years) {
        var ends = months.toString().split("/", 2);
        return ends.length < 2 || ends[0].length() != 7 || ends[1].length() != 7
                ? null
                : YearMonth.parse(ends[0]).plusYears(years) + "/" + YearMonth.parse(ends[1]).plusYears(years);
    }

    private List<String> others(Match match, int unit, int count) {
        var other = day == null || match.get(Slot.FROM) == 0 ? null : Units.shifted(day, unit, count);
        return other == null ? List.of() : List.of(other);
    }

    /** "Last week", "the following day", "yesterday". */
    Reading unit(Candidate candidate, Match match) {
        var latest = latest(candidate, match);
        if (latest != null) {
            return latest;
        }
        return counted(candidate, match, match.get(Slot.UNIT), ended(candidate, match, match.get(Slot.AT)),
                match.get(Slot.FROM) == 1);
    }

    /** "Two years ago", "three days later". */
    Reading shift(Candidate candidate, Match match) {
        int count = match.get(Slot.NUMBER) * match.get(Slot.DIR);
        int unit = match.get(Slot.UNIT);
        if (match.get(Slot.HALF) == 1) {
            unit = unit == Units.YEAR ? Units.MONTH : unit;
            count = unit == Units.MONTH ? count * 12 + 6 * match.get(Slot.DIR) : count;
        }
        boolean from = match.get(Slot.FROM) == 1 || (unit == Units.YEAR && count == -1 && named != null
                && named.unit() == Units.QUARTER && named.sentence() == candidate.sentence());
        return counted(candidate, match, unit, count, from);
    }

    /** The seventh: of the month of the day that was named before, else of the dateline. */
    Reading dayOfMonth(Candidate candidate, int number) {
        var near = from(candidate, Units.MONTH);
        var last = near != null && (narrative || near.written()) ? near : null;
        var month = last != null ? last.first() : day;
        if (month == null || number < 1 || number > YearMonth.from(month).lengthOfMonth()) {
            return Reading.OPEN;
        }
        boolean ahead = last == null && candidate.direction() <= 0 && number > month.getDayOfMonth();
        if (ahead && number <= YearMonth.from(month).minusMonths(1).lengthOfMonth()) {
            month = month.minusMonths(1);
        }
        return new Reading(month.withDayOfMonth(number).toString(), last != null ? Why.NAMED : why(0),
                last != null ? last.date() : date(), List.of());
    }

    /** The day on which a time without one lies. */
    Reading sameDay(Candidate candidate) {
        var last = from(candidate, Units.DAY);
        if (last != null) {
            return new Reading(last.first().toString(), Why.NAMED, last.date(), List.of());
        }
        return day == null ? Reading.OPEN : new Reading(day.toString(), why(0), date(), List.of());
    }

    Reading weekday(Candidate candidate, Match match) {
        var weekday = DayOfWeek.of(match.get(Slot.WEEKDAY));
        var last = match.get(Slot.FROM) == 1 ? from(candidate, Units.DAY) : null;
        var start = last != null ? last.first() : day;
        if (start == null) {
            return Reading.OPEN;
        }
        LocalDate chosen;
        if (match.has(Slot.WEEK)) {
            chosen = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(match.get(Slot.WEEK)).plusDays(weekday.getValue() - 1L);
        } else if (match.has(Slot.NUMBER)) {
            chosen = start.with(TemporalAdjusters.previous(weekday)).minusWeeks(match.get(Slot.NUMBER) - 1L);
        } else if (match.get(Slot.AT) < 0) {
            chosen = start.with(TemporalAdjusters.previous(weekday));
        } else if (match.get(Slot.AT) > 0) {
            chosen = start.with(TemporalAdjusters.next(weekday));
        } else if (match.get(Slot.UNIT) == Units.WEEKEND) {
            return weekend(candidate, match, start);
        } else if (last != null || candidate.direction() > 0) {
            chosen = start.with(TemporalAdjusters.nextOrSame(weekday));
        } else {
            chosen = start.with(TemporalAdjusters.previousOrSame(weekday));
        }
        var why = last != null ? Why.NAMED : why(Integer.signum(chosen.compareTo(start)));
        return new Reading(chosen.toString(), why, last != null ? last.date() : date(),
                List.of(chosen.minusWeeks(1).toString(), chosen.plusWeeks(1).toString()));
    }

    /** The weekend: the last one, or the next one where what is told is to come or "this" one is said. */
    private Reading weekend(Candidate candidate, Match match, LocalDate start) {
        var last = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean on = start.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean next = candidate.direction() > 0 || (candidate.direction() == 0 && match.get(Slot.DIR) > 0);
        var chosen = next && !on ? last.plusWeeks(1) : last;
        return new Reading(Calendar.weekend(chosen), why(next ? 1 : -1), date(),
                List.of(Calendar.weekend(next ? last : last.plusWeeks(1))));
    }
}
