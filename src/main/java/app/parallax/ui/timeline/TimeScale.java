package app.parallax.ui.timeline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A true scale between time and pixels. Times are seconds since 1970-01-01T00:00 on the line of local times, without a
 * zone.
 *
 * @param start time at pixel 0
 * @param height pixels in view, at least 1
 */
public record TimeScale(double start, double secondsPerPixel, double height) {
    /** The average length of a calendar year in seconds. */
    public static final double YEAR = 31_556_952;
    /** The shortest visible range in seconds: one minute. */
    static final double LEAST = 60;
    /** The longest visible range in seconds: three thousand years. */
    static final double MOST = 3_000 * YEAR;

    private static final double EARLIEST = seconds(LocalDateTime.of(-9_999, 1, 1, 0, 0));
    private static final double LATEST = seconds(LocalDateTime.of(9_999, 12, 31, 0, 0));
    /** The minimal distance of labelled ticks: three lines of a label. */
    private static final double LABELLED = 40;
    private static final double BETWEEN = 5;

    /** Limits the scale to the possible range. */
    public TimeScale {
        height = Math.max(1, height);
        secondsPerPixel = Math.clamp(secondsPerPixel, LEAST / height, MOST / height);
        start = Math.clamp(start, EARLIEST, LATEST - secondsPerPixel * height);
    }

    /**
     * A tick of the axis.
     *
     * @param y its pixel
     * @param label empty for a minor tick
     */
    public record Tick(double time, double y, String label) {
        public boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /**
     * Returns the scale on which a range fills the view; a range shorter than a minute is centred.
     *
     * @param height pixels in view
     */
    public static TimeScale fitting(double from, double to, double height) {
        double span = Math.max(LEAST, to - from);
        return new TimeScale((from + to - span) / 2, span / Math.max(1, height), height);
    }

    /** Whether a time lies in the years that can be shown, -9999 to 9999. */
    static boolean canShow(double time) {
        return time >= EARLIEST && time <= LATEST;
    }

    /** Returns the time of a moment without a zone, in seconds. */
    public static double seconds(LocalDateTime moment) {
        var instant = moment.toInstant(ZoneOffset.UTC);
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    public static LocalDateTime moment(double seconds) {
        return LocalDateTime.ofEpochSecond((long) Math.floor(seconds), 0, ZoneOffset.UTC);
    }

    /** Returns the pixel of a time; negative or above the height if it is not visible. */
    public double y(double time) {
        return (time - start) / secondsPerPixel;
    }

    public double time(double y) {
        return start + y * secondsPerPixel;
    }

    /** Returns the time at the bottom of the view, later than {@link #start}. */
    public double end() {
        return time(height);
    }

    /**
     * Returns a scale zoomed about a pixel.
     *
     * @param y the pixel, whose time stays
     * @param factor above 1 for more detail
     */
    public TimeScale zoomed(double y, double factor) {
        double each = Math.clamp(secondsPerPixel / factor, LEAST / height, MOST / height);
        return new TimeScale(time(y) - y * each, each, height);
    }

    /**
     * Returns a moved scale.
     *
     * @param pixels above 0 for later times
     */
    public TimeScale moved(double pixels) {
        return new TimeScale(start + pixels * secondsPerPixel, secondsPerPixel, height);
    }

    /** Returns a scale with another height for the same range. */
    public TimeScale withHeight(double pixels) {
        return pixels == height ? this : fitting(start, end(), pixels);
    }

    /**
     * Returns the visible ticks in order of time; labels do not overlap.
     *
     * @return labelled ticks of one unit, and minor ones between if there is room
     */
    public List<Tick> ticks() {
        return ticks(LABELLED);
    }

    /**
     * Returns the ticks as {@link #ticks()} does.
     *
     * @param apart minimal distance of labels in pixels
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
