package app.parallax.text.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that a thousand articles of five kilobytes take a second on one core. */
@Tag("speed")
class TimesSpeedTest {
    private static final int ARTICLES = 1_000;
    private static final int LENGTH = 5_000;
    private static final List<String> DATED = List.of(
            "The ministry said on Wednesday that the road would open in May. ",
            "It had been closed since 3 October 2021, two years ago, after the flood of last week. ",
            "In the third quarter of 2022 sales fell from a year earlier. ");
    private static final List<String> PLAIN = List.of(
            "The council has asked its members whether they would accept the plan of the company for the valley. ",
            "Nobody in the village could say what had become of the people who used to live beside the river. ",
            "A spokesman for the union called the offer a first step, and one that was long overdue. ");

    @Test
    void aThousandArticlesAreReadInASecondOfOneCore() {
        var random = new Random(1);
        var articles = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var text = new StringBuilder();
            while (text.length() < LENGTH) {
                var from = random.nextInt(5) == 0 ? DATED : PLAIN;
                text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(4) == 0 ? "\n\n" : "");
            }
            articles.add(text.substring(0, LENGTH));
        }
        var context = new TimeContext(LocalDate.of(2023, 10, 17), false, null, List.of());
        var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = clock.getCurrentThreadCpuTime();
            articles.forEach(each -> TimeExpressions.find(each, context));
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        long milliseconds = best / 1_000_000;
        assertTrue(milliseconds < 1_000, () -> milliseconds + " ms");
    }
}
