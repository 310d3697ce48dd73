package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Seeds;
import app.parallax.store.OpenMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that random edits can be undone to the start and redone to the end, and that the workspace equals the file.
 */
class HistoryPropertyTest {
    private static final int EDITS = 60;

    @TempDir
    Path folder;

    private Session session;
    /** The state after each edit that holds or can be redone; the first is the start. */
    private final List<String> states = new ArrayList<>();
    private int at;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("p.parallax"), "Ada");
        states.add(dump());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Seeds(40)
    void anyEditsReopenedMidwayAreUndoneToTheStartAndRedoneToTheEnd(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(session, random);
        for (int i = 0; i < EDITS; i++) {
            if (i == EDITS / 2) {
                reopen();
                edits = new RandomEdits(session, random);
            }
            if (random.nextInt(3) == 0) {
                edits.showSome();
            }
            switch (random.nextInt(8)) {
                case 0 -> undo();
                case 1 -> redo();
                default -> edit(edits);
            }
            assertWorkspaceShowsTheProject();
            if (i % 6 == 0) {
                assertSearchFindsWhatIsThere(random);
            }
        }
        assertAFreshSessionShowsTheSame();
        while (at > 0) {
            undo();
            assertWorkspaceShowsTheProject();
        }
        assertSearchFindsWhatIsThere(random);
        assertEquals(Optional.empty(), session.undo().join());
        reopen();
        while (at < states.size() - 1) {
            redo();
            new RandomEdits(session, random).showSome();
            assertWorkspaceShowsTheProject();
        }
        assertSearchFindsWhatIsThere(random);
        assertEquals(Optional.empty(), session.redo().join());
        assertEquals(List.of(), session.check().join());
    }

    private void assertSearchFindsWhatIsThere(Random random) {
        session.read(reader -> {
            SearchInStep.check(reader, random, 6);
            return true;
        }).join();
    }

    private void edit(RandomEdits edits) {
        var before = session.workspace().undo().get();
        edits.next();
        var after = session.workspace().undo().get();
        if (after == null || after.equals(before)) {
            assertEquals(states.get(at), dump(), "what makes no entry in the history changes nothing");
            return;
        }
        states.subList(at + 1, states.size()).clear();
        states.add(dump());
        at++;
    }

    private void undo() {
        var undone = session.undo().join();
        assertEquals(at > 0, undone.isPresent());
        at = Math.max(0, at - 1);
        assertEquals(states.get(at), dump(), () -> "after undoing " + undone);
    }

    private void redo() {
        var redone = session.redo().join();
        assertEquals(at < states.size() - 1, redone.isPresent());
        at = Math.min(states.size() - 1, at + 1);
        assertEquals(states.get(at), dump(), () -> "after redoing " + redone);
    }

    private void assertWorkspaceShowsTheProject() {
        var workspace = session.workspace();
        var expected = session.read(reader -> WorkspaceDump.expected(reader, workspace)).join();
        assertIterableEquals(expected.lines().toList(), WorkspaceDump.of(workspace).lines().toList(),
                () -> "after " + workspace.undo().get());
        assertEquals(at > 0, workspace.undo().get() != null);
        assertEquals(at < states.size() - 1, workspace.redo().get() != null);
    }

    private void assertAFreshSessionShowsTheSame() {
        try (var fresh = Session.open(session.file(), OpenMode.READ, "Bob", Runnable::run)) {
            session.workspace().shown().forEach(open -> {
                session.hide(open.article().get().id());
                session.show(open.article().get().id()).join();
                fresh.show(open.article().get().id()).join();
            });
            assertEquals(WorkspaceDump.of(fresh.workspace()), WorkspaceDump.of(session.workspace()));
            assertEquals(String.valueOf(fresh.workspace().undo().get()),
                    String.valueOf(session.workspace().undo().get()));
        }
    }

    private void reopen() {
        var shown = session.workspace().shown().stream().map(open -> open.article().get().id()).toList();
        var before = dump();
        session.close();
        session = Session.open(folder.resolve("p.parallax"), OpenMode.WRITE, "Ada", Runnable::run);
        assertEquals(before, dump());
        assertTrue(session.workspace().shown().isEmpty());
        shown.forEach(article -> session.show(article).join());
    }

    private String dump() {
        return session.read(Dump::of).join();
    }
}
