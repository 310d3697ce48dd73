package app.parallax.io.refi;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.importer.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Imports a REFI-QDA codebook: tags and tag sets, without annotations. */
public final class QdcImporter implements AnnotationImporter {
    @Override
    public String format() {
        return "qdc";
    }

    @Override
    public boolean takes(String fileName, String start) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".qdc")
                || (start.stripLeading().startsWith("<") && start.contains("urn:QDA-XML:codebook"));
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try (var in = RefiArchive.plainFile(file)) {
            var codes = new RefiCodebook(RefiReader.project(in));
            codes.tell(sink, code -> code.description());
            codes.tellSets(sink);
            if (codes.isEmpty()) {
                throw RefusedFileException.annotations("annotations.noCode", file, null);
            }
        } catch (XMLStreamException e) {
            throw RefiRefusals.of(file, e);
        } catch (IOException e) {
            throw RefiRefusals.of(file, e);
        }
    }
}
