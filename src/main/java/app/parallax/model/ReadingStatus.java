package app.parallax.model;

/** The reading status of an article; set only by hand. */
public enum ReadingStatus {
    /** Nobody has begun. */
    UNREAD,
    /** It is being worked on. */
    READING,
    /** The work on it is done. */
    DONE
}
