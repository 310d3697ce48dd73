package app.parallax.io.importer.document;

import org.jspecify.annotations.Nullable;

/** Thrown when a document cannot become an article; carries the message key. */
public final class NotReadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * Creates the exception.
     *
     * @param key message key; the file is {@code {0}}
     * @param cause the cause, or null
     */
    public NotReadableException(String key, @Nullable Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
