package app.parallax.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/** The threads of a session: one that writes, as many as are asked for that read. */
public final class Background implements AutoCloseable {
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("parallax-writer"));
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("parallax-reader-", 0).factory());

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon(true).factory();
    }

    /**
     * Does work on the writer thread, after what was asked before.
     *
     * @param <T>
     *            what comes of it
     * @param work
     *            the work
     * @return done when the work is
     */
    <T> CompletableFuture<T> write(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, writer);
    }

    /** Does work on the writer thread, after what was asked before; fails if the project is closed. */
    void write(Runnable work) {
        writer.execute(work);
    }

    /**
     * Does work beside everything else.
     *
     * @param <T>
     *            what comes of it
     * @param work
     *            the work
     * @return done when the work is; never, if the project is closed: a view may ask once more while it ends
     */
    <T> CompletableFuture<T> read(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, readers);
        } catch (RejectedExecutionException e) {
            return new CompletableFuture<>();
        }
    }

    /**
     * Where reading is done.
     *
     * @return an executor that never waits for the writer
     */
    public Executor readers() {
        return readers;
    }

    /** Ends both after what was asked has been done. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
