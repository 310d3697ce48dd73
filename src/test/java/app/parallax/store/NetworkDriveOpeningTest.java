package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on a network drive is read, and nothing is written beside it. */
class NetworkDriveOpeningTest {
    @TempDir
    Path folder;

    private final Analyst analyst = Parts.analyst("Ada");
    private Path file;

    @BeforeEach
    void makeAProject() {
        file = folder.resolve("talks.parallax");
        Store.create(file);
        try (var store = Store.open(file, OpenMode.WRITE)) {
            store.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("Hands")))), analyst, Parts.AT,
                    false);
        }
    }

    private Store open(OpenMode mode) {
        return new Store(Database.open(file, mode, SafetyCopies.NONE, any -> Optional.of("nfs4")), SafetyCopies.NONE);
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writingIsRefusedWithTheAdviceToShare() throws IOException {
        var refused = assertThrows(ProjectException.CannotOpen.class, () -> open(OpenMode.WRITE));
        assertEquals("error.networkDrive", refused.message().key());
        assertTrue(Messages.text(refused.message()).contains("nfs4"));
        assertTrue(Messages.text(refused.message()).contains("share it with your team"));
        assertEquals(List.of("talks.parallax"), files());
    }

    @Test
    void itIsReadInsteadAndTheReasonIsSaid() throws IOException {
        try (var store = open(OpenMode.WRITE_IF_POSSIBLE)) {
            assertFalse(store.canWrite());
            assertEquals("error.networkDrive", Objects.requireNonNull(store.whyReadOnly()).key());
            assertEquals(1, store.read(ProjectReader::tags).size());
            assertEquals(List.of("talks.parallax"), files());
            store.copyTo(folder.resolve("copy.parallax"));
        }
        try (var copy = Store.open(folder.resolve("copy.parallax"), OpenMode.WRITE)) {
            assertTrue(copy.canWrite());
        }
        try (var store = open(OpenMode.READ)) {
            assertNull(store.whyReadOnly());
            assertEquals(1, store.read(ProjectReader::tags).size());
        }
    }

    /** What a killed writer left in its log is read from copies of both. */
    @Test
    void whatStandsInALogIsReadToo() throws IOException {
        var other = folder.resolve("other.parallax");
        try (var store = Store.open(file, OpenMode.WRITE)) {
            store.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("Feet")))), analyst, Parts.AT,
                    false);
            Files.copy(file, other);
            Files.copy(folder.resolve("talks.parallax-wal"), folder.resolve("other.parallax-wal"));
        }
        file = other;
        try (var store = open(OpenMode.WRITE_IF_POSSIBLE)) {
            assertEquals(2, store.read(ProjectReader::tags).size());
        }
        assertTrue(Files.exists(folder.resolve("other.parallax-wal")));
        assertFalse(Files.exists(folder.resolve("other.parallax-shm")));
    }

    @Test
    void noneIsMadeThere() throws IOException {
        var made = folder.resolve("new.parallax");
        var refused = assertThrows(ProjectException.CannotOpen.class,
                () -> Database.create(made, any -> Optional.of("cifs")));
        assertEquals("error.networkDrive", refused.message().key());
        assertEquals(List.of("talks.parallax"), files());
    }
}
