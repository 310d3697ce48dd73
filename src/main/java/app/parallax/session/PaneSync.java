package app.parallax.session;

/** The ways in which other panes follow a mark that comes into focus. */
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
