package app.parallax.model;

/** Where a fact of an article comes from. */
public enum Basis {
    /** The article's own text says it. */
    TEXT,
    /** An analyst inferred it. */
    ANALYST,
    /** The user knew it and said so. */
    USER
}
