package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.ProjectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the order and the end of the threads of a session. */
class WorkerThreadsTest {
    @TempDir
    Path folder;

    private Session open() {
        return TestProject.open(folder.resolve("p.parallax"), "Ada");
    }

    /** A job that computes until it is cancelled. */
    private static Job<Boolean> busy(Session session, CountDownLatch began) {
        return session.start(progress -> {
        }, job -> {
            began.countDown();
            while (!job.isCancelled()) {
                Thread.onSpinWait();
            }
            return true;
        });
    }

    @Test
    void busyJobsOnAllProcessorsDoNotDelayASearch() throws Exception {
        try (var session = open()) {
            var began = new CountDownLatch(WorkerThreads.JOBS);
            var jobs = new ArrayList<Job<?>>();
            int more = Runtime.getRuntime().availableProcessors() + 1; // those too many wait for the others
            for (int i = 0; i < WorkerThreads.JOBS + more; i++) {
                jobs.add(busy(session, began));
            }
            began.await();
            for (int i = 0; i < 20; i++) {
                session.inBackground(() -> 1).get(1, TimeUnit.SECONDS);
                session.read(reader -> reader.tags()).get(1, TimeUnit.SECONDS);
                session.storeState(Map.of("key", "value")).get(1, TimeUnit.SECONDS);
            }
            assertTrue(jobs.stream().noneMatch(each -> each.done().isDone()));
            jobs.forEach(Job::cancel);
        }
    }

    @Test
    void allThreadsAreOfThePlatformAndDoNotKeepTheProgram() {
        try (var session = open()) {
            var reader = session.inBackground(Thread::currentThread).join();
            var job = session.start(progress -> {
            }, any -> Thread.currentThread()).done().join();
            for (var thread : List.of(reader, job)) {
                assertTrue(thread.isDaemon() && !thread.isVirtual(), thread::toString);
            }
            assertTrue(reader.getName().startsWith("parallax-reader-") && job.getName().startsWith("parallax-job-"));
        }
    }

    @Test
    void closingCancelsJobsDoesWhatWasAskedOfTheWriterAndLeavesTheFileAlone() throws Exception {
        var session = open();
        var began = new CountDownLatch(1);
        var job = busy(session, began);
        began.await();
        var edit = session.perform(ProjectWrites.tags(200));
        var kept = session.storeState(Map.of("panes", "a"));
        session.closeInBackground().get(10, TimeUnit.SECONDS);
        assertTrue(job.isCancelled() && job.done().join());
        assertTrue(edit.isDone() && !edit.isCompletedExceptionally() && kept.isDone());
        assertTrue(!Files.exists(folder.resolve("p.parallax-wal")), "it stands alone");
        try (var again = open()) {
            assertEquals(200, again.workspace().tags().size());
            assertEquals("a", again.storedState().get("panes"));
        }
    }

    @Test
    void aReadingAndACheckThatTakeLongAreCancelledByClosing() throws Exception {
        var session = open();
        session.perform(ProjectWrites.tags(2_000)).join();
        var began = new CountDownLatch(1);
        var reading = session.read(reader -> {
            began.countDown();
            int counted = 0;
            while (!Thread.currentThread().isInterrupted()) { // for ever
                counted += reader.tags().size();
            }
            return counted;
        });
        began.await();
        var checks = new ArrayList<java.util.concurrent.CompletableFuture<?>>();
        for (int i = 0; i < 50; i++) {
            checks.add(session.check());
        }
        long from = System.nanoTime();
        session.closeInBackground().get(20, TimeUnit.SECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        assertTrue(took < Session.LONGEST_END.toMillis(), took + " ms");
        var failure = assertThrows(CompletionException.class, reading::join);
        assertInstanceOf(java.util.concurrent.CancellationException.class, failure.getCause());
        assertTrue(checks.stream().allMatch(each -> each.isDone()));
        assertTrue(!Files.exists(folder.resolve("p.parallax-wal")), "it stands alone");
    }

    @Test
    void aThreadThatIsStuckDelaysClosingUpToTheBoundAndIsReported() throws Exception {
        var session = open();
        session.perform(ProjectWrites.tags(10)).join();
        var began = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        var _ = session.inBackground(() -> {
            began.countDown();
            try {
                return stuck.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                return false;
            }
        });
        began.await();
        long from = System.nanoTime();
        var failure = assertThrows(ExecutionException.class,
                () -> session.closeInBackground().get(20, TimeUnit.SECONDS));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        assertInstanceOf(ProjectException.class, failure.getCause());
        assertTrue(took >= Session.LONGEST_END.toMillis() && took < 2 * Session.LONGEST_END.toMillis(), took + " ms");
        try (var again = open()) { // what was written is there, and the file is free
            assertEquals(10, again.workspace().tags().size());
        } finally {
            stuck.countDown();
        }
    }

    @Test
    void whatIsAskedOfAClosedProjectFailsAndIsNotToldAnybody() throws Exception {
        var told = new ArrayList<Throwable>();
        var session = open();
        session.setOnFailure(told::add);
        session.closeInBackground().join();
        assertTrue(session.perform(ProjectWrites.tags(1)).isCompletedExceptionally());
        session.runUnattended(session.read(reader -> reader.tags()));
        assertTrue(busy(session, new CountDownLatch(1)).done().isCompletedExceptionally());
        session.close();
        assertEquals(List.of(), told);
    }
}
