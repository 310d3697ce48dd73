package app.parallax.session;

/**
 * The progress of long work: an edit of many rows, or a job.
 *
 * @param all approximate total, 0 if unknown
 */
public record Progress(Step step, int done, int all) {
    /** The steps of long work. */
    public enum Step {
        /** Reading the project. */
        READING,
        /** Changing rows, in one transaction. */
        CHANGING,
        /** Checking another project for damage. */
        CHECKING,
        /** Comparing two projects. */
        COMPARING,
        /** Making a backup. */
        BACKING_UP,
        /** Printing pages. */
        PRINTING
    }
}
