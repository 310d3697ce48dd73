package app.parallax.ui.timeline;

import static app.parallax.ui.timeline.TimelineProject.onFx;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the side timeline with 10,000 events. */
@Tag("speed")
class TimelineSpeedTest {
    /** Time of this thread alone: a busy machine makes no frame dearer. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void aFrameCostsNoMoreThanWhatIsInView() throws Exception {
        try (var project = TimelineProject.in(folder, false)) {
            var random = new Random(7);
            var changes = new ArrayList<Change>();
            for (int i = 0; i < 10_000; i++) {
                var date = Edtf.parse("20%02d-%02d-%02d".formatted(random.nextInt(24), 1 + random.nextInt(12),
                        1 + random.nextInt(28)));
                changes.add(Change.insert(new Event(Ids.next(), "Statement number " + i, date, null, "", null)));
            }
            TimelineProject.done(project.session.perform(new Edit("many", changes)));
            project.until(() -> project.view().scale().get() != null);
            var frames = onFx(() -> {
                var times = new ArrayList<Double>();
                var view = project.view();
                for (int i = 0; i < 240; i++) {
                    long from = CPU.getCurrentThreadCpuTime();
                    var scale = view.scale().get();
                    if (scale != null && i % 60 < 30) {
                        view.setScale(scale.zoomed(400, 1.25));
                    } else if (scale != null) {
                        view.setScale(scale.moved(17));
                    }
                    if (i % 60 == 59) {
                        view.fitAll();
                    }
                    project.layout();
                    times.add((CPU.getCurrentThreadCpuTime() - from) / 1e6);
                }
                return times;
            });
            var warm = new ArrayList<>(frames.subList(60, frames.size()));
            Collections.sort(warm);
            double p95 = warm.get((int) (warm.size() * 0.95));
            System.out.printf("timeline at the side: frame median %.1f, p95 %.1f ms%n", warm.get(warm.size() / 2), p95);
            assertTrue(p95 < 60, p95 + " ms a frame");
        }
    }
}
