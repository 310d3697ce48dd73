package app.parallax.io.importer.document;

import org.jspecify.annotations.Nullable;

/** A document of which no article can be made; it names the sentence that says why. */
public final class NotReadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * A document that is refused.
     *
     * @param key key of the sentence, in which the file is {@code {0}}
     * @param cause what the reader said, null if nothing
     */
    public NotReadableException(String key, @Nullable Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }
}
