package app.parallax.ui.timeline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A true scale between time and pixels. Times are seconds since 1970-01-01T00:00 on the line of local times as they are
 * written, with no zone.
 *
 * @param start time at pixel 0
 * @param secondsPerPixel seconds that one pixel stands for
 * @param height pixels in view, at least 1
 */
public record TimeScale(double start, double secondsPerPixel, double height) {
    /** Seconds of a year of the calendar, on average. */
    public static final double YEAR = 31_556_952;
    /** The least that can be in view, in seconds: one minute. */
    static final double LEAST = 60;
    /** The most that can be in view, in seconds: three thousand years. */
    static final double MOST = 3_000 * YEAR;

    private static final double EARLIEST = seconds(LocalDateTime.of(-9_999, 1, 1, 0, 0));
    private static final double LATEST = seconds(LocalDateTime.of(9_999, 12, 31, 0, 0));
    /** Ticks with a label are at least so far apart: three lines of a label. */
    private static final double LABELLED = 40;
    private static final double BETWEEN = 5;

    /** Keeps within what can be in view. */
    public TimeScale {
        height = Math.max(1, height);
        secondsPerPixel = Math.clamp(secondsPerPixel, LEAST / height, MOST / height);
        start = Math.clamp(start, EARLIEST, LATEST - secondsPerPixel * height);
    }

    /**
     * A mark on the axis.
     *
     * @param y its pixel
     * @param label what is written beside it; empty on a minor tick
     */
    public record Tick(double time, double y, String label) {
        /** Whether it bears a label. */
        public boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /**
     * The scale on which a range fills the view.
     *
     * @param height pixels in view
     * @return the scale; a range shorter than a minute stands in the middle
     */
    public static TimeScale fitting(double from, double to, double height) {
        double span = Math.max(LEAST, to - from);
        return new TimeScale((from + to - span) / 2, span / Math.max(1, height), height);
    }

    /** Whether a time lies in the years that can be shown, -9999 to 9999. */
    static boolean canShow(double time) {
        return time >= EARLIEST && time <= LATEST;
    }

    /**
     * The time of a moment that is written without a zone.
     *
     * @return seconds
     */
    public static double seconds(LocalDateTime moment) {
        var instant = moment.toInstant(ZoneOffset.UTC);
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    /** The moment of a time, to the second. */
    public static LocalDateTime moment(double seconds) {
        return LocalDateTime.ofEpochSecond((long) Math.floor(seconds), 0, ZoneOffset.UTC);
    }

    /**
     * The pixel of a time.
     *
     * @return below 0 or above the height if it is out of view
     */
    public double y(double time) {
        return (time - start) / secondsPerPixel;
    }

    /**
     * The time at a pixel.
     *
     * @param y a pixel
     */
    public double time(double y) {
        return start + y * secondsPerPixel;
    }

    /**
     * The time at the bottom of the view.
     *
     * @return later than {@link #start}
     */
    public double end() {
        return time(height);
    }

    /**
     * Zooms so that the time at a pixel stays there.
     *
     * @param y the pixel
     * @param factor above 1 to see less, in more detail
     */
    public TimeScale zoomed(double y, double factor) {
        double each = Math.clamp(secondsPerPixel / factor, LEAST / height, MOST / height);
        return new TimeScale(time(y) - y * each, each, height);
    }

    /**
     * Moves along the line.
     *
     * @param pixels above 0 to see later times
     */
    public TimeScale moved(double pixels) {
        return new TimeScale(start + pixels * secondsPerPixel, secondsPerPixel, height);
    }

    /** Another height for the same range. */
    public TimeScale withHeight(double pixels) {
        return pixels == height ? this : fitting(start, end(), pixels);
    }

    /**
     * The marks of the axis in view, in the order of time; labels do not overlap.
     *
     * @return with labels at one unit, and minor ones between if there is room
     */
    public List<Tick> ticks() {
        return ticks(LABELLED);
    }

    /**
     * As {@link #ticks()}, for labels that need more room.
     *
     * @param apart pixels from one label to the next, at least
     */
    public List<Tick> ticks(double apart) {
        var step = TickStep.atLeast(apart * secondsPerPixel);
        var ticks = new ArrayList<Tick>();
        LocalDateTime before = null;
        for (var moment : moments(step)) {
            double time = seconds(moment);
            ticks.add(new Tick(time, y(time), step.label(moment, before)));
            before = moment;
        }
        var minor = step.minor();
        if (minor.seconds() >= BETWEEN * secondsPerPixel && minor != step) {
            for (var moment : moments(minor)) {
                if (!step.floor(moment).equals(moment)) {
                    double time = seconds(moment);
                    ticks.add(new Tick(time, y(time), ""));
                }
            }
            ticks.sort((one, other) -> Double.compare(one.time(), other.time()));
        }
        return ticks;
    }

    private List<LocalDateTime> moments(TickStep step) {
        var found = new ArrayList<LocalDateTime>();
        double last = end();
        for (var at = step.floor(moment(start)); seconds(at) <= last; at = step.next(at)) {
            if (seconds(at) >= start) {
                found.add(at);
            }
        }
        return found;
    }
}
