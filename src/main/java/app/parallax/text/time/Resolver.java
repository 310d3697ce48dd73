package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.Reason.Why;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells which dates the expressions of one text mean, from first to last. */
final class Resolver {
    private final String text;
    private final Base base;
    private final EventNames names;
    private final NumberDates numbers;
    private final boolean narrative;
    private final Language language;
    private @Nullable Candidate last;
    private @Nullable Edtf lastDate;

    Resolver(String text, Language language, Base base, EventNames names, NumberDates numbers, boolean narrative) {
        this.language = language;
        this.text = text;
        this.base = base;
        this.names = names;
        this.numbers = numbers;
        this.narrative = narrative;
    }

    TimeExpression resolve(Candidate candidate) {
        base.open(begun(candidate));
        var operation = candidate.match().rule.operation();
        var kind = kind(candidate);
        var reading = switch (kind) {
            case DURATION -> new Reading(null, Why.DURATION, null, List.of());
            case SET -> new Reading(null, Why.SET, null, List.of());
            case DATE, TIME -> operation == Rule.Operation.CLOCK || operation == Rule.Operation.PART
                    ? time(candidate)
                    : date(candidate, candidate.match());
        };
        var date = reading.edtf() == null ? null : Edtf.tryParse(reading.edtf()).orElse(null);
        if (date != null && candidate.event() == null) {
            base.name(candidate, date, reading.why() == Why.WRITTEN || reading.why() == Why.YEAR_NAMED);
        }
        last = candidate;
        lastDate = date;
        var why = date == null && reading.edtf() != null ? Why.NO_BASE : reading.why();
        return new TimeExpression(candidate.span(), kind, date, candidate.mod(),
                new Reason(why, candidate.span().of(text), reading.base()), reading.others());
    }

    /** "From May 3 to June 9": where the stretch begins that a candidate ends. */
    private @Nullable LocalDate begun(Candidate candidate) {
        if (last == null || lastDate == null || !last.linked() || last.sentence() != candidate.sentence()
                || !until(text.substring(last.span().end(), candidate.span().start()))) {
            return null;
        }
        var first = lastDate.earliest();
        return first == null || first.getYear() < 0 ? null : first.toLocalDate();
    }

    private boolean until(String between) {
        var words = between.strip().toLowerCase(Locale.ROOT);
        return language.has("until", words);
    }

    private static TimeExpression.Kind kind(Candidate candidate) {
        var match = candidate.match();
        return switch (match.rule.operation()) {
            case DURATION -> TimeExpression.Kind.DURATION;
            case SET -> TimeExpression.Kind.SET;
            case CLOCK, PART -> TimeExpression.Kind.TIME;
            case SHIFT, EVENT -> match.get(Slot.UNIT) >= Units.HOUR
                    ? match.get(Slot.UNIT) == Units.FORTNIGHT ? TimeExpression.Kind.DATE : TimeExpression.Kind.TIME
                    : TimeExpression.Kind.DATE;
            default -> TimeExpression.Kind.DATE;
        };
    }

    private Reading date(Candidate candidate, Match match) {
        return switch (match.rule.operation()) {
            case DATE -> calendar(candidate, match);
            case RANGE -> range(candidate, match);
            case YEARS ->
                Reading.written(Calendar.year(match.get(Slot.YEAR)) + "/" + Calendar.year(match.get(Slot.YEAR2)));
            case ISO -> Reading.written(candidate.span().of(text).toUpperCase(Locale.ROOT));
            case SLASHED, DOTTED -> numbers.read(match, base);
            case SEASON -> new YearParts(base, narrative).season(candidate, match);
            case QUARTER -> new YearParts(base, narrative).quarter(candidate, match);
            case HALF -> new YearParts(base, narrative).half(candidate, match);
            case MONTHS -> new YearParts(base, narrative).months(candidate, match);
            case DECADE -> Reading.written(Calendar.decade(decade(match)));
            case CENTURY -> century(match);
            case WEEKDAY -> base.weekday(candidate, match);
            case UNIT -> base.unit(candidate, match);
            case SHIFT -> base.shift(candidate, match);
            case EVENT -> event(candidate, match);
            case HOLIDAY -> feast(candidate, match);
            default -> Reading.OPEN;
        };
    }

    private Reading calendar(Candidate candidate, Match match) {
        if (match.get(Slot.BC) == 1) {
            int year = match.has(Slot.YEAR) ? match.get(Slot.YEAR) : match.get(Slot.NUMBER);
            return Reading.written(Calendar.year(1 - year));
        }
        if (match.has(Slot.YEAR)) {
            return new Reading(written(match, match.get(Slot.YEAR)),
                    candidate.linked() && candidate.match() != match ? Why.YEAR_NAMED : Why.WRITTEN, null, List.of());
        }
        if (match.has(Slot.NUMBER)) {
            return Reading.written(Calendar.year(match.get(Slot.NUMBER)));
        }
        if (!match.has(Slot.MONTH)) {
            return base.dayOfMonth(candidate, match.get(Slot.ORDINAL, 1));
        }
        return new PartialDates(base, names, narrative).read(candidate, match,
                year -> written(match, year));
    }

    private static String written(Match match, int year) {
        if (!match.has(Slot.MONTH)) {
            return Calendar.year(year);
        }
        var month = Calendar.month(year, match.get(Slot.MONTH));
        if (!match.has(Slot.DAY)) {
            return month;
        }
        int day = Math.min(match.get(Slot.DAY), YearMonth.of(year, match.get(Slot.MONTH)).lengthOfMonth());
        var written = month + (day < 10 ? "-0" : "-") + day;
        return match.get(Slot.UNIT) == Units.WEEK ? Calendar.week(LocalDate.parse(written)) : written;
    }

    private Reading range(Candidate candidate, Match match) {
        if (match.has(Slot.YEAR)) {
            return Reading.written(spread(match, match.get(Slot.YEAR)));
        }
        return new PartialDates(base, names, narrative).read(candidate, match, year -> spread(match, year));
    }

    private static String spread(Match match, int year) {
        if (match.has(Slot.MONTH2)) {
            return Calendar.month(year, match.get(Slot.MONTH)) + "/" + Calendar.month(year, match.get(Slot.MONTH2));
        }
        var last = match.with(Slot.DAY, match.get(Slot.DAY2));
        return written(match, year) + "/" + written(last, year);
    }

    private static int decade(Match match) {
        int decade = match.get(Slot.DECADE);
        return decade >= 1000 ? decade : decade <= 20 && match.get(Slot.TWO) == 1 ? 2000 + decade : 1900 + decade;
    }

    private static Reading century(Match match) {
        int first = match.get(Slot.ORDINAL, match.get(Slot.SHORT));
        if (first < 1 || first > 30) {
            return Reading.OPEN;
        }
        int last = match.get(Slot.ORDINAL2, first);
        if (match.get(Slot.BC) == 1) {
            return Reading.written(String.format(Locale.ROOT, "-%02dXX", first - 1));
        }
        return Reading.written(last == first
                ? Calendar.century(first)
                : Calendar.year((first - 1) * 100) + "/" + Calendar.year(last * 100 - 1));
    }

    private Reading event(Candidate candidate, Match match) {
        var event = candidate.event();
        if (event == null) {
            return Reading.OPEN;
        }
        int count = match.get(Slot.NUMBER) * match.get(Slot.DIR);
        if (count == 0) {
            return new Reading(event.date().toString(), Why.EVENT, event.date(), List.of());
        }
        var earliest = event.date().earliest();
        if (earliest == null) {
            return Reading.OPEN;
        }
        boolean coarse = match.get(Slot.UNIT) > Units.WEEK && match.get(Slot.UNIT) < Units.HOUR;
        boolean fine = coarse || event.date().isDay();
        return new Reading(fine ? Units.shifted(earliest.toLocalDate(), match.get(Slot.UNIT), count) : null,
                fine ? Why.EVENT : Why.NO_BASE, event.date(), List.of());
    }

    private Reading feast(Candidate candidate, Match match) {
        var day = base.day();
        int feast = match.get(Slot.FEAST);
        if (match.has(Slot.WEEKDAY)) {
            int place = match.get(Slot.ORDINAL);
            if (place > 5 && place != 9) {
                return Reading.OPEN;
            }
            feast = Calendar.feast(match.get(Slot.MONTH), match.get(Slot.WEEKDAY), place);
        }
        var named = base.named();
        if (match.has(Slot.YEAR)) {
            return Reading.written(Calendar.feast(feast, match.get(Slot.YEAR)).toString());
        }
        if (narrative && named != null) {
            return new Reading(Calendar.feast(feast, named.first().getYear()).toString(), Why.NAMED, named.date(),
                    List.of());
        }
        if (day == null) {
            return Reading.OPEN;
        }
        int year = day.getYear();
        boolean ahead = Calendar.feast(feast, year).isAfter(day);
        int chosen = candidate.direction() > 0 && !ahead && Calendar.feast(feast, year).isBefore(day)
                ? year + 1
                : candidate.direction() <= 0 && ahead ? year - 1 : year;
        return new Reading(Calendar.feast(feast, chosen).toString(), base.why(chosen > year || ahead ? 1 : -1),
                base.date(), List.of(Calendar.feast(feast, chosen == year ? year + 1 : year).toString()));
    }

    /** A time of a day: the day that stands beside it, else the day that was named before, else the dateline. */
    private Reading time(Candidate candidate) {
        var match = candidate.match();
        Reading day;
        if (candidate.day() != null) {
            day = date(candidate, candidate.day());
        } else if (match.has(Slot.AT)) {
            day = base.unit(candidate, match.has(Slot.UNIT) ? match : match.with(Slot.UNIT, Units.DAY));
        } else {
            day = base.sameDay(candidate);
        }
        var date = day.edtf();
        if (date == null || match.rule.operation() == Rule.Operation.PART || date.length() != 10) {
            return day;
        }
        int hour = match.get(Slot.HOUR) % 24;
        int meridiem = match.get(Slot.MERIDIEM, -1);
        hour = meridiem == 0 && hour == 12 ? 0 : meridiem == 12 && hour < 12 ? hour + 12 : hour;
        boolean utc = match.get(Slot.ZONE, -1) == 0 && match.has(Slot.ZONE);
        var clock = String.format(Locale.ROOT, "T%02d:%02d", hour, match.get(Slot.MINUTE))
                + (match.has(Slot.SECOND) ? String.format(Locale.ROOT, ":%02d", match.get(Slot.SECOND)) : "")
                + (utc ? "Z" : "");
        return new Reading(date + clock, day.why(), day.base(),
                day.others().stream().filter(other -> other.length() == 10).map(other -> other + clock).toList());
    }
}
