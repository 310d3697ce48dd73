package app.parallax.model;

/** The source of an article detail. */
public enum Basis {
    /** The text of the article states it. */
    TEXT,
    /** An analyst inferred it. */
    ANALYST,
    /** The user entered it. */
    USER
}
