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

/** The formats that annotations are imported from. */
public final class AnnotationImporters {
    private static final List<AnnotationImporter> ALL = List.of(new HypothesisImporter(), new WebAnnotationImporter(),
            new BratImporter(), new XmiImporter(), new CsvAnnotationImporter(), new QdpxImporter(), new QdcImporter());
    private static final int LOOKED_AT = 4096;

    private AnnotationImporters() {}

    /**
     * Every importer.
     *
     * @return in the order in which they are asked
     */
    public static List<AnnotationImporter> all() {
        return ALL;
    }

    /**
     * The importer of a format.
     *
     * @return empty if there is none
     */
    public static Optional<AnnotationImporter> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /**
     * How the names of files end that are annotations and no article.
     *
     * @return with the dot, in lower case
     */
    public static List<String> endings() {
        return List.of(".jsonld", ".json", ".jsonl", ".ndjson", ".ann", ".a1", ".a2", ".xmi", ".csv", ".qdpx", ".qdc");
    }

    /**
     * The names of the formats.
     *
     * @return with a space between each two
     */
    public static String formats() {
        return ALL.stream().map(AnnotationImporter::format).collect(Collectors.joining(" "));
    }

    /**
     * The importer for a file, told by its name and first bytes.
     *
     * @throws RefusedFileException if the file cannot be read or none takes it
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
     * Refuses what is neither a file nor a folder: a pipe would be waited for, a device read, without end.
     *
     * @throws RefusedFileException if it is
     */
    public static void requireFile(Path file) throws RefusedFileException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw RefusedFileException.noFile(file.toString());
        }
    }

    /**
     * Reads a file, whatever stands in it: a reader of foreign files that stumbles ends the reading of one file, not of
     * all.
     *
     * @param sink takes the pieces; what it throws ends the reading and is thrown on
     * @throws RefusedFileException if it cannot be read; some pieces may have been handed over before
     */
    public static void read(AnnotationImporter importer, Path file, AnnotationImporter.Sink sink)
            throws RefusedFileException {
        var guarded = new GuardedSink(sink);
        try {
            importer.read(file, guarded);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // of whatever kind, see above
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
