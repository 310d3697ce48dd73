package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.OldProject;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a project of the first format: reading leaves it unchanged, and migration follows a backup. */
class OldFormatTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void make() throws IOException, SQLException {
        file = folder.resolve("old.parallax");
        OldProject.make(file);
    }

    private static List<String> tags(Store store) {
        return store.read(reader -> reader.tags().stream().map(row -> row.entity().name()).toList());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itIsReadWithoutBeingChanged() throws IOException {
        var before = Files.readAllBytes(file);
        try (var store = Store.open(file, OpenMode.READ)) {
            assertEquals(List.of("Old"), tags(store));
            assertEquals(file.toRealPath(), store.file());
            assertEquals(List.of(), store.check());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("old.parallax"), names());
    }

    @Test
    void beforeItIsBroughtToTheNewestFormatACopyIsKept() throws IOException {
        var kept = folder.resolve("kept.parallax");
        try (var store = Store.open(file, OpenMode.WRITE, (project, copy) -> copy.to(kept))) {
            assertTrue(store.canWrite());
            assertEquals(List.of("Old"), tags(store));
        }
        assertEquals(1, OldProject.version(kept));
        assertEquals(Migrations.STEPS.size(), OldProject.version(file));
        ProjectCopy.restore(file.toRealPath(), kept);
        assertEquals(1, OldProject.version(file));
        try (var store = Store.open(file, OpenMode.WRITE, (project, copy) -> {
        })) {
            assertEquals(List.of("Old"), tags(store));
            assertEquals(List.of(), store.check());
        }
        assertEquals(Migrations.STEPS.size(), OldProject.version(file));
    }

    @Test
    void whereNoCopyCanBeKeptItIsLeftAsItIs() throws IOException {
        var before = Files.readAllBytes(file);
        var refusal = assertThrows(ProjectException.CannotOpen.class,
                () -> Store.open(file, OpenMode.WRITE, (project, copy) -> {
                    throw new IOException("no room");
                }));
        assertTrue(
                Messages.of(refusal).contains("has an older format (1)") && Messages.of(refusal).contains("no room"),
                refusal.toString());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("old.parallax"), names());
    }
}
