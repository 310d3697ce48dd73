package app.parallax.store;

/**
 * Receives the progress of an edit, an undo, a redo or a check. An exception aborts the operation, and nothing is
 * changed.
 */
public interface ProgressListener {
    /** Ignores progress. */
    ProgressListener UNTOLD = (done, all) -> {
    };

    /**
     * Reports rows changed or checked; changes take effect only when all are done.
     *
     * @param all total number of rows
     */
    void rows(int done, int all);
}
