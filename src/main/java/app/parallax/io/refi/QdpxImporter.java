package app.parallax.io.refi;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.importer.RefusedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * Imports REFI-QDA projects of QualCoder, ATLAS.ti, MAXQDA, NVivo and Parallax: text sources as articles, codes as
 * tags, selections as annotations, with notes, sets and variables. Read source by source, regardless of the length of
 * the file.
 */
public final class QdpxImporter implements AnnotationImporter {
    @Override
    public String format() {
        return "qdpx";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".qdpx") || (start.startsWith("PK") && start.contains(".qde"));
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try {
            ImportRefusals.requireFile(file, Long.MAX_VALUE);
            try (var archive = RefiArchive.open(file)) {
                read(file, archive, sink);
            }
        } catch (XMLStreamException e) {
            throw RefiRefusals.of(file, e);
        } catch (UncheckedIOException e) {
            throw RefiRefusals.of(file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw RefiRefusals.of(file, e);
        }
    }

    private static void read(Path file, RefiArchive archive, Sink sink)
            throws IOException, XMLStreamException, RefusedFileException {
        QdpxReading reading;
        try (var in = archive.project()) {
            reading = new QdpxReading(file, archive, RefiReader.project(in), sink);
        }
        reading.codes();
        try (var in = archive.project()) {
            RefiReader.sources(in, reading::source);
        }
        reading.looseNotes();
        reading.sets();
        if (reading.isNothing()) {
            throw RefusedFileException.annotations("annotations.none", file, null);
        }
    }
}
