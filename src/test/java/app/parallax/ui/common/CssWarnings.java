package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the warnings of JavaFX about style sheets while it is open. */
final class CssWarnings extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("javafx.css");

    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    CssWarnings() {
        LOGGER.addHandler(this);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord record) {
        messages.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
