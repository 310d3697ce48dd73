package app.parallax.model;

/** The source of an article detail. */
public enum Basis {
    /** The article's own text says it. */
    TEXT,
    /** An analyst inferred it. */
    ANALYST,
    /** The user knew it and said so. */
    USER
}
