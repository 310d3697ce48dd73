package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.ReadOnlyPlace;
import app.parallax.SmallProject;
import app.parallax.io.exporter.Exporters;
import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.project.SalvageJob;
import app.parallax.session.project.Settings;
import app.parallax.store.Access;
import app.parallax.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk that is really full each kind of work ends with one sentence, loses nothing, and can be done later. */
class FullDiskTest {
    private static final int LARGE = 2_000;

    @TempDir
    Path folder;
    private ReadOnlyPlace place;
    private Path elsewhere;
    private Path file;

    @BeforeEach
    void mount() throws Exception {
        place = new ReadOnlyPlace(Files.createDirectory(folder.resolve("small")));
        assumeTrue(place.isMounted(), "this machine mounts nothing for this test");
        elsewhere = folder.resolve("elsewhere.parallax");
        file = place.folder().resolve("p.parallax");
        new SmallProject(elsewhere);
        Files.copy(elsewhere, file);
    }

    @AfterEach
    void unmount() throws Exception {
        place.close();
    }

    private Path filler() {
        return place.folder().resolve("filler");
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            var block = new byte[512];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(e.toString().toLowerCase(Locale.ROOT).contains("space"), e.toString());
        }
    }

    private Session open(Path project) {
        return Session.open(project, Access.WRITE, "Ada", Runnable::run);
    }

    private static String dump(Session session) {
        return session.read(Dump::of).join();
    }

    private static void assertOneSentence(Throwable failure) {
        var reason = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        assertTrue(reason instanceof ProjectException, reason.toString());
        var sentence = String.valueOf(reason.getMessage());
        assertTrue(sentence.lines().count() == 1 && sentence.length() > 20, sentence);
        assertFalse(sentence.contains("Exception"), sentence);
    }

    /** Fails on the full disk, changes nothing, and succeeds once there is room. */
    private void failsThenWorks(Session session, Supplier<CompletableFuture<?>> work) throws IOException {
        var before = dump(session);
        fill();
        assertOneSentence(assertThrows(CompletionException.class, () -> work.get().join()));
        assertEquals(before, dump(session));
        assertEquals(List.of(), session.check().join());
        Files.delete(filler());
        work.get().join();
        assertEquals(List.of(), session.check().join());
    }

    private static Edit tags(int count) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            changes.add(Change.insert(Parts.tag("Tag " + i)));
        }
        return new Edit("Tags", changes);
    }

    @Test
    void anEdit() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.perform(tags(1)));
        }
    }

    @Test
    void aBulkEdit() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.perform(tags(LARGE)));
            var before = dump(session);
            fill();
            assertOneSentence(assertThrows(CompletionException.class, () -> session.undo().join()));
            assertEquals(before, dump(session));
            Files.delete(filler());
            assertTrue(session.undo().join().isPresent());
        }
    }

    @Test
    void anImport() throws IOException {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 20; i++) {
            sources.add(Source.of(i + ".txt", ("Article " + i + " says something. ").repeat(500)
                    .getBytes(StandardCharsets.UTF_8)));
        }
        try (var session = open(file)) {
            failsThenWorks(session, () -> ImportJob.ofSources(session, sources, ImportListener.NONE).done());
            assertEquals(22, session.read(reader -> reader.articles().size()).join());
        }
    }

    @Test
    void aMerge() throws IOException {
        var other = folder.resolve("other.parallax");
        Files.copy(elsewhere, other);
        try (var session = open(other)) {
            session.perform(tags(200)).join();
        }
        try (var session = open(file)) {
            failsThenWorks(session, () -> new MergeJob(session, other).run(Set.of()));
            assertEquals(202, session.read(reader -> reader.tags().size()).join());
        }
    }

    @Test
    void aBackup() throws IOException {
        try (var session = open(elsewhere)) {
            failsThenWorks(session, () -> CopyJob.run(session, place.folder().resolve("copy.parallax")));
        }
    }

    @Test
    void anExportInEachFormat() throws IOException {
        try (var session = open(elsewhere)) {
            for (var exporter : Exporters.all()) {
                var output = place.folder().resolve(exporter.getClass().getSimpleName()
                        + (exporter.folder() ? "" : exporter.ending()));
                failsThenWorks(session, () -> ExportJob.run(session, exporter, AnnotationFilter.ALL, output));
                assertTrue(Files.exists(output), exporter.toString());
            }
        }
    }

    @Test
    void aMigration() throws IOException, SQLException {
        Files.delete(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : Files.readString(Path.of("resources/sql/001_ground.sql")).split(";\\s*\\R", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + 0x506C6178);
            statement.execute("PRAGMA user_version = 1");
        }
        var before = Files.readAllBytes(file);
        fill();
        assertOneSentence(assertThrows(ProjectException.class, () -> Store.open(file, Access.WRITE)));
        Files.delete(filler());
        assertArrayEquals(Arrays.copyOfRange(before, 100, before.length),
                Arrays.copyOfRange(Files.readAllBytes(file), 100, before.length));
        try (var store = Store.open(file, Access.WRITE)) {
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void aSalvage() throws IOException {
        var output = place.folder().resolve("new.parallax");
        fill();
        assertOneSentence(assertThrows(CompletionException.class,
                () -> SalvageJob.run(elsewhere, output, "Ada").join()));
        try (var files = Files.list(place.folder())) {
            assertEquals(Set.of(filler(), file), Set.copyOf(files.toList()));
        }
        Files.delete(filler());
        assertEquals(List.of(), SalvageJob.run(elsewhere, output, "Ada").join().problems());
    }

    @Test
    void settings() throws IOException {
        var settings = Settings.in(place.folder());
        settings.setLastProject(file);
        fill();
        settings.setLastProject(elsewhere);
        Files.delete(filler());
        assertEquals(file, Settings.in(place.folder()).lastProject().orElseThrow());
        settings.setLastProject(elsewhere);
        assertEquals(elsewhere, Settings.in(place.folder()).lastProject().orElseThrow());
    }

    @Test
    void whatTheWindowLooksLike() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.remember(Map.of("size", "x".repeat(10_000))));
        }
    }
}
