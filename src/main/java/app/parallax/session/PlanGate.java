package app.parallax.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps what others sent to a shared project away while an edit is planned from what was read and then performed, so
 * that the plan fits the rows that it meets. Plans may overlap each other, and never receiving. Any thread.
 */
final class PlanGate {
    private int plans;
    private CompletableFuture<Void> received = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> planned = CompletableFuture.completedFuture(null);

    /**
     * Begins a plan; returns a future that completes when the batch that is being received is there: only then may it
     * read.
     */
    synchronized CompletableFuture<Void> beginPlan() {
        if (plans++ == 0) {
            planned = new CompletableFuture<>();
        }
        return received;
    }

    /** Ends a plan that was performed or given up. */
    void endPlan() {
        CompletableFuture<Void> last;
        synchronized (this) {
            if (--plans > 0) {
                return;
            }
            last = planned;
        }
        last.complete(null);
    }

    /** Begins to receive, unless there is a plan; returns a future to complete when the batch is there. */
    synchronized Optional<CompletableFuture<Void>> tryReceive() {
        if (plans > 0) {
            return Optional.empty();
        }
        received = new CompletableFuture<>();
        return Optional.of(received);
    }

    /** Returns a future that completes when there is no plan, on the thread that ended the last one. */
    synchronized CompletableFuture<Void> planned() {
        return planned;
    }
}
