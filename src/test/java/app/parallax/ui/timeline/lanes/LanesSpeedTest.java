package app.parallax.ui.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.time.TimelineData;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures 10,000 events and 100,000 time links; the benchmark has the exact figures. */
@Tag("speed")
class LanesSpeedTest {
    /** Time of this thread alone: a busy machine makes no frame dearer. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private static double p95(List<Double> times) {
        Collections.sort(times);
        return times.get((int) (times.size() * 0.95));
    }

    @Test
    void aFrameOfManyLinksCostsNoMoreThanWhatIsInView() throws Exception {
        try (var project = new LanesProject(folder)) {
            project.fill(10_000, 10);
            var cost = new double[2];
            var reading = FxThread.call(() -> TimelineData.reader(project.session.workspace()));
            try (var store = Store.open(project.session.file(), OpenMode.READ)) {
                for (int warm = 0; warm < 3; warm++) {
                    long start = CPU.getCurrentThreadCpuTime();
                    var chronicle = store.read(reading);
                    cost[0] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
                    LaneSet.of(chronicle, LaneOrder.ARTICLE);
                    cost[1] = (CPU.getCurrentThreadCpuTime() - start) / 1e6 - cost[0];
                }
            }
            double read = cost[0];
            double made = cost[1];
            var controller = project.show(1440, 900, false);
            project.awaitLanes(100);
            for (var order : List.of(LaneOrder.ARTICLE, LaneOrder.NONE)) {
                FxThread.call(() -> {
                    controller.setOrder(order);
                    return true;
                });
                project.awaitLanes(order == LaneOrder.NONE ? 1 : 100);
                var frames = FxThread.call(() -> {
                    var times = new ArrayList<Double>();
                    var view = controller.view();
                    for (int i = 0; i < 160; i++) {
                        long from = CPU.getCurrentThreadCpuTime();
                        if (i % 40 < 20) {
                            view.zoom(700, 1.25);
                        } else {
                            view.move(17);
                        }
                        if (i % 40 == 39) {
                            view.fitAll();
                        }
                        project.layout();
                        times.add((CPU.getCurrentThreadCpuTime() - from) / 1e6);
                    }
                    return times.subList(40, times.size());
                });
                double p95 = p95(new ArrayList<>(frames));
                System.out.printf("lanes %s: read %.0f ms, lanes %.0f ms, frame p95 %.1f ms%n", order, read, made,
                        p95);
                assertTrue(p95 < 60, order + ": " + p95 + " ms a frame");
            }
            assertTrue(read + made < 3_000, read + " + " + made + " ms to open");
        }
    }
}
