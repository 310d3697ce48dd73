package app.parallax.session;

/** How panes are synchronised when a mark comes into focus in one of them. */
public enum PaneSync {
    /** They do not. */
    OFF,
    /** The others go to their passage of the same claim. */
    CLAIM,
    /** The others go to their passage of the same event. */
    EVENT,
    /** The others go to their passage with the same tag. */
    TAG
}
