package app.parallax.model;

import app.parallax.model.Edtf.SyntaxException;
import app.parallax.model.EdtfForm.Point;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses one EDTF expression from left to right, by recursive descent. */
final class EdtfParser {
    /** The last year whose end LocalDateTime can hold; its negative is the first. */
    private static final int LAST_YEAR = 999_999_998;
    private static final int LAST_PLAIN_YEAR = 9999;

    private final String text;
    private int at;

    EdtfParser(String text) {
        this.text = text;
    }

    EdtfForm parse() {
        EdtfForm form;
        if (text.isEmpty()) {
            throw problem(0, "date");
        } else if (peek() == '[' || peek() == '{') {
            form = choice();
        } else if (text.indexOf('/') >= 0) {
            form = interval();
        } else {
            form = point();
        }
        if (at < text.length()) {
            throw problem(at, "end");
        }
        return form;
    }

    private EdtfForm interval() {
        EdtfForm.Side start = side();
        expect('/', "slash");
        int second = at;
        EdtfForm.Side end = side();
        if (start instanceof Point from && end instanceof Point to) {
            inOrder(from, to, second);
        } else if (start instanceof EdtfForm.Missing && end instanceof EdtfForm.Missing) {
            throw problem(0, "emptyInterval");
        }
        return new EdtfForm.Interval(start, end);
    }

    private EdtfForm.Side side() {
        if (accept("..")) {
            return EdtfForm.Missing.OPEN;
        }
        return at == text.length() || peek() == '/' ? EdtfForm.Missing.UNKNOWN : point();
    }

    private void inOrder(Point from, Point to, int index) {
        if (!from.earliest().isBefore(to.latest())) {
            throw problem(index, "order");
        }
    }

    private EdtfForm choice() {
        boolean all = peek() == '{';
        char close = all ? '}' : ']';
        at++;
        List<EdtfForm.Member> members = new ArrayList<>();
        do {
            if (!members.isEmpty()) {
                accept(" ");
            }
            members.add(member(members.isEmpty(), close));
        } while (accept(","));
        expect(close, "bracket");
        return new EdtfForm.Choice(all, List.copyOf(members));
    }

    private EdtfForm.Member member(boolean first, char close) {
        int begin = at;
        if (accept("..")) {
            if (!first) {
                throw problem(begin, "openStart");
            }
            return new EdtfForm.Member(null, point());
        }
        Point from = point();
        if (!accept("..")) {
            return new EdtfForm.Member(from, from);
        }
        if (peek() == close) {
            return new EdtfForm.Member(from, null);
        }
        if (peek() == ',') {
            throw problem(at, "openEnd");
        }
        int second = at;
        Point to = point();
        inOrder(from, to, second);
        return new EdtfForm.Member(from, to);
    }

    private Point point() {
        int begin = at;
        var before = qualifier();
        if (peek() == 'Y') {
            at++;
            return longYear(begin, before);
        }
        EdtfPart year = before.on(digits(4, "year"));
        if (isDigit(peek())) {
            throw problem(begin, "fourDigits");
        }
        if (peek() == 'S') {
            return plainYearWithSignificantDigits(year, before);
        }
        var afterYear = qualifier();
        year = afterYear.on(year);
        if (!accept("-")) {
            return date(year, null, null, begin);
        }
        int monthAt = at;
        var beforeMonth = qualifier();
        EdtfPart month = beforeMonth.on(digits(2, "month"));
        var afterMonth = qualifier();
        year = afterMonth.on(year);
        month = afterMonth.on(month);
        if (month.known() && month.values().getFirst() >= 21 && month.values().getFirst() <= 41) {
            return new EdtfForm.Season(year, month);
        }
        if (month.values(1, 12).isEmpty()) {
            throw problem(monthAt, "noSuch.month", month.digits());
        }
        if (!accept("-")) {
            return date(year, month, null, monthAt);
        }
        int dayAt = at;
        var beforeDay = qualifier();
        EdtfPart day = beforeDay.on(digits(2, "day"));
        if (day.values(1, 31).isEmpty()) {
            throw problem(dayAt, "noSuch.day", day.digits());
        }
        var afterDay = qualifier();
        if (afterDay.none() && peek() == 'T') {
            return moment(date(year, month, day, dayAt));
        }
        return date(afterDay.on(year), afterDay.on(month), afterDay.on(day), dayAt);
    }

    private EdtfForm.CalendarDate date(EdtfPart year, @Nullable EdtfPart month, @Nullable EdtfPart day, int index) {
        var date = new EdtfForm.CalendarDate(year, month, day);
        if (date.first() == null) {
            throw problem(index, "dayOfMonth");
        }
        boolean wholeDay = date.precision() == Edtf.Precision.DAY && !date.uncertain() && !date.approximate();
        if (peek() == 'T' && !wholeDay) {
            throw problem(at, "wholeDay");
        }
        return date;
    }

    private Point moment(EdtfForm.CalendarDate date) {
        expect('T', "timeSign");
        int hour = number("hour", 23);
        expect(':', "colon");
        int minute = number("minute", 59);
        boolean seconds = accept(":");
        int second = seconds ? number("second", 59) : 0;
        var zone = zone();
        var after = qualifier();
        LocalDate day = date.earliest().toLocalDate();
        return new EdtfForm.Moment(day, LocalTime.of(hour, minute, second), seconds, zone, after.uncertain(),
                after.approximate());
    }

    private @Nullable ZoneOffset zone() {
        int begin = at;
        if (accept("Z")) {
            return ZoneOffset.UTC;
        }
        boolean west = peek() == '-';
        if (!west && peek() != '+') {
            return null;
        }
        at++;
        int hours = number("zoneHour", 18);
        int minutes = accept(":") ? number("zoneMinute", 59) : 0;
        int total = hours * 60 + minutes;
        if (total > 18 * 60 || (west && total == 0)) {
            throw problem(begin, "zone");
        }
        return ZoneOffset.ofTotalSeconds((west ? -60 : 60) * total);
    }

    private int number(String what, int last) {
        int begin = at;
        EdtfPart part = Qualifier.NONE.on(digits(2, what));
        if (!part.known() || part.values().getFirst() > last) {
            throw problem(begin, "noSuch." + what, part.digits());
        }
        return part.values().getFirst();
    }

    private Point longYear(int begin, Qualifier before) {
        boolean negative = accept("-");
        int digitsAt = at;
        long year = plainNumber("year");
        if (year == 0 || text.charAt(digitsAt) == '0') {
            throw problem(digitsAt, "zeroInFront");
        }
        if (accept("E")) {
            int exponentAt = at;
            long exponent = plainNumber("exponent");
            for (long i = 0; i < exponent; i++) {
                year *= 10;
                if (year > LAST_YEAR) {
                    throw problem(exponentAt, "tooFar");
                }
            }
        }
        if (year <= LAST_PLAIN_YEAR) {
            throw problem(begin, "longYear");
        }
        return withSignificantDigits(begin, negative ? -year : year, before);
    }

    private Point plainYearWithSignificantDigits(EdtfPart year, Qualifier before) {
        int begin = at - year.digits().length();
        if (!year.known()) {
            throw problem(at, "unknownDigits");
        }
        return withSignificantDigits(begin, year.values().getFirst(), before);
    }

    /** Parses the number of significant digits after a year, if any, and the qualifier. */
    private Point withSignificantDigits(int begin, long year, Qualifier before) {
        long size = 1;
        if (accept("S")) {
            int countAt = at;
            long count = plainNumber("significantDigits");
            int length = Long.toString(Math.abs(year)).length();
            if (count < 1 || count > length) {
                throw problem(countAt, "significant", String.valueOf(length), String.valueOf(count));
            }
            size = Math.round(Math.pow(10, length - (double) count));
        }
        long nearest = Math.abs(year) / size * size;
        long furthest = nearest + size - 1;
        if (furthest > LAST_YEAR) {
            throw problem(begin, "tooFar");
        }
        String written = text.substring(begin, at);
        if (!before.none()) {
            written = written.substring(written.charAt(0) == before.sign() ? 1 : 0); // the qualifier before a Y
        }
        var after = qualifier();
        return new EdtfForm.LongYear(written, (int) year, (int) (year < 0 ? -furthest : nearest),
                (int) (year < 0 ? -nearest : furthest), before.uncertain() || after.uncertain(),
                before.approximate() || after.approximate());
    }

    private long plainNumber(String what) {
        int begin = at;
        while (isDigit(peek())) {
            at++;
        }
        if (at == begin) {
            throw problem(begin, "someDigits." + what);
        }
        if (at - begin > 9) {
            throw problem(begin, "manyDigits." + what);
        }
        return Long.parseLong(text, begin, at, 10);
    }

    /** Parses a given number of digits or X; a year may have a minus sign before them. */
    private String digits(int count, String what) {
        int begin = at;
        boolean negative = count == 4 && accept("-");
        for (int i = 0; i < count; i++) {
            if (!isDigit(peek()) && peek() != 'X') {
                throw problem(at, "digits." + what);
            }
            at++;
        }
        String digits = text.substring(begin, at);
        if (negative && digits.equals("-0000")) {
            throw problem(begin, "sign");
        }
        return digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The qualifier of a date, by its sign; NUL for none. */
    private record Qualifier(char sign) {
        static final Qualifier NONE = new Qualifier('\0');

        boolean none() {
            return sign == '\0';
        }

        boolean uncertain() {
            return sign == '?' || sign == '%';
        }

        boolean approximate() {
            return sign == '~' || sign == '%';
        }

        EdtfPart on(EdtfPart part) {
            return part.and(uncertain(), approximate());
        }

        EdtfPart on(String digits) {
            return new EdtfPart(digits, uncertain(), approximate());
        }
    }

    private Qualifier qualifier() {
        char c = peek();
        if (c != '?' && c != '~' && c != '%') {
            return Qualifier.NONE;
        }
        at++;
        return new Qualifier(c);
    }

    /** Returns the next character, NUL at the end; a NUL in the text matches nothing. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean accept(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void expect(char c, String otherwise) {
        if (peek() != c) {
            throw problem(at, otherwise);
        }
        at++;
    }

    private SyntaxException problem(int index, String key, String... said) {
        return new SyntaxException(text, index, key, said);
    }
}
