package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the workspace follows the order of the history when many threads edit at once. */
class CommitOrderTest {
    private static final int THREADS = 8;
    private static final int EDITS = 200;
    private static final int JOBS = 50;
    private static final String JOB = "Job";

    @TempDir
    Path folder;

    @Test
    void theWorkspaceFollowsInTheOrderOfTheHistoryWhoeverWaits() throws InterruptedException {
        try (var fx = Executors.newSingleThreadExecutor(); var session = open(fx)) {
            var shown = new LinkedHashSet<String>();
            session.workspace().undo().addListener((property, old, entry) -> {
                if (entry != null && !entry.label().words().equals(JOB)) {
                    shown.add(entry.label().words());
                }
            });
            edit(session);
            var history = session.read(reader -> {
                var all = new ArrayList<String>();
                reader.history(entry -> all.add(entry.label().words()));
                return all;
            }).join();
            history.removeIf(JOB::equals);
            assertEquals(THREADS * EDITS, history.size());
            var order = List.copyOf(shown);
            long displaced = IntStream.range(0, history.size())
                    .filter(i -> i >= order.size() || !history.get(i).equals(order.get(i))).count();
            assertEquals(0, displaced, "edits shown out of order, or never");
        }
    }

    @Test
    void theWriterItselfHandsOverEachCommitSoThatNobodyComesBetween() throws InterruptedException {
        var from = new ConcurrentHashMap<String, Integer>();
        try (var thread = Executors.newSingleThreadExecutor(); var session = open(work -> {
            from.merge(Thread.currentThread().getName(), 1, Integer::sum);
            thread.execute(work);
        })) {
            edit(session);
            assertEquals(Set.of("parallax-writer"), from.keySet());
        }
    }

    @Test
    void withADirectExecutorTheWriterAloneTouchesTheWorkspace() throws InterruptedException {
        try (var session = open(Runnable::run)) {
            var threads = new ConcurrentHashMap<String, Integer>();
            session.workspace().revision().addListener(
                    (property, old, now) -> threads.merge(Thread.currentThread().getName(), 1, Integer::sum));
            edit(session);
            assertEquals(Set.of("parallax-writer"), threads.keySet());
            assertEquals(session.read(reader -> Set.copyOf(reader.tags())).join(),
                    Set.copyOf(session.workspace().tags()));
        }
    }

    private Session open(Executor fx) {
        var file = folder.resolve("p.parallax");
        Store.create(file);
        return Session.open(file, OpenMode.WRITE, "Ada", fx);
    }

    /** Each thread edits and waits for what it asked, as a window does; a job grows its edits beside them. */
    private static void edit(Session session) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            var name = "e" + i + ".";
            threads.add(Thread.ofPlatform().start(() -> {
                for (int edit = 0; edit < EDITS && failures.isEmpty(); edit++) {
                    try {
                        session.perform(tag(name + edit, name + edit)).join();
                    } catch (RuntimeException | AssertionError e) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (int job = 0; job < JOBS; job++) {
            var id = session.begin(tag(JOB, "j" + job)).join();
            session.extend(id, tag(JOB, "j" + job + "b")).join();
            session.end(id).join();
        }
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
    }

    private static Edit tag(String label, String name) {
        return new Edit(label, List.of(Change.insert(Parts.tag(name))));
    }
}
