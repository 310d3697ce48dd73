package app.parallax.io;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.EncodedText;
import app.parallax.io.annotations.GuardedSink;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.SafeFolders;
import app.parallax.io.brat.BratImporter;
import app.parallax.io.csv.CsvAnnotationImporter;
import app.parallax.io.hypothesis.HypothesisImporter;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.refi.QdcImporter;
import app.parallax.io.refi.QdpxImporter;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.io.xmi.XmiImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public final class AnnotationImporters {
    private static final List<AnnotationImporter> ALL = List.of(new HypothesisImporter(), new WebAnnotationImporter(),
            new BratImporter(), new XmiImporter(), new CsvAnnotationImporter(), new QdpxImporter(), new QdcImporter());
    private static final int LOOKED_AT = 4096;

    private AnnotationImporters() {}

    /** Returns all importers, in the order in which they are tried. */
    public static List<AnnotationImporter> all() {
        return ALL;
    }

    public static Optional<AnnotationImporter> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /** Returns the file name extensions of annotations, with the dot, in lower case. */
    public static List<String> endings() {
        return List.of(".jsonld", ".json", ".jsonl", ".ndjson", ".ann", ".a1", ".a2", ".xmi", ".csv", ".tsv", ".qdpx",
                ".qdc");
    }

    /** Returns the names of the formats, separated by spaces. */
    public static String formats() {
        return ALL.stream().map(AnnotationImporter::format).collect(Collectors.joining(" "));
    }

    /**
     * Returns the importer for a file, by its name and first bytes.
     *
     * @throws RefusedFileException if the file cannot be read or has no importer
     */
    public static AnnotationImporter of(Path file) throws RefusedFileException {
        if (Files.isDirectory(file)) {
            return ofFolder(file);
        }
        requireFile(file);
        String start;
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LOOKED_AT);
            start = new String(bytes, EncodedText.encoding(bytes));
        } catch (IOException e) {
            throw ImportRefusals.of(file, e);
        }
        var shown = start.startsWith("\uFEFF") ? start.substring(1) : start;
        var name = file.toAbsolutePath().normalize().getFileName().toString();
        return ALL.stream().filter(each -> each.takes(name, shown)).findFirst().orElseThrow(
                () -> RefusedFileException.annotations("annotations.unknown", file, null, formats()));
    }

    /**
     * Refuses anything but files and folders: reading a pipe or device would never end.
     *
     * @throws RefusedFileException for anything else
     */
    public static void requireFile(Path file) throws RefusedFileException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw RefusedFileException.noFile(file.toString());
        }
    }

    /**
     * Reads a file; a defect in an importer ends the reading of this file only.
     *
     * @param sink receives the pieces; its exceptions end the reading and are passed on
     * @throws RefusedFileException if it cannot be read; some pieces may have been passed on before
     */
    public static void read(AnnotationImporter importer, Path file, AnnotationImporter.Sink sink)
            throws RefusedFileException {
        var guarded = new GuardedSink(sink);
        try {
            importer.read(file, guarded);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // any exception, see above
            if (guarded.threw(e)) {
                throw e;
            }
            throw RefusedFileException.annotations("annotations.stumbled", file, e, e.getClass().getSimpleName());
        }
    }

    private static AnnotationImporter ofFolder(Path folder) throws RefusedFileException {
        try {
            var names = SafeFolders.names(folder);
            return ALL.stream().filter(each -> each.takesFolder(names)).findFirst().orElseThrow(
                    () -> RefusedFileException.annotations("annotations.unknownFolder", folder, null));
        } catch (IOException e) {
            throw ImportRefusals.of(folder, e);
        }
    }
}
