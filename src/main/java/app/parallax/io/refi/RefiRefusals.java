package app.parallax.io.refi;

import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.importer.RefusedFileException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** Refusals of REFI-QDA files, with the position of the error. */
final class RefiRefusals {
    private RefiRefusals() {}

    static RefusedFileException of(Path file, IOException e) {
        return switch (e) {
            case CharConversionException odd -> RefusedFileException.annotations("annotations.encoding", file, odd);
            case RefiArchive.NoProjectException other ->
                RefusedFileException.annotations("annotations.noProject", file, other);
            case RefiArchive.TooLargeException large ->
                RefusedFileException.annotations("annotations.tooLargeInside", file, large,
                        String.valueOf(large.getMessage()));
            case ZipException damaged ->
                RefusedFileException.annotations("annotations.noArchive", file, damaged,
                        String.valueOf(damaged.getMessage()));
            default -> ImportRefusals.of(file, e);
        };
    }

    static RefusedFileException of(Path file, XMLStreamException e) {
        if (e.getNestedException() instanceof IOException disk) {
            return of(file, disk);
        }
        var at = e.getLocation();
        return RefusedFileException.annotations("annotations.noXml", file, e, at == null ? 1 : at.getLineNumber(),
                at == null ? 1 : at.getColumnNumber());
    }
}
