package app.parallax.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures of one task on one system, printed in the format of the benchmark's contract. */
final class Figures {
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).toList();

    private final String work;
    private final String system;
    private final String unit;
    private final List<Double> values = new ArrayList<>();
    private long heap;

    /**
     * @param work for example {@code W1}
     * @param system {@code Parallax} or {@code limit:…}
     * @param unit {@code ms}, {@code annotations/s} or {@code MiB}
     */
    Figures(String work, String system, String unit) {
        this.work = work;
        this.system = system;
        this.unit = unit;
    }

    /** A task that is timed. */
    interface Timed {
        void run() throws Exception;
    }

    void add(double value) {
        values.add(value);
    }

    /** Runs a task, adds its milliseconds and returns them; the line also has the peak of the heap. */
    double time(Timed timed) throws Exception {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        timed.run();
        double took = (System.nanoTime() - start) / 1e6;
        add(took);
        heap = Math.max(heap, HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
        return took;
    }

    double median() {
        return quantile(0.5);
    }

    private double quantile(double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Prints {@code work <tab> system <tab> median <tab> min <tab> max <tab> unit <tab> note}. */
    void print(String remark) {
        System.out.println(String.join("\t", work, system, text(median()), text(Collections.min(values)),
                text(Collections.max(values)), unit,
                "n=" + values.size() + " p95=" + text(quantile(0.95))
                        + (heap == 0 ? "" : " heap=" + (heap >> 20) + "MiB")
                        + (remark.isEmpty() ? "" : " " + remark)));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }
}
