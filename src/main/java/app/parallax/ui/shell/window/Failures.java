package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import java.util.concurrent.CompletionException;

/** Unwraps the failures of futures. */
public final class Failures {
    private Failures() {}

    /** Returns the cause without wrappers of futures. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    /** Returns the sentence for the person. */
    public static String reason(Throwable failure) {
        return Messages.of(failure);
    }
}
