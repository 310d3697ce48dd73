package app.parallax.store;

/** How a project is to be opened. */
public enum OpenMode {
    /** For reading alone. */
    READ,
    /** For writing, or not at all. */
    WRITE,
    /** For writing if that can be had, else for reading. */
    WRITE_IF_POSSIBLE
}
