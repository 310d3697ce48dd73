package app.parallax.io.exporter;

/** Ends an export that is long enough for a preview; what is written until then is ended as a whole file. */
public final class LongEnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LongEnoughException() {
        super("long enough for a preview", null, false, false);
    }
}
