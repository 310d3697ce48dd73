package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.Exporters;
import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.ImportBatch;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moves the folder of an open project away and back. */
class FolderGoneTest extends ProjectWrites {
    @Override
    Path makePlace() throws IOException {
        return Files.createDirectory(place());
    }

    @Override
    Path place() {
        return folder.resolve("place");
    }

    private Path away() {
        return folder.resolve("away");
    }

    @Override
    void breakPlace() throws IOException {
        Files.move(place(), away());
    }

    @Override
    void mendPlace() throws IOException {
        Files.move(away(), place());
    }

    @AfterEach
    void comesBack() throws IOException {
        if (Files.exists(away())) {
            mendPlace();
        }
    }

    @Test
    void aCopyAndEachExportAreStillMade() throws IOException {
        try (var session = open(file)) {
            session.perform(tags(3)).join();
            var before = dump(session);
            breakPlace();
            var copy = folder.resolve("copy.parallax");
            CopyJob.run(session, copy).done().join();
            for (var exporter : Exporters.all()) {
                var output = folder.resolve(exporter.getClass().getSimpleName());
                ExportJob.run(session, exporter, AnnotationFilter.ALL, output).join();
                assertTrue(Files.exists(output), exporter.toString());
            }
            try (var other = open(copy)) {
                assertEquals(before, dump(other));
            }
            mendPlace();
        }
    }

    @Test
    void whatIsConfirmedIsThereWhenItComesBackAfterClosing() throws IOException {
        String before;
        try (var session = open(file)) {
            session.perform(tags(3)).join();
            before = dump(session);
            breakPlace();
            assertOneSentence(assertThrows(CompletionException.class, () -> session.perform(tags(1)).join()));
        }
        mendPlace();
        try (var session = open(file)) {
            assertEquals(before, dump(session));
            assertEquals(List.of(), session.check().join());
        }
    }

    @Test
    void anotherFileInThePlaceOfTheProjectIsLeftAlone() throws IOException {
        try (var session = open(file)) {
            var before = dump(session);
            Files.move(file, place().resolve("mine"));
            Files.copy(elsewhere, file);
            var other = Files.readAllBytes(file);
            assertOneSentence(assertThrows(CompletionException.class, () -> session.perform(tags(1)).join()));
            assertArrayEquals(other, Files.readAllBytes(file));
            assertEquals(before, dump(session));
        }
    }

    @Test
    void anImportThatLosesItsFolderKeepsTheArticlesThatItConfirmed() throws IOException {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 2 * ImportBatch.LARGEST + 1; i++) {
            sources.add(Source.of(i + ".txt", ("Article " + i + " says.").getBytes(StandardCharsets.UTF_8)));
        }
        var confirmed = new HashSet<UUID>();
        try (var session = open(file)) {
            var listener = new ImportListener() {
                @Override
                public void imported(ArticleRow row) {
                    try {
                        if (confirmed.isEmpty()) {
                            breakPlace();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    confirmed.add(row.article().id());
                }
            };
            assertOneSentence(assertThrows(CompletionException.class,
                    () -> ImportJob.ofSources(session, sources, listener).done().join()));
            mendPlace();
        }
        try (var session = open(file)) {
            assertEquals(List.of(), session.check().join());
            var ids = session.read(reader -> reader.articles().stream().map(row -> row.article().id()).toList()).join();
            assertTrue(ids.containsAll(confirmed));
            assertEquals(2 + confirmed.size(), ids.size());
            var again = ImportJob.ofSources(session, sources, ImportListener.NONE).done().join();
            assertEquals(sources.size() - confirmed.size(), again.imported());
        }
    }
}
