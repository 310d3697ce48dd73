package app.parallax.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A date as exactly or as vaguely as it is known, in the Extended Date/Time Format of ISO 8601-2:2019, levels 0 to 2
 * (<a href="https://www.loc.gov/standards/datetime/">specification of the Library of Congress</a>).
 *
 * <p>
 * Beyond the specification it accepts a time without seconds ({@code 2023-10-07T14:05}), a qualifier after a time
 * ({@code 2023-10-07T06:30~}), times as ends of intervals and in lists, and a blank after a comma in a list.
 *
 * <p>
 * The bounds lie on one local time line: a time with a zone is converted to UTC, one without is taken as it stands. A
 * season without a hemisphere (21 to 24) counts as northern; spring begins on 1 March, winter on 1 December of the
 * written year. Qualifiers do not widen the bounds.
 */
public final class Edtf implements Comparable<Edtf> {
    private static final Comparator<Edtf> BY_TIME = Comparator
            .comparing(Edtf::earliest, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(Edtf::latest, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(edtf -> edtf.canonical);

    private final String text;
    private final EdtfForm form;
    private final String canonical;

    private Edtf(String text, EdtfForm form) {
        this.text = text;
        this.form = form;
        this.canonical = form.canonical();
    }

    /** The precision of a date, from coarse to fine. */
    public enum Precision {
        /** A thousand years or more, or an unknown year. */
        MILLENNIUM,
        /** A hundred years. */
        CENTURY,
        /** Ten years. */
        DECADE,
        YEAR,
        /** Six months. */
        HALF_YEAR,
        /** Four months. */
        THIRD_OF_YEAR,
        /** Three months: a season or a quarter. */
        QUARTER_OF_YEAR,
        MONTH,
        DAY,
        MINUTE,
        SECOND
    }

    /** The form of an expression. */
    public enum Shape {
        /** One date, however vague. */
        DATE,
        /** The whole time from a start to an end. */
        INTERVAL,
        /** One of several dates, {@code [..]}. */
        ONE_OF,
        /** Each of several dates, {@code {..}}. */
        ALL_OF
    }

    /** Reports where and why a text is not EDTF. */
    public static final class SyntaxException extends IllegalArgumentException implements Worded {
        private static final long serialVersionUID = 1L;
        private final int index;

        private final transient Message message;

        SyntaxException(String text, int index, String key, String... said) {
            this(Message.of("edtf.problem", Message.of("edtf.problem." + key, (Object[]) said), index + 1, text),
                    index);
        }

        private SyntaxException(Message message, int index) {
            super(message.toString());
            this.message = message;
            this.index = index;
        }

        @Override
        public Message message() {
            return message;
        }

        /** Returns the UTF-16 offset of the problem, at most the length of the parsed text. */
        public int index() {
            return index;
        }
    }

    /** The phrases that {@link #display} puts around dates, in the language of the window. */
    @FunctionalInterface
    public interface Words {
        Words ENGLISH = Phrase::english;

        /** Returns the pattern of a phrase, with {@code {0}}, {@code {1}} … where the English one has them. */
        String pattern(Phrase phrase);
    }

    /** The phrases around dates. */
    public enum Phrase {
        /** Day, month and year. */
        DAY("{0} {1} {2}"),
        /** Month and year. */
        MONTH("{0} {1}"),
        /** Day and time. */
        TIME("{0} {1}"),
        /** Day, time and zone. */
        TIME_WITH_ZONE("{0} {1} {2}"),
        /** A decade, by its first year. */
        DECADE("{0}s"),
        /** A year before the year 1. */
        BEFORE_CHRIST("{0} BC"),
        UNKNOWN_YEAR("an unknown year"),
        /** An unknown month of a year. */
        SOME_MONTH("some month in {0}"),
        /** An unknown day of a month or year. */
        SOME_DAY("some day in {0}"),
        /** A time between two dates. */
        BETWEEN("between {0} and {1}"),
        /** An estimated year with its bounds. */
        ESTIMATED("about {0} (between {1} and {2})"),
        /** Spring of a year. */
        SPRING("spring {0}"),
        /** Summer of a year. */
        SUMMER("summer {0}"),
        /** Autumn of a year. */
        AUTUMN("autumn {0}"),
        /** Winter that begins in a year. */
        WINTER("winter {0}"),
        /** A season of the northern hemisphere. */
        NORTHERN("{0} (northern)"),
        /** A season of the southern hemisphere. */
        SOUTHERN("{0} (southern)"),
        /** A quarter: its number, the year. */
        QUARTER("Q{0} {1}"),
        /** An approximate date. */
        ABOUT("about {0}"),
        /** An uncertain date. */
        PERHAPS("perhaps {0}"),
        /** An uncertain and approximate date. */
        PERHAPS_ABOUT("perhaps about {0}"),
        /** From a start to an end. */
        INTERVAL("{0} – {1}"),
        /** The unknown end of an interval. */
        UNKNOWN_END("?"),
        /** An interval with an open end. */
        FROM("from {0} on"),
        /** An interval with an open start. */
        UNTIL("until {0}"),
        /** Some date at or before. */
        OR_EARLIER("{0} or earlier"),
        /** Some date at or after. */
        OR_LATER("{0} or later"),
        /** Each date at or before. */
        ALL_UNTIL("all until {0}"),
        /** Each date at or after. */
        ALL_FROM("all from {0} on"),
        /** Two items of a list that continues. */
        COMMA("{0}, {1}"),
        /** The last two items of a list of alternatives. */
        OR("{0} or {1}"),
        /** The last two items of a list that holds as a whole. */
        AND("{0} and {1}");

        private final String english;

        Phrase(String english) {
            this.english = english;
        }

        /** Returns the English pattern, with {@code {0}}, {@code {1}} … for the dates. */
        public String english() {
            return english;
        }
    }

    /**
     * Parses an expression.
     *
     * @param text the expression, without surrounding white space
     * @throws SyntaxException if it is not EDTF, or names a day that does not exist
     */
    public static Edtf parse(String text) {
        return new Edtf(text, new EdtfParser(text).parse());
    }

    /** Parses an expression; empty where {@link #parse} throws. */
    public static Optional<Edtf> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the date of a day.
     *
     * @param day a day of the years 0 to 9999
     * @throws SyntaxException if the year is another
     */
    public static Edtf of(LocalDate day) {
        return parse(day.toString());
    }

    /**
     * Returns the date of a month.
     *
     * @param month a month of the years 0 to 9999
     * @throws SyntaxException if the year is another
     */
    public static Edtf of(YearMonth month) {
        return parse(month.toString());
    }

    /**
     * Returns the first moment that the date may mean.
     *
     * @return inclusive, on the local time line; null if the start is open or unknown
     */
    public @Nullable LocalDateTime earliest() {
        return form.earliest();
    }

    /**
     * Returns the end of the last moment that the date may mean: for a day, the midnight after it.
     *
     * @return exclusive, on the local time line; null if the end is open or unknown
     */
    public @Nullable LocalDateTime latest() {
        return form.latest();
    }

    /** Whether any part of the date is marked as uncertain, by {@code ?} or {@code %}. */
    public boolean isUncertain() {
        return form.uncertain();
    }

    /** Whether any part of the date is marked as approximate, by {@code ~} or {@code %}. */
    public boolean isApproximate() {
        return form.approximate();
    }

    /** Whether the date is one day with known year, month and day, or a time of such a day; it may be qualified. */
    public boolean isDay() {
        return form instanceof EdtfForm.Point && precision().compareTo(Precision.DAY) >= 0;
    }

    public Precision precision() {
        return form.precision();
    }

    /** Returns the form of the expression. */
    public Shape shape() {
        return switch (form) {
            case EdtfForm.Point _ -> Shape.DATE;
            case EdtfForm.Interval _ -> Shape.INTERVAL;
            case EdtfForm.Choice choice -> choice.all() ? Shape.ALL_OF : Shape.ONE_OF;
        };
    }

    /** Whether the start is open ({@code ..}); false for an unknown start. */
    public boolean isOpenStart() {
        return switch (form) {
            case EdtfForm.Point _ -> false;
            case EdtfForm.Interval interval -> interval.start() == EdtfForm.Missing.OPEN;
            case EdtfForm.Choice choice -> choice.earliest() == null;
        };
    }

    /** Whether the end is open ({@code ..}); false for an unknown end. */
    public boolean isOpenEnd() {
        return switch (form) {
            case EdtfForm.Point _ -> false;
            case EdtfForm.Interval interval -> interval.end() == EdtfForm.Missing.OPEN;
            case EdtfForm.Choice choice -> choice.latest() == null;
        };
    }

    /** Returns a short form with English words, such as {@code 7 Oct 2023} or {@code about Nov 2023}. */
    public String display(Locale locale) {
        return display(locale, Words.ENGLISH);
    }

    /** Returns a short form, such as {@code 7 Oct 2023} or {@code about Nov 2023}. */
    public String display(Locale locale, Words words) {
        return new EdtfDisplay(locale, words).of(form);
    }

    /**
     * Orders dates by their first moment, then by their last; open and unknown starts come first, open and unknown ends
     * last.
     */
    @Override
    public int compareTo(Edtf other) {
        return BY_TIME.compare(this, other);
    }

    /** Whether two expressions mean the same, such as {@code 2004~-06~} and {@code 2004-06~}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf edtf && canonical.equals(edtf.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** Returns the expression as it was parsed. */
    @Override
    public String toString() {
        return text;
    }
}
