package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.OldProject;
import app.parallax.io.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectException;
import app.parallax.model.RecoveryResult;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.RecoveryJob;
import app.parallax.session.project.Settings;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Tests writing of copies, exports and settings besides writing to projects. */
abstract class AllWrites extends ProjectWrites {
    @Test
    void aBackup() throws IOException {
        try (var session = open(elsewhere)) {
            failsThenWorks(session, () -> CopyJob.run(session, place().resolve("copy.parallax")).done());
        }
    }

    @Test
    void anExportInEachFormat() throws IOException {
        try (var session = open(elsewhere)) {
            for (var exporter : Exporters.all()) {
                var output = place().resolve(exporter.getClass().getSimpleName()
                        + (exporter.folder() ? "" : exporter.ending()));
                failsThenWorks(session, () -> ExportJob.run(session, exporter, AnnotationFilter.ALL, output));
                assertTrue(Files.exists(output), exporter.toString());
            }
        }
    }

    @Test
    void aMigration() throws IOException, SQLException {
        Files.delete(file);
        OldProject.make(file);
        var before = Files.readAllBytes(file);
        breakPlace();
        assertOneSentence(assertThrows(ProjectException.class, () -> Store.open(file, OpenMode.WRITE)));
        mendPlace();
        assertArrayEquals(Arrays.copyOfRange(before, 100, before.length),
                Arrays.copyOfRange(Files.readAllBytes(file), 100, before.length));
        try (var store = Store.open(file, OpenMode.WRITE)) {
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void aRecovery() throws IOException {
        var output = place().resolve("new.parallax");
        breakPlace();
        var before = files();
        assertOneSentence(assertThrows(CompletionException.class,
                () -> recover(output).join()));
        assertEquals(before, files());
        mendPlace();
        assertEquals(List.of(), recover(output).join().problems());
    }

    @Test
    void settings() throws IOException {
        var settings = Settings.in(place());
        settings.setLastProject(file);
        breakPlace();
        settings.setLastProject(elsewhere);
        mendPlace();
        assertEquals(file, Settings.in(place()).lastProject().orElseThrow());
        settings.setLastProject(elsewhere);
        assertEquals(elsewhere, Settings.in(place()).lastProject().orElseThrow());
    }

    private CompletableFuture<RecoveryResult> recover(Path output) {
        return RecoveryJob.start(elsewhere, output, "Ada", progress -> {
        }, Runnable::run).done();
    }

    private Set<Path> files() throws IOException {
        try (var files = Files.list(place())) {
            return Set.copyOf(files.toList());
        }
    }
}
