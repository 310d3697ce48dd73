package app.parallax.ui.timeline;

import app.parallax.model.Edtf;
import java.util.Optional;

/**
 * Where a date stands on the line of time: the first and the last moment that it may mean, and where its sign is drawn.
 *
 * @param from first time, negative infinity if the start is open or unknown
 * @param to end of the last time, positive infinity if the end is open or unknown
 * @param soft whether the bounds are approximate or uncertain
 */
public record TimeOfEvent(double from, double to, double anchor, Known known, boolean soft) {
    private static final double DAY = 86_400;
    private static final double ALL_TIME = 5_000 * TimeScale.YEAR;

    /** How well a day is known. */
    public enum Known {
        /** It is given. */
        GIVEN,
        /** It is given with a doubt. */
        DOUBTED,
        /** It is not given. */
        NOT_GIVEN
    }

    /**
     * The place of a date.
     *
     * @return empty if it says nothing of when, or lies outside the years that can be shown
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

    /** The first time to bring into view. */
    public double first() {
        return Double.isInfinite(from) ? anchor : from;
    }

    /** The last time to bring into view. */
    public double last() {
        return Double.isInfinite(to) ? anchor : to;
    }

    /**
     * Whether any of it can be seen on a scale; an open end counts as far as its sign.
     *
     * @return whether it is in view
     */
    public boolean isIn(TimeScale scale) {
        return last() >= scale.start() && first() <= scale.end();
    }
}
