package app.parallax.store;

/**
 * Receives the progress of an edit, undo, redo or check; an exception from it cancels the work, and nothing is changed.
 * What it throws ends the work, and nothing is changed.
 */
public interface ProgressListener {
    /** Follows nothing. */
    ProgressListener UNTOLD = (done, all) -> {
    };

    /**
     * Some rows were changed, which hold when all are, or looked at.
     *
     * @param all how many will be
     */
    void rows(int done, int all);
}
