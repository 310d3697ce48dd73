package app.parallax.model;

/** The reading status of an article; set only by hand. */
public enum ReadingStatus {
    /** Not begun. */
    UNREAD,
    /** In progress. */
    READING,
    DONE
}
