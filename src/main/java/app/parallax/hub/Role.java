package app.parallax.hub;

/** What a member may do. */
public enum Role {
    /** Reads, edits, and decides who is a member. */
    OWNER,
    /** Reads and edits. */
    ANALYST,
    /** Reads. */
    READER
}
