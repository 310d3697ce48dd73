package app.parallax.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earliest and latest moment of a date; at least one of them is known.
 *
 * @param from inclusive; null if the start is open or unknown
 * @param to exclusive; null if the end is open or unknown
 */
public record DateSpan(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    /** The length from which a span says nothing: {@code XXXX} covers ten thousand years. */
    private static final Duration ALL_TIME = Duration.ofDays(5_000L * 365);

    /** Returns the span of a date; empty if the date says nothing about when. */
    public static Optional<DateSpan> of(Edtf date) {
        var from = date.earliest();
        var to = date.latest();
        if (from == null && to == null) {
            return Optional.empty();
        }
        return from != null && to != null && Duration.between(from, to).compareTo(ALL_TIME) > 0
                ? Optional.empty()
                : Optional.of(new DateSpan(from, to));
    }

    /**
     * Whether the span overlaps an interval.
     *
     * @param start inclusive
     * @param end exclusive
     */
    public boolean meets(LocalDateTime start, LocalDateTime end) {
        return (from == null || from.isBefore(end)) && (to == null || to.isAfter(start));
    }
}
