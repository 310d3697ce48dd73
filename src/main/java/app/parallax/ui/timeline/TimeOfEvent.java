package app.parallax.ui.timeline;

import app.parallax.model.Edtf;
import java.util.Optional;

/**
 * The position of a date on the time axis: its bounds, and the place of its sign.
 *
 * @param from negative infinity if the start is open or unknown
 * @param to positive infinity if the end is open or unknown
 * @param anchor the place of the sign
 * @param soft whether the bounds are approximate or uncertain
 */
public record TimeOfEvent(double from, double to, double anchor, Known known, boolean soft) {
    private static final double DAY = 86_400;
    private static final double ALL_TIME = 5_000 * TimeScale.YEAR;

    /** The certainty of a day. */
    public enum Known {
        /** It is known. */
        GIVEN,
        /** It is uncertain or approximate. */
        DOUBTED,
        /** It is unknown. */
        NOT_GIVEN
    }

    /**
     * Returns the position of a date; empty if it says nothing about when, or lies outside the years that can be shown.
     */
    public static Optional<TimeOfEvent> of(Edtf date) {
        var earliest = date.earliest();
        var latest = date.latest();
        if (earliest == null && latest == null) {
            return Optional.empty();
        }
        double from = earliest == null ? Double.NEGATIVE_INFINITY : TimeScale.seconds(earliest);
        double to = latest == null ? Double.POSITIVE_INFINITY : TimeScale.seconds(latest);
        boolean soft = date.isUncertain() || date.isApproximate();
        double anchor = anchor(date, from, to);
        if ((Double.isFinite(to - from) && to - from > ALL_TIME) || !TimeScale.canShow(anchor)) {
            return Optional.empty();
        }
        return Optional.of(new TimeOfEvent(from, to, anchor, known(date, from), soft));
    }

    private static double anchor(Edtf date, double from, double to) {
        boolean fine = date.precision().compareTo(Edtf.Precision.DAY) >= 0;
        if (Double.isInfinite(from)) {
            return date.precision() == Edtf.Precision.DAY ? to - DAY : to;
        }
        if (Double.isInfinite(to) || date.isDay() || (fine && date.shape() == Edtf.Shape.INTERVAL)) {
            return from;
        }
        return (from + to) / 2;
    }

    private static Known known(Edtf date, double from) {
        boolean fine = date.precision().compareTo(Edtf.Precision.DAY) >= 0;
        boolean given = date.isDay()
                || (fine && date.shape() == Edtf.Shape.INTERVAL && Double.isFinite(from));
        if (!given) {
            return Known.NOT_GIVEN;
        }
        return date.isUncertain() || date.isApproximate() ? Known.DOUBTED : Known.GIVEN;
    }

    public double first() {
        return Double.isInfinite(from) ? anchor : from;
    }

    public double last() {
        return Double.isInfinite(to) ? anchor : to;
    }

    /** Whether any part is visible; an open end counts up to the sign. */
    public boolean isIn(TimeScale scale) {
        return last() >= scale.start() && first() <= scale.end();
    }
}
