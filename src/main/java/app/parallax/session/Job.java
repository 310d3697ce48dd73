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
    /** So many times those who follow a step are told. */
    private static final int TOLD = 200;

    private final Executor fx;
    private final Consumer<Progress> follower;
    private final CompletableFuture<T> done;
    private volatile boolean cancelled;
    private Progress.@Nullable Step step;
    private long part = -1;

    /** What a job does, on a thread of its own. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param job is told how far it is, and knows whether it was cancelled
         */
        T run(Job<?> job);
    }

    /**
     * Begins a job.
     *
     * @param on begins the work, and hands what comes of it to the FX executor
     * @param fx where followers are told
     */
    Job(Function<Supplier<T>, CompletableFuture<T>> on, Executor fx, Consumer<Progress> follower,
            Work<T> work) {
        this.fx = fx;
        this.follower = follower;
        this.done = on.apply(() -> work.run(this));
    }

    /** A job without a project, on an executor of its own. */
    public static <T> Job<T> start(Executor on, Executor fx, Consumer<Progress> follower, Work<T> work) {
        return new Job<>(run -> CompletableFuture.supplyAsync(run, on).whenCompleteAsync((done, failure) -> {
        }, fx), fx, follower, work);
    }

    /**
     * What comes of it.
     *
     * @return on the FX executor; fails with {@link app.parallax.model.ProjectException}, and where a cancelled job
     *         leaves nothing with {@link CancellationException}, both within a
     *         {@link java.util.concurrent.CompletionException}
     */
    public CompletableFuture<T> done() {
        return done;
    }

    /** Asks the job to end, from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the job was asked to end. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Ends the work here if that was asked, by {@link CancellationException}. */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the job was cancelled");
        }
    }

    /**
     * Tells those who follow how far the work is, for its own thread or that of the writer.
     *
     * @param total 0 if that is not known
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
