package app.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a project in a window and prints the memory of the process. */
final class Resident {
    private static final double KIB = 1024;
    /** Milliseconds in which memory that a collection freed has gone back to the system: it takes some 200. */
    private static final int GIVEN_BACK = 1_000;

    private Resident() {}

    /**
     * Runs the process.
     *
     * @param args the start time, which is ignored; then the project
     * @throws Exception whatever opening throws
     */
    public static void main(String[] args) throws Exception {
        TimelineBench.start();
        try (var window = ShownWindow.open(Path.of(args[1]))) {
            window.pulse();
            System.gc();
            Thread.sleep(GIVEN_BACK); // the collector gives memory back on a thread of its own
            System.out.printf(java.util.Locale.ROOT, "%.1f%n", resident());
        }
        System.exit(0);
    }

    /** Returns the resident memory of the system, or the memory of Java if it is unknown. */
    private static double resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory() / KIB / KIB;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB).findFirst().orElse(0);
    }
}
