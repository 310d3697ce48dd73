package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedCandidatesTest {
    private final SharedCandidates shared = new SharedCandidates();
    private final AtomicInteger lookups = new AtomicInteger();

    private List<Candidate> lookUp() {
        lookups.incrementAndGet();
        return List.of();
    }

    @Test
    void anItemOfTwoRunsIsLookedUpOnceAndThenForgotten() {
        shared.get(27, this::lookUp);
        shared.get(27, this::lookUp);
        assertEquals(1, lookups.get());
        shared.get(27, this::lookUp);
        assertEquals(2, lookups.get());
    }

    @Test
    void theSecondRunWaitsForTheFirstAndFailsWithIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var second = new CompletableFuture<List<Candidate>>();
        var first = CompletableFuture.supplyAsync(() -> shared.get(3, () -> {
            begun.countDown();
            second.completeAsync(() -> shared.get(3, this::lookUp));
            throw new IllegalStateException("no such article");
        }));
        begun.await();
        assertThrows(CompletionException.class, first::join);
        assertThrows(CompletionException.class, second::join);
        assertEquals(0, lookups.get());
    }

    @Test
    void anErrorOfTheFirstReachesTheSecondToo() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var second = new CompletableFuture<List<Candidate>>();
        var first = CompletableFuture.supplyAsync(() -> shared.get(3, () -> {
            begun.countDown();
            second.completeAsync(() -> shared.get(3, this::lookUp));
            throw new StackOverflowError("deep");
        }));
        begun.await();
        assertThrows(CompletionException.class, first::join);
        assertThrows(CompletionException.class, second::join);
        assertEquals(0, lookups.get());
    }
}
