package app.parallax.io.metadata;

/** A truncated or malformed reference file, with the line. */
final class BrokenReferencesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line from 1
     */
    BrokenReferencesException(int line) {
        super("line " + line);
        this.line = line;
    }

    int line() {
        return line;
    }
}
