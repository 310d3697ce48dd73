package app.parallax.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work of which only the newest request matters, as it comes with every key that is typed: one runs, the newest waits,
 * those between are never begun, and the one that runs can see that it is out of date. Used on the FX thread.
 */
public final class LatestOnly<T> {
    private final Session session;
    private @Nullable Request<T> running;
    private @Nullable Request<T> waiting;

    public LatestOnly(Session session) {
        this.session = session;
    }

    private static final class Request<T> {
        private final Function<BooleanSupplier, T> work;
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        private volatile boolean outOfDate;

        Request(Function<BooleanSupplier, T> work) {
            this.work = work;
        }
    }

    /**
     * Asks for work in place of what was asked before.
     *
     * @param work is given a way to see that its answer is not wanted any more
     * @return the answer on the FX executor; empty if a newer request came
     */
    public CompletableFuture<Optional<T>> ask(Function<BooleanSupplier, T> work) {
        var request = new Request<>(work);
        if (waiting != null) {
            waiting.answer.complete(Optional.empty());
        }
        waiting = request;
        if (running != null) {
            running.outOfDate = true;
        } else {
            next();
        }
        return request.answer;
    }

    private void next() {
        var request = waiting;
        waiting = null;
        running = request;
        if (request == null) {
            return;
        }
        session.runUnattended(session.inBackground(() -> request.work.apply(() -> request.outOfDate))
                .handle((answer, failure) -> {
                    boolean outOfDate = request.outOfDate;
                    next();
                    if (failure != null && !outOfDate) {
                        request.answer.completeExceptionally(failure);
                    } else {
                        request.answer.complete(outOfDate ? Optional.empty() : Optional.of(answer));
                    }
                    return request;
                }));
    }
}
