package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import java.util.concurrent.CompletionException;

/** Unwraps the failures of futures. */
public final class Failures {
    private Failures() {}

    /** Without what futures wrap around it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    /** The sentence for the person. */
    public static String reason(Throwable failure) {
        return Messages.of(failure);
    }
}
