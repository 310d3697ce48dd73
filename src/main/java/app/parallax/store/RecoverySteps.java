package app.parallax.store;

/** Reports the progress of a recovery: reading pages is the first half, writing rows the second. */
final class RecoverySteps {
    private final ProgressListener told;
    private int pages = 1;
    private int rows = 1;
    private int done;

    /** The listener may throw at any step, which aborts the recovery. */
    RecoverySteps(ProgressListener told) {
        this.told = told;
    }

    void beginPages(int count) {
        pages = Math.max(1, count);
    }

    void page() {
        done = Math.min(pages, done + 1);
        tell(done);
    }

    void beginRows(int count) {
        rows = Math.max(1, count);
        done = 0;
    }

    void row() {
        done = Math.min(rows, done + 1);
        tell(pages + (int) ((long) done * pages / rows));
    }

    /** Reports the last step at which the recovery can be aborted. */
    void end() {
        tell(2 * pages);
    }

    private void tell(int now) {
        told.rows(now, 2 * pages);
    }
}
