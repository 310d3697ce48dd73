package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that committed edits count as saved although another program put an unreadable row into the file. */
class ReadAfterCommitTest {
    /** So many rows that the lists are read anew after them. */
    private static final int BULK = 1_500;

    @TempDir
    Path folder;

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final ConcurrentLinkedQueue<Throwable> told = new ConcurrentLinkedQueue<>();
    private final Parts.Imported article = Parts.article("001", "A sentence about something. ".repeat(40));
    private Path file;
    private Session session;

    @BeforeEach
    void open() {
        file = folder.resolve("p.parallax");
        Store.create(file);
        session = Session.open(file, OpenMode.WRITE, "Ada", fx);
        session.setOnFailure(failure -> {
            if (!Messages.of(failure).startsWith("Another program wrote")) { // as it did, in a test
                told.add(failure);
            }
        });
        session.perform(article.edit()).join();
        session.perform(tags("first", 1)).join();
    }

    @AfterEach
    void close() {
        session.close();
        fx.close();
    }

    @Test
    void aBulkEditSucceedsAndIsShownWhereTheListsCannotBeReadAfterIt() throws SQLException {
        other("UPDATE tag SET color = 'none' WHERE name = 'first0'");
        session.perform(tags("bulk", BULK)).join();
        assertEquals(BULK + 1, session.workspace().tags().size());
        assertEquals("bulk", undo());
        assertTold();
        session.perform(tags("more", 1)).join(); // is not told again and again
        assertEquals(BULK + 2, session.workspace().tags().size());
        settled();
        assertEquals(1, told.size());
    }

    @Test
    void undoAndRedoSucceedWhereTheEndsOfTheHistoryCannotBeRead() throws SQLException {
        session.perform(tags("second", 1)).join();
        other("UPDATE edit SET at = 'never' WHERE label = 'first'");
        assertTrue(session.undo().join().isPresent());
        assertEquals(Set.of("first0"), names());
        assertNull(undo());
        assertEquals("second", session.workspace().redo().get().label().words());
        assertTold();
        session.redo().join();
        assertEquals(Set.of("first0", "second0"), names());
        assertEquals("second", undo());
    }

    @Test
    void whatCouldNotBeReadIsReadAnewOnceItCan() throws SQLException {
        session.perform(tags("second", 1)).join();
        other("UPDATE edit SET at = 'never' WHERE label = 'first'");
        session.undo().join();
        assertNull(undo());
        other("UPDATE edit SET at = '2026-01-01T00:00:00Z' WHERE label = 'first'");
        session.perform(tags("third", 1)).join();
        session.undo().join();
        settled();
        assertEquals("first", undo());
        assertTold();
    }

    @Test
    void everythingIsReadAnewAfterAnotherProgramWrote() throws SQLException {
        var shown = session.show(article.article().id()).join();
        other("UPDATE tag SET name = 'other' WHERE name = 'first0'",
                "UPDATE article SET label = '002'",
                "UPDATE edit SET label = 'theirs' WHERE label = 'first'");
        assertEquals(Set.of("first0"), names());
        session.rereadAll().join();
        assertEquals(Set.of("other"), names());
        assertEquals("theirs", undo());
        assertEquals("002", session.workspace().articles().getFirst().article().label());
        assertEquals(shown, session.workspace().open().get(article.article().id()), "the text and marks are the same");
        assertEquals("002", shown.article().get().label());
        var mark = Parts.annotation(article.passage(0, 10), session.analyst());
        session.perform(new Edit("mark", List.of(Change.insert(mark)))).join();
        other("UPDATE annotation SET note = 'theirs'");
        session.rereadAll().join();
        assertEquals("theirs", session.workspace().mark(mark.id()).orElseThrow().annotation().note());
    }

    @Test
    void rereadingSaysWhatCannotBeRead() throws SQLException {
        other("UPDATE tag SET color = 'none'");
        var failure = assertThrows(CompletionException.class, () -> session.rereadAll().join());
        assertTrue(failure.getCause() instanceof ProjectException, failure::toString);
        assertEquals(Set.of("first0"), names());
    }

    /** All that was asked of the writer is done and shown, what it asked of itself too. */
    private void settled() {
        for (int i = 0; i < 3; i++) {
            session.storeState(Map.of("any", "value")).join();
            CompletableFuture.runAsync(() -> {
            }, fx).join();
        }
    }

    private void assertTold() {
        settled();
        assertEquals(1, told.size(), told::toString);
        assertTrue(
                told.peek() instanceof ProjectException
                        && Messages.of(told.peek()).contains("is saved"),
                told::toString);
    }

    private @Nullable String undo() {
        var entry = session.workspace().undo().get();
        return entry == null ? null : entry.label().words();
    }

    private Set<String> names() {
        return session.workspace().tags().stream().map(Counted::entity).map(tag -> tag.name())
                .collect(Collectors.toSet());
    }

    private static Edit tags(String label, int count) {
        return new Edit(label, IntStream.range(0, count).mapToObj(i -> Change.insert(Parts.tag(label + i))).toList());
    }

    private void other(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
