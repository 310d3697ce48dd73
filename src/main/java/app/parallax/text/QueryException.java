package app.parallax.text;

/** Thrown when a query is refused. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    QueryException(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
