package app.parallax.text;

/** A query without a search term; its key names the sentence for the person. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    QueryException(String key) {
        super(key);
        this.key = key;
    }

    /** The key of the sentence for the person. */
    public String key() {
        return key;
    }
}
