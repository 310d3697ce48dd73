package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.store.OpenMode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes to an open project from a program that ignores our lock. */
class ForeignWriterTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void makeProject() {
        file = folder.resolve("p.parallax");
        new SmallProject(file);
    }

    private void write(String sql) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatItWroteIsNoticedAtTheNextEditAndShown() throws SQLException {
        var told = new ArrayList<String>();
        try (var session = Session.open(file, OpenMode.WRITE, "Ada", Runnable::run)) {
            session.setOnFailure(failure -> told.add(Messages.of(failure)));
            session.perform(tag("ours")).join();
            assertEquals(List.of(), told);
            write("UPDATE event SET title = 'Theirs'");
            session.perform(tag("later")).join();
            assertEquals(1, told.size(), told.toString());
            assertTrue(told.getFirst().contains(file.toString()), told.getFirst());
            settled(session);
            assertEquals("Theirs", session.workspace().events().getFirst().entity().title());
            session.perform(tag("last")).join();
            assertEquals(1, told.size(), "told once for what was written once");
            assertEquals(List.of(), session.check().join());
        }
    }

    @Test
    void whatItWroteIsNoticedByALook() throws SQLException {
        var told = new ArrayList<String>();
        try (var session = Session.open(file, OpenMode.WRITE, "Ada", Runnable::run)) {
            session.setOnFailure(failure -> told.add(Messages.of(failure)));
            session.checkFile().join();
            write("UPDATE event SET title = 'Theirs'");
            session.checkFile().join();
            assertEquals(1, told.size(), told.toString());
            settled(session);
            assertEquals("Theirs", session.workspace().events().getFirst().entity().title());
            session.checkFile().join();
            assertEquals(1, told.size());
        }
    }

    /** What the writer asked of itself is done: each look goes behind it in its queue. */
    private static void settled(Session session) {
        for (int i = 0; i < 3; i++) {
            session.checkFile().join();
        }
    }

    private static Edit tag(String name) {
        return new Edit("Tag " + name, List.of(Change.insert(Parts.tag(name))));
    }
}
