package app.parallax.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs only the latest of several requests, such as those of each typed key: one runs, the latest waits, those between
 * are dropped, and the running one can see that it is outdated. Used on the FX thread.
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
     * Requests work in place of earlier requests.
     *
     * @param work receives a test whether its result is outdated
     * @return the result on the FX executor; empty if a newer request came
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
