package app.parallax.session;

/**
 * The progress of long work: an edit of many rows, or a job.
 *
 * @param all about how many there are, 0 if that is not known
 */
public record Progress(Step step, int done, int all) {
    /** What is done one after the other. */
    public enum Step {
        /** Looks at what is there. */
        READING,
        /** Changes rows, in one transaction. */
        CHANGING,
        /** Looks whether another project is whole. */
        LOOKING,
        /** Compares two projects. */
        COMPARING,
        /** Makes a backup. */
        KEEPING
    }
}
