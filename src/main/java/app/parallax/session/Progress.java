package app.parallax.session;

/**
 * How far an edit of many rows is.
 *
 * @param step
 *            what is done to them
 * @param done
 *            to how many it is done
 * @param all
 *            how many there are
 */
public record Progress(Step step, int done, int all) {
    /** What an edit does one after the other. */
    public enum Step {
        /** Looks at what is there. */
        READING,
        /** Changes rows, in one transaction. */
        CHANGING
    }
}
