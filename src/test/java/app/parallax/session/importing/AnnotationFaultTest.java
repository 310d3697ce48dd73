package app.parallax.session.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.SmallProject;
import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a failing reader ends in a sentence and leaves no incomplete import. */
class AnnotationFaultTest {
    @TempDir
    Path folder;

    /** Hands over what a file brings and stumbles at its end, in one reading and not before it. */
    private static final class Stumbling implements AnnotationImporter {
        private final AnnotationImporter reader = new WebAnnotationImporter();
        private final int stumbles;
        private int readings;

        Stumbling(int stumbles) {
            this.stumbles = stumbles;
        }

        @Override
        public String format() {
            return reader.format();
        }

        @Override
        public boolean takes(String fileName, String start) {
            return true;
        }

        @Override
        public void read(Path file, Sink sink) throws RefusedFileException {
            readings++;
            reader.read(file, sink);
            if (readings == stumbles) {
                throw new IllegalStateException("a fault of the reader");
            }
        }
    }

    @Test
    void aReaderThatStumblesInEitherReadingLeavesASentenceAndNothingElse() throws Exception {
        var from = folder.resolve("from.parallax");
        new SmallProject(from);
        var file = folder.resolve("annotations.jsonld");
        try (var session = Projects.openForReading(from, "Anna", Runnable::run)) {
            ExportJob.run(session, new WebAnnotationExporter(), AnnotationFilter.ALL, file).join();
        }
        var other = Files.copy(file, folder.resolve("other.jsonld"));
        var into = folder.resolve("into.parallax");
        Projects.create(into);
        try (var session = Projects.openForWriting(into, "Anna", Runnable::run)) {
            var before = session.read(Dump::of).join();
            for (int stumbles : List.of(1, 2, 3, 4)) {
                var files = stumbles > 2 ? List.of(file, other) : List.of(file);
                // of two files the readings are: both to see that they are whole, then both again
                var report = AnnotationJob.of(session, files, new Stumbling(stumbles), AnnotationListener.NONE).done()
                        .join();
                assertFalse(report.complete());
                assertEquals(1, report.wrong().size(), report.wrong().toString());
                assertTrue(report.wrong().getFirst().contains("IllegalStateException"), report.wrong().toString());
                assertEquals(0, report.placed() + report.orphans(), "stumbled in reading " + stumbles);
                assertEquals(before, session.read(Dump::of).join(), "stumbled in reading " + stumbles);
            }
            assertTrue(session.check().join().isEmpty());
            var whole = AnnotationJob.of(session, List.of(file), new Stumbling(0), AnnotationListener.NONE).done()
                    .join();
            assertTrue(whole.placed() + whole.orphans() > 0, "read whole it is imported");
        }
    }
}
