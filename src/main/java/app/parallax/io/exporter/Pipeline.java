package app.parallax.io.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Runs pieces of work on other threads one by one, in the order in which they were passed on. They are handed over a
 * few at once, and few wait, so that memory is bounded. After a failure no other piece is run. For one thread that
 * passes work on.
 */
public final class Pipeline implements Closeable {
    private static final int MOST_WAITING = 4;

    private final Executor threads;
    private final int atOnce;
    private List<Piece> pieces = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean isFailed;

    /** @param atOnce number of pieces that are handed over together */
    public Pipeline(Executor threads, int atOnce) {
        this.threads = threads;
        this.atOnce = atOnce;
    }

    @FunctionalInterface
    public interface Piece {
        /**
         * Does the work.
         *
         * @throws IOException if the disk does not take it
         */
        void run() throws IOException;
    }

    /**
     * Passes a piece of work on; waits while too many are not done.
     *
     * @throws IOException that of an earlier piece
     */
    public void pass(Piece piece) throws IOException {
        pieces.add(piece);
        if (pieces.size() >= atOnce) {
            handOver();
        }
    }

    /** Passes a piece of work on where only unchecked failures may be thrown. */
    public void passUnchecked(Piece piece) {
        try {
            pass(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOver() throws IOException {
        if (waiting.size() == MOST_WAITING) {
            await(waiting.remove());
        }
        var together = pieces;
        pieces = new ArrayList<>(atOnce);
        last = last.thenRunAsync(() -> {
            try {
                for (var piece : together) {
                    piece.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, threads);
        waiting.add(last);
    }

    /**
     * Waits until all work is done.
     *
     * @throws IOException that of any piece
     */
    public void drain() throws IOException {
        handOver();
        awaitAll();
    }

    /** Waits for the work that was handed over; other pieces are dropped. A failure is not thrown once more. */
    @Override
    public void close() throws IOException {
        pieces.clear();
        if (!isFailed) {
            awaitAll();
        }
    }

    private void awaitAll() throws IOException {
        while (!waiting.isEmpty()) {
            await(waiting.remove());
        }
    }

    /** Throws a failure as it is, and later on a new one of which it is the cause: none can be suppressed by itself. */
    private void await(CompletableFuture<Void> piece) throws IOException {
        try {
            piece.join();
        } catch (CompletionException e) {
            if (isFailed) {
                throw new IOException("an earlier piece failed", e);
            }
            isFailed = true;
            switch (e.getCause()) {
                case UncheckedIOException disk -> throw disk.getCause();
                case RuntimeException failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}
