package app.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process with a project open in its window, that says what memory it holds. */
final class Resident {
    private static final double KIB = 1024;

    private Resident() {}

    /**
     * Opens a project in a window, says how many MiB the process holds, and ends.
     *
     * @param args when it was begun, which is of no use here; then the project
     * @throws Exception whatever opening throws
     */
    public static void main(String[] args) throws Exception {
        TimelineBench.start();
        try (var window = ShownWindow.open(Path.of(args[1]))) {
            window.pulse();
            System.gc();
            System.out.printf(java.util.Locale.ROOT, "%.1f%n", resident());
        }
        System.exit(0);
    }

    /** As the system counts it; where it does not tell, what Java has taken. */
    private static double resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory() / KIB / KIB;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB).findFirst().orElse(0);
    }
}
