package app.parallax.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.ui.timeline.TimeScale.Tick;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final double DAY = 86_400;

    @Seeds(300)
    void aTimeComesBackFromItsPixel(long seed) {
        var random = new Random(seed);
        var scale = scale(random);
        double time = scale.start() + random.nextDouble() * (scale.end() - scale.start());
        assertEquals(time, scale.time(scale.y(time)), tolerance(scale));
    }

    @Seeds(300)
    void zoomingAboutAPointKeepsItsTimeThere(long seed) {
        var random = new Random(seed);
        var scale = scale(random);
        double y = random.nextDouble() * scale.height();
        double factor = Math.pow(2, random.nextDouble() * 20 - 10);
        var zoomed = scale.zoomed(y, factor);
        assertEquals(scale.time(y), zoomed.time(y), tolerance(scale) + tolerance(zoomed));
        assertEquals(scale.height(), zoomed.height());
    }

    @Seeds(300)
    void aLaterTimeIsNeverHigher(long seed) {
        var random = new Random(seed);
        var scale = scale(random);
        double one = time(random);
        double other = time(random);
        assertTrue(Double.compare(scale.y(one), scale.y(other)) * Double.compare(one, other) >= 0);
    }

    @Seeds(300)
    void movingMovesEveryTimeBySoManyPixelsOrStopsAtTheLastYear(long seed) {
        var random = new Random(seed);
        var scale = scale(random);
        double pixels = random.nextDouble() * 1000 - 500;
        double time = scale.time(100);
        var moved = scale.moved(pixels);
        if (TimeScale.canShow(scale.start() + pixels * scale.secondsPerPixel())
                && TimeScale.canShow(scale.end() + pixels * scale.secondsPerPixel())) {
            assertEquals(scale.y(time) - pixels, moved.y(time), 1e-3);
        } else {
            assertTrue(TimeScale.canShow(moved.start() + 1) && TimeScale.canShow(moved.end() - 1));
            assertEquals(scale.secondsPerPixel(), moved.secondsPerPixel());
        }
    }

    @Test
    void movingBeyondTheLastYearStopsThere() {
        var scale = TimeScale.fitting(TimeScale.seconds(LocalDateTime.of(9_000, 1, 1, 0, 0)),
                TimeScale.seconds(LocalDateTime.of(9_990, 1, 1, 0, 0)), 600);
        var moved = scale.moved(500);
        assertEquals(TimeScale.seconds(LocalDateTime.of(9_999, 12, 31, 0, 0)), moved.end(), 1);
        assertEquals(scale.secondsPerPixel(), moved.secondsPerPixel());
    }

    @Seeds(300)
    void labelsStandApartInOrderAndInView(long seed) {
        var random = new Random(seed);
        var scale = scale(random);
        var ticks = scale.ticks();
        assertTrue(ticks.size() <= scale.height() / 4 + 2, ticks.size() + " ticks");
        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(ticks.get(i - 1).time() < ticks.get(i).time());
        }
        var labelled = ticks.stream().filter(Tick::isMajor).toList();
        for (int i = 1; i < labelled.size(); i++) {
            assertTrue(labelled.get(i).y() - labelled.get(i - 1).y() > 30);
        }
        for (var tick : ticks) {
            assertTrue(tick.y() >= 0 && tick.y() <= scale.height() + 1e-6);
        }
    }

    @Test
    void fromAMinuteToThreeThousandYearsCanBeInView() {
        double now = TimeScale.seconds(LocalDateTime.of(2023, 10, 7, 14, 5));
        var scale = TimeScale.fitting(now - DAY, now + DAY, 600);
        var near = scale.zoomed(300, 1e12);
        var far = scale.zoomed(300, 1e-12);
        assertEquals(60, near.end() - near.start(), 1e-3);
        assertEquals(3_000 * TimeScale.YEAR, far.end() - far.start(), 1);
        assertTrue(!near.ticks().isEmpty() && !far.ticks().isEmpty());
    }

    @Test
    void sixWeeksAreMarkedByWeekAndByDay() {
        var scale = TimeScale.fitting(TimeScale.seconds(LocalDateTime.of(2023, 10, 1, 0, 0)),
                TimeScale.seconds(LocalDateTime.of(2023, 11, 12, 0, 0)), 620);
        assertEquals(List.of("2 Oct", "9", "16", "23", "30", "6 Nov"), labels(scale));
        assertEquals(43, scale.ticks().size());
    }

    @Test
    void ticksStandAtTheUnitThatFits() {
        var from = LocalDateTime.of(2023, 10, 7, 13, 0);
        double start = TimeScale.seconds(from);
        assertEquals(List.of("13:00", "13:05", "13:10"), labels(TimeScale.fitting(start, start + 600, 120)));
        assertEquals("8 Oct", labels(TimeScale.fitting(start, start + DAY, 600)).get(3));
        assertTrue(labels(TimeScale.fitting(start, start + 400 * DAY, 600)).contains("2024"));
        assertTrue(labels(TimeScale.fitting(start, start + 40 * TimeScale.YEAR, 600)).contains("2045"));
        assertTrue(labels(TimeScale.fitting(start, start + 2_000 * TimeScale.YEAR, 600)).contains("2500"));
    }

    @Test
    void aMomentIsFitInTheMiddle() {
        double at = TimeScale.seconds(LocalDateTime.of(1999, 12, 31, 0, 0));
        assertEquals(300, TimeScale.fitting(at, at, 600).y(at), 1e-3);
    }

    private static List<String> labels(TimeScale scale) {
        return scale.ticks().stream().filter(Tick::isMajor).map(Tick::label).toList();
    }

    private static double tolerance(TimeScale scale) {
        return Math.max(1e-4, scale.secondsPerPixel() * 1e-6);
    }

    private static double time(Random random) {
        return (random.nextDouble() * 2_000 - 500) * TimeScale.YEAR;
    }

    private static TimeScale scale(Random random) {
        double span = Math.exp(Math.log(60) + random.nextDouble() * Math.log(TimeScale.MOST / 60));
        double middle = time(random);
        return TimeScale.fitting(middle - span / 2, middle + span / 2, 200 + random.nextInt(800));
    }
}
