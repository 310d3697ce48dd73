package app.parallax.session;

/** How the other panes are synchronised when a mark comes into focus. */
public enum PaneSync {
    /** They are not. */
    OFF,
    /** They scroll to their passage of the same claim. */
    CLAIM,
    /** They scroll to their passage of the same event. */
    EVENT,
    /** They scroll to their passage with the same tag. */
    TAG
}
