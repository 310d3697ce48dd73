package app.parallax.model;

import app.parallax.model.Edtf.Phrase;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Formats an EDTF date in words, without adding precision. */
record EdtfDisplay(Locale locale, Edtf.Words words) {

    String of(EdtfForm form) {
        return switch (form) {
            case EdtfForm.Point point -> point(point);
            case EdtfForm.Interval(var start, var end) -> interval(start, end);
            case EdtfForm.Choice(boolean all, var members) -> choice(all, members);
        };
    }

    private String say(Phrase phrase, String... dates) {
        String said = words.pattern(phrase);
        for (int i = 0; i < dates.length; i++) {
            said = said.replace("{" + i + "}", dates[i]);
        }
        return said;
    }

    private String point(EdtfForm.Point point) {
        String plain = switch (point) {
            case EdtfForm.CalendarDate date -> date(date);
            case EdtfForm.Moment moment -> moment(moment);
            case EdtfForm.Season season -> season(season);
            case EdtfForm.LongYear year -> longYear(year);
        };
        if (point.uncertain()) {
            return say(point.approximate() ? Phrase.PERHAPS_ABOUT : Phrase.PERHAPS, plain);
        }
        return point.approximate() ? say(Phrase.ABOUT, plain) : plain;
    }

    private String date(EdtfForm.CalendarDate date) {
        var month = date.month();
        var day = date.day();
        if (month == null) {
            return year(date.year());
        }
        String year = date.year().known() ? year(date.year()) : date.year().digits();
        boolean noMonth = month.digits().equals("XX");
        if (day == null) {
            return month.known() ? month(date, year) : noMonth ? say(Phrase.SOME_MONTH, year) : between(date, false);
        }
        if (day.known() && month.known()) {
            return say(Phrase.DAY, Integer.toString(day.values().getFirst()), name(date, TextStyle.SHORT), year);
        }
        if (day.digits().equals("XX") && (month.known() || noMonth)) {
            return say(Phrase.SOME_DAY, month.known() ? month(date, year) : year);
        }
        return between(date, true);
    }

    /** Returns the bounds of a date with unknown digits if its year is known, else the digits themselves. */
    private String between(EdtfForm.CalendarDate date, boolean days) {
        if (!date.year().known()) {
            return date.canonical();
        }
        var first = Objects.requireNonNull(date.first());
        var last = Objects.requireNonNull(date.last());
        return days
                ? say(Phrase.BETWEEN, day(first), day(last))
                : say(Phrase.BETWEEN, name(first.getMonth()), month(last));
    }

    private String day(LocalDate day) {
        return say(Phrase.DAY, Integer.toString(day.getDayOfMonth()),
                day.getMonth().getDisplayName(TextStyle.SHORT, locale), year(day.getYear()));
    }

    private String month(LocalDate day) {
        return say(Phrase.MONTH, name(day.getMonth()), year(day.getYear()));
    }

    private String month(EdtfForm.CalendarDate date, String year) {
        return say(Phrase.MONTH, name(date, TextStyle.SHORT_STANDALONE), year);
    }

    private String name(EdtfForm.CalendarDate date, TextStyle style) {
        return Objects.requireNonNull(date.first()).getMonth().getDisplayName(style, locale);
    }

    private String name(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private String year(EdtfPart year) {
        List<Integer> values = year.values();
        if (year.known()) {
            return year(values.getFirst());
        }
        if (year.digits().equals("XXXX")) {
            return say(Phrase.UNKNOWN_YEAR);
        }
        if (values.getFirst() < 0) {
            return year.digits();
        }
        if (year.digits().matches("\\d{3}X")) {
            return say(Phrase.DECADE, year(values.getFirst()));
        }
        return year.digits().matches("\\d+X+")
                ? say(Phrase.BETWEEN, year(values.getFirst()), year(values.getLast()))
                : year.digits();
    }

    /** Returns a year in words; the year 0 is 1 BC. */
    private String year(int year) {
        return year > 0 ? Integer.toString(year) : say(Phrase.BEFORE_CHRIST, Integer.toString(1 - year));
    }

    private String moment(EdtfForm.Moment moment) {
        String day = day(moment.day());
        var zone = moment.zone();
        if (zone == null) {
            return say(Phrase.TIME, day, moment.clock());
        }
        return say(Phrase.TIME_WITH_ZONE, day, moment.clock(), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    private String season(EdtfForm.Season season) {
        int number = season.number();
        String year = season.year().known() ? year(season.year()) : season.year().digits();
        if (number <= 32) {
            Phrase phrase = List.of(Phrase.SPRING, Phrase.SUMMER, Phrase.AUTUMN, Phrase.WINTER).get((number - 21) % 4);
            String plain = say(phrase, year);
            return number <= 24 ? plain : say(number <= 28 ? Phrase.NORTHERN : Phrase.SOUTHERN, plain);
        }
        if (number <= 36) {
            return say(Phrase.QUARTER, Integer.toString(number - 32), year);
        }
        Month first = Month.of(season.firstMonth());
        return say(Phrase.INTERVAL, name(first), say(Phrase.MONTH, name(first.plus(season.months() - 1L)), year));
    }

    private String longYear(EdtfForm.LongYear year) {
        return year.first() == year.last()
                ? longYear(year.number())
                : say(Phrase.ESTIMATED, longYear(year.number()), longYear(year.first()), longYear(year.last()));
    }

    /** Returns a year beyond four digits as a number, never as BC. */
    private String longYear(int year) {
        return Math.abs((long) year) > 9999 ? Integer.toString(year) : year(year);
    }

    private String interval(EdtfForm.Side start, EdtfForm.Side end) {
        if (start == EdtfForm.Missing.OPEN && end instanceof EdtfForm.Point last) {
            return say(Phrase.UNTIL, point(last));
        }
        if (end == EdtfForm.Missing.OPEN && start instanceof EdtfForm.Point first) {
            return say(Phrase.FROM, point(first));
        }
        return say(Phrase.INTERVAL, side(start), side(end));
    }

    private String side(EdtfForm.Side side) {
        return side instanceof EdtfForm.Point point ? point(point) : say(Phrase.UNKNOWN_END);
    }

    private String choice(boolean all, List<EdtfForm.Member> members) {
        if (members.size() == 1 && !all) {
            return oneOf(members.getFirst());
        }
        String said = member(all, members.getFirst());
        for (int i = 1; i < members.size(); i++) {
            Phrase phrase = i < members.size() - 1 ? Phrase.COMMA : all ? Phrase.AND : Phrase.OR;
            said = say(phrase, said, member(all, members.get(i)));
        }
        return said;
    }

    private String oneOf(EdtfForm.Member only) {
        var from = only.from();
        var to = only.to();
        return from == null || to == null || only.single()
                ? member(false, only)
                : say(Phrase.BETWEEN, point(from), point(to));
    }

    private String member(boolean all, EdtfForm.Member member) {
        var from = member.from();
        var to = member.to();
        if (from == null) {
            return say(all ? Phrase.ALL_UNTIL : Phrase.OR_EARLIER, point(Objects.requireNonNull(to)));
        }
        if (to == null) {
            return say(all ? Phrase.ALL_FROM : Phrase.OR_LATER, point(from));
        }
        return member.single() ? point(from) : say(Phrase.INTERVAL, point(from), point(to));
    }
}
