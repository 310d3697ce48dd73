package app.parallax.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earliest and latest day of a date; at least one of both is known.
 *
 * @param from the first moment, null if the start is open or unknown
 * @param to the end, exclusive; null if the end is open or unknown
 */
public record DateSpan(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    /** A date that may be in any of so many years says nothing: {@code XXXX} is ten thousand. */
    private static final Duration ALL_TIME = Duration.ofDays(5_000L * 365);

    /**
     * The span of a date.
     *
     * @return empty if it says nothing of when
     */
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
     * Whether a moment of the span lies between two others.
     *
     * @param start the first moment
     * @param end the end, exclusive
     * @return true if they overlap
     */
    public boolean meets(LocalDateTime start, LocalDateTime end) {
        return (from == null || from.isBefore(end)) && (to == null || to.isAfter(start));
    }
}
