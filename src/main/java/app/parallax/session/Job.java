package app.parallax.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A long job with progress, completion and cancellation: an import, an export, a merge, a copy, a new version, a
 * recovery.
 */
public final class Job<T> {
    /** The maximal number of reports of one step. */
    private static final int TOLD = 200;

    private final Executor fx;
    private final Consumer<Progress> follower;
    private final CompletableFuture<T> done;
    private volatile boolean cancelled;
    private Progress.@Nullable Step step;
    private long part = -1;

    /** The work of a job, on a background thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @param job receives the progress and knows whether it was cancelled
         */
        T run(Job<?> job);
    }

    /**
     * Starts a job.
     *
     * @param on starts the work, and passes its result to the FX executor
     * @param fx executor of {@code follower}
     */
    Job(Function<Supplier<T>, CompletableFuture<T>> on, Executor fx, Consumer<Progress> follower,
            Work<T> work) {
        this.fx = fx;
        this.follower = follower;
        this.done = on.apply(() -> work.run(this));
    }

    /** Starts a job without a project, on an executor of its own. */
    public static <T> Job<T> start(Executor on, Executor fx, Consumer<Progress> follower, Work<T> work) {
        return new Job<>(run -> CompletableFuture.supplyAsync(run, on).whenCompleteAsync((done, failure) -> {
        }, fx), fx, follower, work);
    }

    /**
     * Returns the result, on the FX executor.
     *
     * @return fails, wrapped in a {@link java.util.concurrent.CompletionException}, with
     *         {@link app.parallax.model.ProjectException}, or with {@link CancellationException} if a cancelled job
     *         left nothing
     */
    public CompletableFuture<T> done() {
        return done;
    }

    /** Requests the end of the job, from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the end of the job was requested. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Throws {@link CancellationException} if the job was cancelled. */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the job was cancelled");
        }
    }

    /**
     * Reports the progress, from the thread of the job or the writer.
     *
     * @param total 0 if unknown
     */
    public void report(Progress.Step now, int count, int total) {
        long reached = total == 0 ? count : (long) count * TOLD / total;
        synchronized (this) {
            if (now == step && reached == part) {
                return;
            }
            step = now;
            part = reached;
        }
        fx.execute(() -> follower.accept(new Progress(now, count, total)));
    }
}
