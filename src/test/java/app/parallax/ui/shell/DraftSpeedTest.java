package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long draft while somebody goes through it: text, marks, rows and ribbon follow. */
@Tag("speed")
class DraftSpeedTest {
    private static final int ITEMS = 600;
    /** Milliseconds of work for one step; a build may run beside others. */
    private static final long MOST = 200;

    @TempDir
    private Path folder;

    @Test
    void aDraftOfFiveThousandWordsIsGoneThroughRowByRow() throws Exception {
        var project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        var text = new StringBuilder();
        for (int i = 0; i < ITEMS / 3; i++) {
            text.append("In paragraph ").append(i)
                    .append(" the ministry said \"Hamas is a terrorist organisation number ")
                    .append(i).append("\" and spoke of ").append(1_000 + i)
                    .append(" hostages on 7 October 2023 in the words that follow here.\n\n");
        }
        var file = folder.resolve("long.md");
        Files.writeString(file, text.toString());
        try (var window = OpenWindow.of(project, 1000, 1000, false)) {
            window.run(() -> window.shell.drafts().open(file.toFile()));
            FxThread.await(() -> window.root().lookup("#draft-rows") instanceof ListView<?> list
                    && list.getItems().size() >= ITEMS
                    && !window.root().lookup("#draft-cancel").getParent().isVisible());
            var rows = (ListView<?>) window.root().lookup("#draft-rows");
            var threads = ManagementFactory.getThreadMXBean();
            var steps = new ArrayList<Double>();
            for (int i = 0; i < 60; i++) {
                int row = 100 + i;
                FxThread.settle();
                steps.add(FxThread.call(() -> {
                    long before = threads.getCurrentThreadCpuTime();
                    rows.getSelectionModel().clearAndSelect(row);
                    rows.scrollTo(row);
                    window.root().layout();
                    window.shell.draw();
                    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
                }));
            }
            var sorted = steps.stream().sorted().toList();
            System.out.printf("draft: %d rows, a step %.1f ms, p95 %.1f ms%n", rows.getItems().size(),
                    median(sorted), sorted.get(sorted.size() * 95 / 100));
            assertTrue(sorted.get(sorted.size() * 95 / 100) < MOST, sorted::toString);
        }
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
