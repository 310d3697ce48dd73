package app.parallax.model;

import app.parallax.model.Edtf.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The syntax tree of an EDTF expression. Bounds and precision are those of {@link Edtf}. */
sealed interface EdtfForm {
    @Nullable
    LocalDateTime earliest();

    @Nullable
    LocalDateTime latest();

    Precision precision();

    boolean uncertain();

    boolean approximate();

    /** Returns the canonical form, which is equal for all expressions that mean the same. */
    String canonical();

    /** An end of an interval: a date, open or unknown. */
    sealed interface Side {}

    /** An open or unknown end of an interval. */
    enum Missing implements Side {
        OPEN, UNKNOWN
    }

    /** A single date. */
    sealed interface Point extends EdtfForm, Side {
        @Override
        LocalDateTime earliest();

        @Override
        LocalDateTime latest();
    }

    /** A year, year and month, or full date; digits may be unknown. At least one day fits. */
    record CalendarDate(EdtfPart year, @Nullable EdtfPart month, @Nullable EdtfPart day) implements Point {

        private List<EdtfPart> parts() {
            return Stream.of(year, month, day).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        }

        /** Returns the first day that fits, or null. */
        @Nullable
        LocalDate first() {
            return find(false);
        }

        /** Returns the last day that fits, or null. */
        @Nullable
        LocalDate last() {
            return find(true);
        }

        private @Nullable LocalDate find(boolean fromTheEnd) {
            List<Integer> months = month == null ? EdtfPart.upTo(12) : month.values(1, 12);
            for (int y : fromTheEnd ? year.values().reversed() : year.values()) {
                for (int m : fromTheEnd ? months.reversed() : months) {
                    int length = YearMonth.of(y, m).lengthOfMonth();
                    List<Integer> days = day == null ? EdtfPart.upTo(length) : day.values(1, length);
                    if (!days.isEmpty()) {
                        return LocalDate.of(y, m, fromTheEnd ? days.getLast() : days.getFirst());
                    }
                }
            }
            return null;
        }

        @Override
        public LocalDateTime earliest() {
            return Objects.requireNonNull(first()).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return Objects.requireNonNull(last()).plusDays(1).atStartOfDay();
        }

        @Override
        public Precision precision() {
            if (!year.known()) {
                return year.yearPrecision();
            }
            if (month == null || !month.known()) {
                return Precision.YEAR;
            }
            return day == null || !day.known() ? Precision.MONTH : Precision.DAY;
        }

        @Override
        public boolean uncertain() {
            return parts().stream().anyMatch(EdtfPart::uncertain);
        }

        @Override
        public boolean approximate() {
            return parts().stream().anyMatch(EdtfPart::approximate);
        }

        @Override
        public String canonical() {
            return EdtfPart.canonical(parts());
        }
    }

    /** A time of a day; the qualifiers apply to the whole. */
    record Moment(LocalDate day, LocalTime time, boolean seconds, @Nullable ZoneOffset zone, boolean uncertain,
            boolean approximate) implements Point {
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

        /** Returns hour and minute, and the second if there is one. */
        String clock() {
            return seconds ? SECONDS.format(time) : time.toString();
        }

        @Override
        public LocalDateTime earliest() {
            var local = day.atTime(time);
            return zone == null ? local : local.minusSeconds(zone.getTotalSeconds());
        }

        @Override
        public LocalDateTime latest() {
            return seconds ? earliest().plusSeconds(1) : earliest().plusMinutes(1);
        }

        @Override
        public Precision precision() {
            return seconds ? Precision.SECOND : Precision.MINUTE;
        }

        @Override
        public String canonical() {
            return day + "T" + clock() + (zone == null ? "" : zone.getId()) + EdtfPart.sign(uncertain, approximate);
        }
    }

    /** A season, quarter, third or half of a year, by its code 21 to 41. */
    record Season(EdtfPart year, EdtfPart code) implements Point {
        int number() {
            return code.values().getFirst();
        }

        int firstMonth() {
            int number = number();
            return switch (number) {
                case 21, 22, 23, 24 -> 3 * (number - 20);
                case 25, 26, 27, 28 -> 3 * (number - 24);
                case 29, 30 -> 3 * (number - 26);
                case 31, 32 -> 3 * (number - 30);
                case 33, 34, 35, 36 -> 3 * (number - 33) + 1;
                case 37, 38, 39 -> 4 * (number - 37) + 1;
                default -> 6 * (number - 40) + 1;
            };
        }

        int months() {
            return number() <= 36 ? 3 : number() <= 39 ? 4 : 6;
        }

        @Override
        public LocalDateTime earliest() {
            return LocalDate.of(year.values().getFirst(), firstMonth(), 1).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return LocalDate.of(year.values().getLast(), firstMonth(), 1).plusMonths(months()).atStartOfDay();
        }

        @Override
        public Precision precision() {
            if (!year.known()) {
                return year.yearPrecision();
            }
            return switch (months()) {
                case 3 -> Precision.QUARTER_OF_YEAR;
                case 4 -> Precision.THIRD_OF_YEAR;
                default -> Precision.HALF_YEAR;
            };
        }

        @Override
        public boolean uncertain() {
            return year.uncertain() || code.uncertain();
        }

        @Override
        public boolean approximate() {
            return year.approximate() || code.approximate();
        }

        @Override
        public String canonical() {
            return EdtfPart.canonical(List.of(year, code));
        }
    }

    /**
     * A year by its number, whose last digits may be an estimate.
     *
     * @param written the year as written
     * @param first first possible year
     * @param last last possible year
     */
    record LongYear(String written, int number, int first, int last, boolean uncertain, boolean approximate)
            implements
                Point {
        @Override
        public LocalDateTime earliest() {
            return LocalDate.of(first, 1, 1).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return LocalDate.of(last + 1, 1, 1).atStartOfDay();
        }

        @Override
        public Precision precision() {
            return switch (last - first) {
                case 0 -> Precision.YEAR;
                case 9 -> Precision.DECADE;
                case 99 -> Precision.CENTURY;
                default -> Precision.MILLENNIUM;
            };
        }

        @Override
        public String canonical() {
            return written + EdtfPart.sign(uncertain, approximate);
        }
    }

    /** Several dates; as coarse, uncertain and approximate as any of them. */
    sealed interface Dates extends EdtfForm {
        /** Returns the dates, at least one. */
        Stream<Point> points();

        @Override
        default Precision precision() {
            return points().map(Point::precision).min(Precision::compareTo).orElseThrow();
        }

        @Override
        default boolean uncertain() {
            return points().anyMatch(Point::uncertain);
        }

        @Override
        default boolean approximate() {
            return points().anyMatch(Point::approximate);
        }
    }

    /** An interval; one of its ends may be open or unknown. */
    record Interval(Side start, Side end) implements Dates {
        @Override
        public Stream<Point> points() {
            return Stream.of(start, end).filter(Point.class::isInstance).map(Point.class::cast);
        }

        @Override
        public @Nullable LocalDateTime earliest() {
            return start instanceof Point point ? point.earliest() : null;
        }

        @Override
        public @Nullable LocalDateTime latest() {
            return end instanceof Point point ? point.latest() : null;
        }

        @Override
        public String canonical() {
            return canonical(start) + "/" + canonical(end);
        }

        private static String canonical(Side side) {
            return switch (side) {
                case Point point -> point.canonical();
                case Missing.OPEN -> "..";
                case Missing.UNKNOWN -> "";
            };
        }
    }

    /** One of several dates ({@code [..]}), or all of them ({@code {..}}). */
    record Choice(boolean all, List<Member> members) implements Dates {
        @Override
        public Stream<Point> points() {
            return members.stream().flatMap(member -> Stream.of(member.from(), member.to()))
                    .filter(Objects::nonNull).map(Objects::requireNonNull);
        }

        @Override
        public @Nullable LocalDateTime earliest() {
            return members.getFirst().from() == null
                    ? null
                    : points().map(Point::earliest).min(LocalDateTime::compareTo).orElseThrow();
        }

        @Override
        public @Nullable LocalDateTime latest() {
            return members.getLast().to() == null
                    ? null
                    : points().map(Point::latest).max(LocalDateTime::compareTo).orElseThrow();
        }

        @Override
        public String canonical() {
            String inside = members.stream().map(Member::canonical).collect(Collectors.joining(","));
            return all ? "{" + inside + "}" : "[" + inside + "]";
        }
    }

    /**
     * An item of a list: a date ({@code from} and {@code to} are the same object), a range, or a range open on one side
     * (null); never both null.
     */
    record Member(@Nullable Point from, @Nullable Point to) {
        @SuppressWarnings("ReferenceEquality") // a date is one object; a range from a date to itself is two
        boolean single() {
            return from == to;
        }

        String canonical() {
            Function<@Nullable Point, String> side = point -> point == null ? "" : point.canonical();
            return single() ? side.apply(from) : side.apply(from) + ".." + side.apply(to);
        }
    }
}
