package app.parallax;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Filter;
import java.util.logging.Logger;

/**
 * Removes two messages of JavaFX that a person cannot act on: that it runs on the class path, and that the text area is
 * an incubating module.
 */
final class LogFilter {
    /** The logger, referenced because an unreferenced one loses its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private LogFilter() {}

    static void startUp() {
        Filter loaded = entry -> entry.getMessage() == null
                || !entry.getMessage().contains("Unsupported JavaFX configuration");
        JAVAFX.setFilter(loaded);
        System.setErr(new Lines(System.err));
    }

    /** Passes every line except those about incubating packages. */
    private static final class Lines extends PrintStream {
        private Lines(PrintStream out) {
            super((OutputStream) out, true, StandardCharsets.UTF_8);
        }

        @Override
        public void println(String line) {
            if (line == null || !line.contains("Using incubating API")) {
                super.println(line);
            }
        }
    }
}
