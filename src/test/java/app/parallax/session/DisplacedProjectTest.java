package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.store.OpenMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removes, moves or replaces the file of an open project, or its log: every edit is kept in a rescue copy. */
class DisplacedProjectTest {
    @TempDir
    Path folder;
    private Path file;
    private Path data;

    @BeforeEach
    void makeProject() throws IOException {
        file = Files.createDirectory(folder.resolve("place")).resolve("p.parallax");
        data = folder.resolve("data");
        new SmallProject(file);
    }

    private interface Fault {
        void happen() throws IOException;
    }

    @Test
    void everythingIsRescuedWhenTheFileIsRemoved() throws IOException {
        isRescued(() -> Files.delete(file));
        assertFalse(Files.exists(file));
    }

    @Test
    void everythingIsRescuedWhenTheFileIsMoved() throws IOException {
        var moved = folder.resolve("moved.parallax");
        var before = Files.readAllBytes(file);
        isRescued(() -> Files.move(file, moved));
        assertArrayEquals(before, Files.readAllBytes(moved), "what was moved may be in use by others");
    }

    @Test
    void everythingIsRescuedWhenTheFolderIsMoved() throws IOException {
        isRescued(() -> Files.move(file.getParent(), folder.resolve("elsewhere")));
    }

    @Test
    void everythingIsRescuedWhenTheFileIsReplaced() throws IOException {
        var other = folder.resolve("other.parallax");
        new SmallProject(other);
        var bytes = Files.readAllBytes(other);
        isRescued(() -> {
            Files.delete(file);
            Files.move(other, file);
        });
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertFalse(Files.exists(file.resolveSibling("p.parallax-wal")), "it would be read into the other file");
        try (var session = open(file)) {
            assertEquals(List.of(), session.check().join());
        }
    }

    @Test
    void everythingIsRescuedWhenTheLogIsRemoved() throws IOException {
        isRescued(() -> Files.delete(file.resolveSibling("p.parallax-wal")));
    }

    @Test
    void everythingIsRescuedWhenTheIndexOfTheLogIsRemoved() throws IOException {
        isRescued(() -> Files.delete(file.resolveSibling("p.parallax-shm")));
    }

    private void isRescued(Fault fault) throws IOException {
        var told = new ArrayList<ProjectException.Displaced>();
        Path rescue;
        try (var session = open(file)) {
            session.setOnDisplaced(told::add);
            session.perform(tag("before")).join();
            fault.happen();
            var failure = assertThrows(CompletionException.class, () -> session.perform(tag("last")).join());
            rescue = assertInstanceOf(ProjectException.Displaced.class, failure.getCause()).rescue();
            assertEquals(1, told.size());
            var sentence = Messages.of(told.getFirst());
            assertTrue(sentence.contains(file.toString()) && sentence.contains(rescue.toString()), sentence);
            assertEquals(sentence, session.whyReadOnly());
            assertNotNull(session.whyReadOnly());
            assertThrows(CompletionException.class, () -> session.perform(tag("more")).join());
            assertEquals(1, told.size(), "told once");
        }
        assertTrue(rescue.startsWith(data.resolve("backups")), rescue.toString());
        try (var rescued = open(rescue)) {
            assertEquals(List.of(), rescued.check().join());
            var names = rescued.workspace().tags().stream().map(row -> row.entity().name()).toList();
            assertTrue(names.containsAll(List.of("before", "last")), names.toString());
            assertTrue(rescued.undo().join().isPresent());
        }
    }

    @Test
    void aLookFindsThatTheFileIsGoneWithoutAnEdit() throws IOException {
        var told = new ArrayList<ProjectException.Displaced>();
        try (var session = open(file)) {
            session.setOnDisplaced(told::add);
            session.checkFile().join();
            assertEquals(List.of(), told);
            Files.delete(file);
            assertThrows(CompletionException.class, () -> session.checkFile().join());
            assertEquals(1, told.size());
            assertNotNull(session.whyReadOnly());
        }
    }

    @Test
    void whereNoCopyCanBeKeptTheEditIsRefusedAndTriedAgain() throws IOException {
        try (var session = open(file)) {
            var bytes = Files.readAllBytes(file);
            var away = folder.resolve("away.parallax");
            Files.move(file, away);
            Files.writeString(data, "no folder can be made here");
            var failure = assertThrows(CompletionException.class, () -> session.perform(tag("first")).join());
            assertInstanceOf(ProjectException.NotSaved.class, failure.getCause());
            Files.delete(data);
            var second = assertThrows(CompletionException.class, () -> session.perform(tag("second")).join());
            var rescue = assertInstanceOf(ProjectException.Displaced.class, second.getCause()).rescue();
            try (var rescued = open(rescue)) {
                var names = rescued.workspace().tags().stream().map(row -> row.entity().name()).toList();
                assertTrue(names.containsAll(List.of("first", "second")), names.toString());
            }
            assertArrayEquals(bytes, Files.readAllBytes(away));
        }
    }

    private Session open(Path project) {
        return Session.open(project, OpenMode.WRITE, "Ada", Runnable::run, Backups.in(data));
    }

    private static Edit tag(String name) {
        return new Edit("Tag " + name, List.of(Change.insert(Parts.tag(name))));
    }
}
