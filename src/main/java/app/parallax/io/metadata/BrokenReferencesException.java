package app.parallax.io.metadata;

/** A file of references is truncated or malformed. */
final class BrokenReferencesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line from 1 */
    BrokenReferencesException(int line) {
        super("line " + line);
        this.line = line;
    }

    int line() {
        return line;
    }
}
