package app.parallax.session;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a session: one that writes, some for what a person waits for, and fewer for long work, so that neither
 * waits for the other. All are threads of the system, which share the processors by time: of virtual threads two that
 * compute on two processors let no third begin.
 */
final class WorkerThreads {
    /** Threads of jobs, backups and checks. */
    static final int JOBS = 2;
    /** Threads of searches, previews and lists. */
    static final int READERS = 3;

    private final ExecutorService writer = pool("parallax-writer", 1);
    private final ExecutorService readers = pool("parallax-reader", READERS);
    private final ExecutorService jobs = pool("parallax-job", JOBS);
    private final Executor fx;
    /** When the writer last began, ended or came further, in nanoseconds. */
    private final AtomicLong writerAliveAt = new AtomicLong(System.nanoTime());

    WorkerThreads(Executor fx) {
        this.fx = fx;
    }

    private static ExecutorService pool(String name, int threads) {
        var maker = Thread.ofPlatform().daemon(true);
        return Executors.newFixedThreadPool(threads,
                (threads == 1 ? maker.name(name) : maker.name(name + "-", 0)).factory());
    }

    /**
     * Does work on the writer's thread, after what was asked before. The writer itself hands what comes of it to the FX
     * executor, inside its own task: so the FX executor takes one after the other in the order in which the writer did
     * them, whoever waits for what.
     *
     * @param work on the writer's thread
     * @param shown on the FX executor
     * @return what {@code shown} returned, on the FX executor; fails if the project is closed
     */
    <R extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> write(Supplier<R> work,
            Function<R, T> shown) {
        return submit(writer, () -> {
            markWriterAlive();
            try {
                return work.get();
            } finally {
                markWriterAlive();
            }
        }, shown);
    }

    /** The writer is not stuck. */
    void markWriterAlive() {
        writerAliveAt.set(System.nanoTime());
    }

    /** Does work that a person waits for; what comes of it arrives on the FX executor. */
    <T extends @Nullable Object> CompletableFuture<T> read(Supplier<T> work) {
        return submit(readers, work, Function.identity());
    }

    /** Does long work beside that. */
    <T extends @Nullable Object> CompletableFuture<T> job(Supplier<T> work) {
        return submit(jobs, work, Function.identity());
    }

    private <R extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> submit(Executor pool,
            Supplier<R> work, Function<R, T> shown) {
        var answer = new CompletableFuture<T>();
        try {
            pool.execute(() -> handOver(run(work, shown, answer), answer));
        } catch (RejectedExecutionException e) {
            fail(answer, new CancellationException("the project is closed"));
        }
        return answer;
    }

    private static <R extends @Nullable Object, T extends @Nullable Object> Runnable run(Supplier<R> work,
            Function<R, T> shown, CompletableFuture<T> answer) {
        try {
            var done = work.get();
            return () -> answer.complete(shown.apply(done));
        } catch (Throwable e) { // whoever asked is told, whatever it is
            return () -> fail(answer, e);
        }
    }

    private void handOver(Runnable follow, CompletableFuture<?> answer) {
        try {
            fx.execute(() -> {
                try {
                    follow.run();
                } catch (Throwable e) { // as above
                    fail(answer, e);
                }
            });
        } catch (RuntimeException e) { // nobody shows anything any more
            fail(answer, e);
        }
    }

    /** As stages of futures wrap what they fail with. */
    private static void fail(CompletableFuture<?> answer, Throwable failure) {
        answer.completeExceptionally(
                failure instanceof CompletionException ? failure : new CompletionException(failure));
    }

    /** Ends all after what was asked has been done, however long that takes: jobs first, which still write. */
    void close() {
        jobs.close();
        readers.close();
        writer.close();
    }

    /**
     * Ends all that was told to end, and the writer after what was asked.
     *
     * @param bound so long jobs and readers are waited for together, and the writer since its last sign of life
     */
    Ended end(Duration bound) {
        jobs.shutdown();
        readers.shutdown();
        long until = System.nanoTime() + bound.toNanos();
        boolean jobsEnded = awaitEnd(jobs, until);
        boolean others = awaitEnd(readers, until) && jobsEnded;
        writer.shutdown();
        markWriterAlive();
        boolean written = false;
        while (!written && System.nanoTime() - writerAliveAt.get() < bound.toNanos()) {
            written = awaitEnd(writer, writerAliveAt.get() + bound.toNanos());
        }
        return new Ended(written, others);
    }

    /** Which threads have ended. */
    record Ended(boolean writer, boolean others) {}

    private static boolean awaitEnd(ExecutorService pool, long until) {
        try {
            return pool.awaitTermination(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pool.isTerminated();
        }
    }
}
