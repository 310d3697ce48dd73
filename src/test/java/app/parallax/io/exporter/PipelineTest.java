package app.parallax.io.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void piecesRunInTheOrderInWhichTheyWerePassed() throws IOException {
        var expected = IntStream.range(0, 10_000).boxed().toList();
        for (int atOnce : new int[]{1, 7, 100}) {
            for (var executor : List.<Executor>of(threads, Runnable::run)) {
                var ran = new ArrayList<Integer>(); // of one thread at a time, each after the one before
                try (var pipeline = new Pipeline(executor, atOnce)) {
                    for (int i = 0; i < expected.size(); i++) {
                        int number = i;
                        pipeline.pass(() -> ran.add(number));
                    }
                    pipeline.drain();
                }
                assertEquals(expected, ran);
            }
        }
    }

    @Test
    void fewPiecesWait() throws Exception {
        var go = new CountDownLatch(1);
        var passed = new AtomicInteger();
        var isFull = new CountDownLatch(40); // four times ten wait; the next ten do not fit in
        var passing = threads.submit(() -> {
            try (var pipeline = new Pipeline(threads, 10)) {
                for (int i = 0; i < 1_000; i++) {
                    pipeline.pass(() -> {
                        try {
                            go.await();
                        } catch (InterruptedException e) { // no test interrupts
                            throw new IOException(e);
                        }
                    });
                    passed.incrementAndGet();
                    isFull.countDown();
                }
                pipeline.drain();
            }
            return true;
        });
        isFull.await();
        assertTrue(passed.get() < 50, () -> passed + " passed");
        go.countDown();
        assertTrue(passing.get());
        assertEquals(1_000, passed.get());
    }

    @Test
    void whoStopsPassingWorkOnWaitsForWhatRunsAndDropsTheRest() throws Exception {
        for (int round = 0; round < 50; round++) {
            var ran = new AtomicInteger();
            int passed = 10 * round + 5;
            assertThrows(CancellationException.class, () -> {
                try (var pipeline = new Pipeline(threads, 10)) {
                    for (int i = 0; i < passed; i++) {
                        pipeline.pass(() -> {
                            Thread.onSpinWait();
                            ran.incrementAndGet();
                        });
                    }
                    throw new CancellationException("ended by the person");
                }
            });
            assertEquals(10 * round, ran.get()); // handed over ten at a time: all are done, the last five dropped
        }
    }

    @Test
    void afterAFailureNothingElseIsRunAndItIsThrown() {
        var failure = new IOException("no room");
        var ran = new AtomicInteger();
        var thrown = assertThrows(IOException.class, () -> {
            try (var pipeline = new Pipeline(threads, 1)) {
                for (int i = 0; i < 1_000; i++) {
                    int number = i;
                    pipeline.pass(() -> {
                        if (number == 3) {
                            throw failure;
                        }
                        ran.incrementAndGet();
                    });
                }
            }
        });
        assertSame(failure, thrown);
        assertEquals(3, ran.get());
    }

    @Test
    void aStreamThatFailedMayBeFlushedOnceMoreOnTheWayOut() {
        var full = new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException("no room");
            }
        };
        var thrown = assertThrows(IOException.class, () -> {
            var out = new PipelineOutput(full, threads);
            try (Closeable _ = out::flush) {
                out.write(new byte[1_000_000]);
                out.flush();
            }
        });
        assertEquals("no room", thrown.getMessage());
    }

    @Test
    void bytesComeInOrderAndWhole() throws IOException {
        var bytes = new byte[1_000_003];
        new Random(1).nextBytes(bytes);
        var written = new ByteArrayOutputStream();
        var out = new PipelineOutput(written, threads);
        out.write(bytes[0]);
        int at = 1;
        var random = new Random(2);
        while (at < bytes.length) {
            int length = Math.min(bytes.length - at, random.nextInt(200_000));
            out.write(bytes, at, length);
            at += length;
        }
        out.flush();
        assertArrayEquals(bytes, written.toByteArray());
    }
}
