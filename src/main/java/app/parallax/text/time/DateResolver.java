package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.DateReason.Why;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Resolves the expressions of one text to dates, from first to last. */
final class DateResolver {
    private static final int LONGEST_WORD = 12;
    /** Maximum length of a quotation before a word in it. */
    private static final int LONGEST_QUOTE = 1_000;

    /** The meridiem of the night, which begins in the evening. */
    private static final int NIGHT = 4;
    /** Without a verb that tells, a holiday lies ahead if within this many days. */
    private static final int SOON = 45;
    private static final int HALF_A_YEAR = 6;

    private final String text;
    private final ReferenceDate base;
    private final EventNames names;
    private final NumberDates numbers;
    private final boolean narrative;
    private final TimeLanguage language;
    private @Nullable TimeCandidate last;
    private @Nullable Edtf lastDate;

    DateResolver(String text, TimeLanguage language, ReferenceDate base, EventNames names, NumberDates numbers,
            boolean narrative) {
        this.language = language;
        this.text = text;
        this.base = base;
        this.names = names;
        this.numbers = numbers;
        this.narrative = narrative;
    }

    TimeExpression resolve(TimeCandidate candidate) {
        base.open(rangeStart(candidate));
        var operation = candidate.match().rule.operation();
        var kind = kind(candidate);
        var reading = switch (kind) {
            case DURATION -> new DateReading(null, Why.DURATION, null, List.of());
            case SET -> new DateReading(null, Why.SET, null, List.of());
            case DATE, TIME -> operation == TimeRule.Operation.CLOCK || operation == TimeRule.Operation.PART
                    ? time(candidate)
                    : date(candidate, candidate.match());
        };
        var date = reading.edtf() == null ? null : Edtf.tryParse(reading.edtf()).orElse(null);
        if (date != null && candidate.event() == null) {
            boolean written = reading.why() == Why.WRITTEN || reading.why() == Why.YEAR_NAMED;
            base.name(candidate, date, written && !isSince(candidate));
        }
        last = candidate;
        lastDate = date;
        var why = date == null && reading.edtf() != null ? Why.NO_BASE : reading.why();
        return new TimeExpression(candidate.span(), kind, date, candidate.mod(),
                new DateReason(why, candidate.span().of(text), reading.base()), reading.others());
    }

    /** Returns the start of the range that a candidate ends, as in "From May 3 to June 9"; or null. */
    private @Nullable LocalDate rangeStart(TimeCandidate candidate) {
        if (last == null || lastDate == null || !last.linked() || last.sentence() != candidate.sentence()) {
            return null;
        }
        var link = text.substring(last.span().end(), candidate.span().start()).strip().toLowerCase(Locale.ROOT);
        var first = lastDate.earliest();
        if (!language.has("until", link) || first == null || first.getYear() < 0) {
            return null;
        }
        int back = first.getMonthValue() - candidate.dayMatch().get(RuleSlot.MONTH, first.getMonthValue());
        boolean apart = language.has("beside", link) && back > 0 && back <= HALF_A_YEAR; // in May and in April
        return apart ? null : first.toLocalDate();
    }

    /** Whether a date is a beginning or compared with, so that what follows is not told of its year: since 2015. */
    private boolean isSince(TimeCandidate candidate) {
        int start = candidate.span().start();
        var before = text.substring(Math.max(0, start - LONGEST_WORD), start).strip().toLowerCase(Locale.ROOT);
        return language.has("since", before.substring(before.lastIndexOf(' ') + 1));
    }

    private static TimeExpression.Kind kind(TimeCandidate candidate) {
        var match = candidate.match();
        return switch (match.rule.operation()) {
            case DURATION -> TimeExpression.Kind.DURATION;
            case SET -> TimeExpression.Kind.SET;
            case CLOCK, PART -> TimeExpression.Kind.TIME;
            case SHIFT, EVENT -> match.get(RuleSlot.UNIT) >= TimeUnits.HOUR
                    ? match.get(RuleSlot.UNIT) == TimeUnits.FORTNIGHT
                            ? TimeExpression.Kind.DATE
                            : TimeExpression.Kind.TIME
                    : TimeExpression.Kind.DATE;
            default -> TimeExpression.Kind.DATE;
        };
    }

    private static DateReading otherCalendar(@Nullable String edtf) {
        return edtf == null ? DateReading.OPEN : DateReading.written(edtf);
    }

    private DateReading date(TimeCandidate candidate, RuleMatch match) {
        var reading = plainDate(candidate, match);
        var date = reading.edtf();
        return match.get(RuleSlot.BACK) == 1 && date != null && date.length() == 10
                ? new DateReading(LocalDate.parse(date).minusDays(1).toString(), reading.why(), reading.base(),
                        List.of())
                : reading;
    }

    private DateReading plainDate(TimeCandidate candidate, RuleMatch match) {
        return switch (match.rule.operation()) {
            case DATE -> calendar(candidate, match);
            case RANGE -> range(candidate, match);
            case YEARS ->
                DateReading.written(EdtfCalendar.year(match.get(RuleSlot.YEAR)) + "/"
                        + EdtfCalendar.year(match.get(RuleSlot.YEAR2)));
            case ISO -> DateReading.written(candidate.span().of(text).toUpperCase(Locale.ROOT));
            case SLASHED, DOTTED -> numbers.read(match, base);
            case SEASON -> new YearParts(base, narrative).season(candidate, match);
            case QUARTER -> new YearParts(base, narrative).quarter(candidate, match);
            case HALF -> new YearParts(base, narrative).half(candidate, match);
            case MONTHS -> new YearParts(base, narrative).months(candidate, match);
            case DECADE -> DateReading.written(EdtfCalendar.decade(decade(match)));
            case CENTURY -> century(match);
            case WEEKDAY -> base.weekday(candidate, match);
            case UNIT -> today(candidate, match);
            case SHIFT -> base.shift(candidate, match);
            case EVENT -> event(candidate, match);
            case HOLIDAY -> feast(candidate, match);
            case HIJRI -> otherCalendar(WrittenCalendars.hijri(match.get(RuleSlot.YEAR), match.get(RuleSlot.MONTH),
                    match.get(RuleSlot.DAY)));
            case HEBREW -> otherCalendar(WrittenCalendars.hebrew(match.get(RuleSlot.YEAR), match.get(RuleSlot.MONTH),
                    match.get(RuleSlot.DAY)));
            default -> DateReading.OPEN;
        };
    }

    private DateReading today(TimeCandidate candidate, RuleMatch match) {
        boolean today = match.get(RuleSlot.UNIT) == TimeUnits.DAY && match.get(RuleSlot.AT, 1) == 0
                && match.get(RuleSlot.FROM) == 0;
        boolean afterYesterday = last != null && last.match().rule.operation() == TimeRule.Operation.UNIT
                && last.match().get(RuleSlot.AT) != 0;
        var said = today && !afterYesterday && isQuoted(candidate.span().start()) ? base.saidOn(candidate) : null;
        return said == null ? base.unit(candidate, match) : said;
    }

    /** Whether a place lies within quotation marks that open in its line. */
    private boolean isQuoted(int place) {
        int straight = 0;
        for (int i = place - 1; i >= Math.max(0, place - LONGEST_QUOTE) && text.charAt(i) != '\n'; i--) {
            switch (text.charAt(i)) {
                case '„', '«', '‘', '‹' -> {
                    return true;
                }
                case '”', '»', '›' -> {
                    return false;
                }
                case '“' -> {
                    return i == 0 || text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == '(';
                }
                case '"' -> straight++;
                default -> {
                }
            }
        }
        return straight % 2 == 1;
    }

    private DateReading calendar(TimeCandidate candidate, RuleMatch match) {
        if (match.get(RuleSlot.BC) == 1) {
            int year = match.has(RuleSlot.YEAR) ? match.get(RuleSlot.YEAR) : match.get(RuleSlot.NUMBER);
            return DateReading.written(EdtfCalendar.year(1 - year));
        }
        if (match.has(RuleSlot.YEAR)) {
            return new DateReading(written(match, match.get(RuleSlot.YEAR)),
                    candidate.linked() && candidate.match() != match ? Why.YEAR_NAMED : Why.WRITTEN, null, List.of());
        }
        if (match.has(RuleSlot.NUMBER)) {
            return DateReading.written(EdtfCalendar.year(match.get(RuleSlot.NUMBER)));
        }
        if (!match.has(RuleSlot.MONTH)) {
            return base.dayOfMonth(candidate, match.get(RuleSlot.ORDINAL, 1));
        }
        return new PartialDates(base, names, narrative).read(candidate, match,
                year -> written(match, year));
    }

    private static String written(RuleMatch match, int year) {
        if (!match.has(RuleSlot.MONTH)) {
            return EdtfCalendar.year(year);
        }
        var month = EdtfCalendar.month(year, match.get(RuleSlot.MONTH));
        if (!match.has(RuleSlot.DAY)) {
            return month;
        }
        int day = Math.min(match.get(RuleSlot.DAY), YearMonth.of(year, match.get(RuleSlot.MONTH)).lengthOfMonth());
        var written = month + (day < 10 ? "-0" : "-") + day;
        return match.get(RuleSlot.UNIT) == TimeUnits.WEEK ? EdtfCalendar.week(LocalDate.parse(written)) : written;
    }

    private DateReading range(TimeCandidate candidate, RuleMatch match) {
        if (match.has(RuleSlot.YEAR)) {
            return DateReading.written(spread(match, match.get(RuleSlot.YEAR)));
        }
        return new PartialDates(base, names, narrative).read(candidate, match, year -> spread(match, year));
    }

    private static String spread(RuleMatch match, int year) {
        if (match.has(RuleSlot.MONTH2)) {
            return EdtfCalendar.month(year, match.get(RuleSlot.MONTH)) + "/"
                    + EdtfCalendar.month(year, match.get(RuleSlot.MONTH2));
        }
        var last = match.with(RuleSlot.DAY, match.get(RuleSlot.DAY2));
        return written(match, year) + "/" + written(last, year);
    }

    private static int decade(RuleMatch match) {
        int decade = match.get(RuleSlot.DECADE);
        return decade >= 1000 ? decade : decade <= 20 && match.get(RuleSlot.TWO) == 1 ? 2000 + decade : 1900 + decade;
    }

    private static DateReading century(RuleMatch match) {
        int first = match.get(RuleSlot.ORDINAL, match.get(RuleSlot.SHORT));
        if (first < 1 || first > 30) {
            return DateReading.OPEN;
        }
        int last = match.get(RuleSlot.ORDINAL2, first);
        if (match.get(RuleSlot.BC) == 1) {
            return DateReading.written(String.format(Locale.ROOT, "-%02dXX", first - 1));
        }
        return DateReading.written(last == first
                ? EdtfCalendar.century(first)
                : EdtfCalendar.year((first - 1) * 100) + "/" + EdtfCalendar.year(last * 100 - 1));
    }

    private DateReading event(TimeCandidate candidate, RuleMatch match) {
        var event = candidate.event();
        if (event == null) {
            return DateReading.OPEN;
        }
        int count = match.get(RuleSlot.NUMBER) * match.get(RuleSlot.DIR);
        if (count == 0) {
            return new DateReading(event.date().toString(), Why.EVENT, event.date(), List.of());
        }
        var earliest = event.date().earliest();
        if (earliest == null) {
            return DateReading.OPEN;
        }
        boolean coarse = match.get(RuleSlot.UNIT) > TimeUnits.WEEK && match.get(RuleSlot.UNIT) < TimeUnits.HOUR;
        boolean fine = coarse || event.date().isDay();
        return new DateReading(fine ? TimeUnits.shifted(earliest.toLocalDate(), match.get(RuleSlot.UNIT), count) : null,
                fine ? Why.EVENT : Why.NO_BASE, event.date(), List.of());
    }

    private DateReading feast(TimeCandidate candidate, RuleMatch match) {
        var day = base.day();
        int feast = match.get(RuleSlot.FEAST);
        if (match.has(RuleSlot.WEEKDAY)) {
            int place = match.get(RuleSlot.ORDINAL);
            if (place > 5 && place != 9) {
                return DateReading.OPEN;
            }
            feast = EdtfCalendar.feast(match.get(RuleSlot.MONTH), match.get(RuleSlot.WEEKDAY), place);
        }
        var named = base.named();
        if (match.has(RuleSlot.YEAR)) {
            return DateReading.written(EdtfCalendar.feast(feast, match.get(RuleSlot.YEAR)).toString());
        }
        if (narrative && named != null) {
            return new DateReading(EdtfCalendar.feast(feast, named.first().getYear()).toString(), Why.NAMED,
                    named.date(),
                    List.of());
        }
        if (day == null) {
            return DateReading.OPEN;
        }
        int year = day.getYear();
        boolean ahead = EdtfCalendar.feast(feast, year).isAfter(day);
        boolean soon = candidate.direction() == 0 && EdtfCalendar.feast(feast, year).isBefore(day.plusDays(SOON));
        int chosen = candidate.direction() > 0 && !ahead && EdtfCalendar.feast(feast, year).isBefore(day)
                ? year + 1
                : candidate.direction() <= 0 && ahead && !soon ? year - 1 : year;
        return new DateReading(EdtfCalendar.feast(feast, chosen).toString(), base.why(chosen > year || ahead ? 1 : -1),
                base.date(), List.of(EdtfCalendar.feast(feast, chosen == year ? year + 1 : year).toString()));
    }

    /** Resolves a time of day: on the day beside it, else on the day named before, else on that of the dateline. */
    private DateReading time(TimeCandidate candidate) {
        var match = candidate.match();
        DateReading day;
        if (candidate.day() != null) {
            day = date(candidate, candidate.day());
        } else if (match.has(RuleSlot.AT)) {
            day = base.unit(candidate, match.has(RuleSlot.UNIT) ? match : match.with(RuleSlot.UNIT, TimeUnits.DAY));
        } else {
            day = base.sameDay(candidate, isMorning(match));
        }
        var date = day.edtf();
        if (date == null || match.rule.operation() == TimeRule.Operation.PART || date.length() != 10) {
            return day;
        }
        var clock = clock(match);
        return new DateReading(date + clock, day.why(), day.base(),
                day.others().stream().filter(other -> other.length() == 10).map(other -> other + clock).toList());
    }

    private static boolean isMorning(RuleMatch match) {
        return match.rule.operation() == TimeRule.Operation.PART
                ? match.get(RuleSlot.PART) == 1
                : clock(match).compareTo("T12") < 0;
    }

    private static String clock(RuleMatch match) {
        int minutes = match.get(RuleSlot.HOUR, match.get(RuleSlot.ORDINAL)) * 60 + match.get(RuleSlot.MINUTE);
        int hour = Math.floorMod(minutes / 60, 24);
        int meridiem = match.get(RuleSlot.MERIDIEM, -1);
        boolean evening = meridiem == 12 || (meridiem == NIGHT && hour >= 6);
        hour = (meridiem == 0 || meridiem == NIGHT) && hour == 12 ? 0 : evening && hour < 12 ? hour + 12 : hour;
        boolean utc = match.get(RuleSlot.ZONE, -1) == 0 && match.has(RuleSlot.ZONE);
        return String.format(Locale.ROOT, "T%02d:%02d", hour, Math.floorMod(minutes, 60))
                + (match.has(RuleSlot.SECOND) ? String.format(Locale.ROOT, ":%02d", match.get(RuleSlot.SECOND)) : "")
                + (utc ? "Z" : "");
    }
}
