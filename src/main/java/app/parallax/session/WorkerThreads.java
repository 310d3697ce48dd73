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
 * The threads of a session: one writer, several readers for work that a person waits for, and fewer for jobs, so that
 * neither waits for the other. All are platform threads, which share the processors by time slices: two computing
 * virtual threads on two processors let no third one begin.
 */
final class WorkerThreads {
    /** The number of threads for jobs, backups and checks. */
    static final int JOBS = 2;
    /** The number of threads for searches, previews and lists. */
    static final int READERS = 3;

    private final ExecutorService writer = pool("parallax-writer", 1);
    private final ExecutorService readers = pool("parallax-reader", READERS);
    private final ExecutorService jobs = pool("parallax-job", JOBS);
    private final Executor fx;
    /** The last sign of life of the writer: time in nanoseconds of its last begin, end or progress. */
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
     * Runs work on the writer thread after all earlier work. The writer passes each result to the FX executor within
     * its own task, so results arrive in the order of the writes.
     *
     * @param work runs on the writer thread
     * @param shown runs on the FX executor
     * @return the result of {@code shown}, on the FX executor; fails if the project is closed
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

    /** Records a sign of life of the writer. */
    void markWriterAlive() {
        writerAliveAt.set(System.nanoTime());
    }

    /** Runs work that a person waits for; the result arrives on the FX executor. */
    <T extends @Nullable Object> CompletableFuture<T> read(Supplier<T> work) {
        return submit(readers, work, Function.identity());
    }

    /** Runs long work; the result arrives on the FX executor. */
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
        } catch (Throwable e) { // every failure must reach the caller
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
        } catch (RuntimeException e) { // the FX executor no longer runs
            fail(answer, e);
        }
    }

    /** Fails a future with a CompletionException, as dependent stages do. */
    private static void fail(CompletableFuture<?> answer, Throwable failure) {
        answer.completeExceptionally(
                failure instanceof CompletionException ? failure : new CompletionException(failure));
    }

    /** Ends all threads after their pending work, without limit; jobs first, for they still write. */
    void close() {
        jobs.close();
        readers.close();
        writer.close();
    }

    /**
     * Ends all threads, the writer after its pending work.
     *
     * @param bound longest wait for jobs and readers together, and for the writer since its last sign of life
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

    /** The threads that have ended. */
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
