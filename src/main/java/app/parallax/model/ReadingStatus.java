package app.parallax.model;

/** How far the work on an article is; set by hand alone. */
public enum ReadingStatus {
    /** Nobody has begun. */
    UNREAD,
    /** It is being worked on. */
    READING,
    /** The work on it is done. */
    DONE
}
