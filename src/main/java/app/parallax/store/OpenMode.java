package app.parallax.store;

public enum OpenMode {
    /** For reading only. */
    READ,
    /** For writing, or not at all. */
    WRITE,
    /** For writing if possible, else for reading. */
    WRITE_IF_POSSIBLE
}
