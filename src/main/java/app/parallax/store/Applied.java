package app.parallax.store;

/** Is told how far the writer is with an edit, an undo or a redo. */
public interface Applied {
    /**
     * Some rows were changed; they hold when all are.
     *
     * @param done
     *            how many are changed
     * @param all
     *            how many will be
     */
    void rows(int done, int all);
}
