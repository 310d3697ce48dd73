package app.parallax.store;

/**
 * Is told how far the writer is with an edit, an undo or a redo, or a check with its texts. What it throws ends the
 * work, and nothing is changed.
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
