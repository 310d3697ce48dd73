package app.parallax.hub;

/** The rights of a member of a shared project. */
public enum Role {
    /** Reads, edits, and decides who is a member. */
    OWNER,
    /** Reads and edits. */
    ANALYST,
    /** Reads. */
    READER
}
