package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.JavaStart;
import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.ProjectException;
import app.parallax.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests opening: foreign files are refused unchanged, read-only access is reported, and a closed project is
 * self-contained.
 */
class OpeningTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aMissingFileIsRefused(OpenMode mode) throws IOException {
        var file = folder.resolve("missing.parallax");
        assertRefused(ProjectException.missing(file), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsRefused(OpenMode mode) throws IOException {
        var file = Files.createDirectory(folder.resolve("folder.parallax"));
        assertRefused(ProjectException.notAProject(file, null), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFileIsRefused(OpenMode mode) throws IOException {
        var file = Files.createFile(folder.resolve("empty.parallax"));
        assertRefused(ProjectException.notAProject(file, null), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void aShortTextIsRefused(OpenMode mode) throws IOException {
        var file = Files.writeString(folder.resolve("short.parallax"), "no project\n");
        assertRefused(ProjectException.notAProject(file, null), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void aLongTextIsRefused(OpenMode mode) throws IOException {
        var file = Files.writeString(folder.resolve("long.parallax"), "no project at all\n".repeat(1_000));
        assertRefused(ProjectException.notAProject(file, null), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProgramsDatabaseIsRefused(OpenMode mode) throws IOException, SQLException {
        var file = folder.resolve("other.parallax");
        execute(file, "CREATE TABLE analyst (id INTEGER PRIMARY KEY)", "PRAGMA journal_mode = WAL");
        assertRefused(ProjectException.notAProject(file, null), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void aProjectOfANewerProgramIsRefused(OpenMode mode) throws IOException, SQLException {
        var file = filled();
        execute(file, "PRAGMA user_version = 99");
        assertRefused(ProjectException.newer(file, 99, Migrations.STEPS.size()), file, mode);
    }

    @ParameterizedTest
    @EnumSource
    void aProjectWithADamagedHeaderPageIsRefusedAsDamaged(OpenMode mode) throws IOException {
        var file = filled();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 2_000, (byte) 0x5A);
        Files.write(file, bytes);
        var before = contents();
        var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, mode));
        assertTrue(Messages.of(refusal).contains("is damaged"), refusal.toString());
        assertEquals(before, contents());
    }

    private void assertRefused(ProjectException expected, Path file, OpenMode mode) throws IOException {
        var before = contents();
        var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, mode));
        assertEquals(expected.getMessage(), refusal.getMessage());
        assertEquals(before, contents());
    }

    @Test
    void aNewProjectIsNotMadeOverAFileThatIsThere() throws IOException {
        var file = Files.writeString(folder.resolve("there.parallax"), "mine");
        var before = contents();
        var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.create(file));
        assertEquals(ProjectException.exists(file).getMessage(), refusal.getMessage());
        assertEquals(before, contents());
    }

    @Test
    void aNewProjectInAMissingFolderIsRefused() throws IOException {
        var before = contents();
        assertThrows(ProjectException.class, () -> Store.create(folder.resolve("no/such/p.parallax")));
        assertEquals(before, contents());
    }

    @Test
    void aClosedProjectStandsAlone() throws IOException {
        var file = filled();
        assertEquals(List.of("p.parallax"), names());
        try (var store = Store.open(file, OpenMode.WRITE)) {
            assertTrue(names().contains("p.parallax-writer"), names().toString());
            store.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("Tag")))), Parts.analyst("B"), Parts.AT,
                    false);
        }
        assertEquals(List.of("p.parallax"), names());
    }

    @Test
    void aProjectCopiedAfterClosingIsWhole() throws IOException {
        var file = filled();
        var copy = Files.copy(file, Files.createDirectory(folder.resolve("elsewhere")).resolve("copy.parallax"));
        assertEquals(dump(file), dump(copy));
    }

    @Test
    void readingChangesNothingInTheFolder() throws IOException {
        var file = filled();
        var before = contents();
        try (var store = Store.open(file, OpenMode.READ)) {
            store.read(Dump::of);
            assertThrows(ProjectException.CannotOpen.class,
                    () -> store.perform(new Edit("Never", List.of()), Parts.analyst("C"), Parts.AT, false));
        }
        assertEquals(before, contents());
    }

    @Test
    void aSecondOpenerReadsWhatTheFirstWritesAndIsToldWhoWrites() throws IOException {
        var file = filled();
        try (var writer = Store.open(file, OpenMode.WRITE); var second = Store.open(file, OpenMode.WRITE_IF_POSSIBLE)) {
            assertTrue(writer.canWrite());
            assertNull(writer.whyReadOnly());
            assertTrue(!second.canWrite());
            var owner = System.getProperty("user.name");
            assertTrue(String.valueOf(second.whyReadOnly()).contains(owner), String.valueOf(second.whyReadOnly()));
            writer.perform(new Edit("Seen", List.of(Change.insert(Parts.tag("Seen")))), Parts.analyst("B"), Parts.AT,
                    false);
            assertEquals(writer.read(Dump::of), second.read(Dump::of));
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, OpenMode.WRITE));
            assertTrue(refusal.toString().contains(owner), refusal.toString());
        }
        assertEquals(List.of("p.parallax"), names());
    }

    @Test
    void theWriterIsRecognisedByAnyNameOfTheFile() throws IOException {
        var file = filled();
        var link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("links")).resolve("link.parallax"),
                file);
        var around = folder.resolve("links/../p.parallax");
        try (var writer = Store.open(file, OpenMode.WRITE)) {
            assertTrue(writer.canWrite());
            for (var name : List.of(link, around)) {
                assertThrows(ProjectException.CannotOpen.class, () -> Store.open(name, OpenMode.WRITE));
                try (var second = Store.open(name, OpenMode.WRITE_IF_POSSIBLE)) {
                    assertTrue(!second.canWrite());
                }
            }
        }
        try (var store = Store.open(link, OpenMode.WRITE)) {
            assertTrue(store.canWrite());
        }
        assertEquals(List.of("links", "links/link.parallax", "p.parallax"), names());
    }

    @Test
    void closingTwiceLeavesTheLockOfTheNextWriterAlone() throws IOException {
        var file = filled();
        var first = Store.open(file, OpenMode.WRITE);
        first.close();
        try (var second = Store.open(file, OpenMode.WRITE)) {
            first.close();
            assertTrue(second.canWrite());
            assertTrue(names().contains("p.parallax-writer"), names().toString());
            assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, OpenMode.WRITE));
        }
    }

    @Test
    void theProjectStandsAloneAlsoWhenTheReaderClosesLast() throws IOException {
        var file = filled();
        var writer = Store.open(file, OpenMode.WRITE);
        var reader = Store.open(file, OpenMode.READ);
        writer.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("Tag")))), Parts.analyst("B"), Parts.AT, false);
        reader.read(Dump::of);
        writer.close();
        reader.close();
        assertEquals(List.of("p.parallax"), names());
    }

    @Test
    void anotherProcessIsToldAndWhatItWroteOutlivesItsDeath() throws IOException, InterruptedException {
        var file = filled();
        var command = JavaStart.command(List.of());
        command.addAll(List.of(OtherProcess.class.getName(), file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var lines = process.inputReader();
            assertEquals("open", lines.readLine());
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, OpenMode.WRITE));
            assertTrue(refusal.toString().contains(", " + process.pid()), refusal.toString());
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var store = Store.open(file, OpenMode.WRITE)) {
            var history = store.read(Dump::history);
            assertEquals("By another", history.getLast().label().words());
            assertEquals(HistoryEntry.State.DONE, history.getLast().state());
            assertEquals("By another", store.undo(null).orElseThrow().entry().label().words());
        }
        assertEquals(List.of("p.parallax"), names());
    }

    /** A writer in a process of its own, which waits to be killed. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws IOException {
            var store = Store.open(Path.of(arguments[0]), OpenMode.WRITE);
            store.perform(new Edit("By another", List.of(Change.insert(Parts.tag("Another")))), Parts.analyst("D"),
                    Parts.AT, true);
            System.out.println("open");
            while (System.in.read() >= 0) {
                // until the test kills this process
            }
        }
    }

    private Path filled() {
        var file = folder.resolve("p.parallax");
        Store.create(file);
        try (var store = Store.open(file, OpenMode.WRITE)) {
            var article = Parts.article("001", "Words of an article.");
            var analyst = Parts.analyst("Ada");
            store.perform(article.edit(), analyst, Parts.AT, false);
            store.perform(new Edit("Mark", List.of(Change.insert(
                    Parts.annotation(article.passage("article"), analyst)))), analyst, Parts.AT, false);
        }
        return file;
    }

    private static String dump(Path file) {
        try (var store = Store.open(file, OpenMode.READ)) {
            return store.read(Dump::of);
        }
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> names() throws IOException {
        return new ArrayList<>(contents().keySet());
    }

    /** Every file under the folder with its bytes' hash and time. */
    private Map<String, String> contents() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> !each.equals(folder)).toList()) {
                found.put(folder.relativize(file).toString(), Files.isRegularFile(file)
                        ? Sha256.of(Files.readAllBytes(file)) + " " + Files.getLastModifiedTime(file)
                        : "folder");
            }
        }
        return found;
    }
}
