package app.parallax.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    @Seeds(300)
    void noLabelOverlapsAnotherOrLeavesTheView(long seed) {
        var random = new Random(seed);
        int count = 1 + random.nextInt(20);
        var wanted = random.doubles(count, -50, 700).sorted().toArray();
        var heights = random.doubles(count, 5, 30).toArray();
        var placed = LabelLayout.place(wanted, heights, 0, 620);
        for (int i = 1; i < count; i++) {
            assertTrue(placed[i] >= placed[i - 1] + heights[i - 1] - 1e-6);
        }
        assertTrue(placed[0] >= -1e-6 && placed[count - 1] + heights[count - 1] <= 620 + 1e-6);
    }

    @Seeds(100)
    void labelsThatHaveRoomStayWhereTheyAre(long seed) {
        var random = new Random(seed);
        var heights = random.doubles(8, 5, 30).toArray();
        var wanted = new double[8];
        double next = 10;
        for (int i = 0; i < 8; i++) {
            wanted[i] = next;
            next += heights[i] + random.nextDouble() * 40;
        }
        assertArrayEquals(wanted, LabelLayout.place(wanted, heights, 0, 1_000), 1e-6);
    }

    @Test
    void labelsOfOneMomentStandAroundIt() {
        assertArrayEquals(new double[]{80, 100, 120},
                LabelLayout.place(new double[]{100, 100, 100}, new double[]{20, 20, 20}, 0, 600));
    }

    @Test
    void withoutRoomTheyBeginAtTheTop() {
        assertEquals(0, Arrays.stream(LabelLayout.place(new double[]{5, 5}, new double[]{20, 20}, 0, 30)).min()
                .orElseThrow());
    }
}
