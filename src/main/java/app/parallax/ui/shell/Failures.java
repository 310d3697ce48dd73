package app.parallax.ui.shell;

import java.util.concurrent.CompletionException;

/** Reads what a future failed with. */
final class Failures {
    private Failures() {}

    /** Without what futures wrap around it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    /** The sentence for the person. */
    static String reason(Throwable failure) {
        return String.valueOf(cause(failure).getMessage());
    }
}
