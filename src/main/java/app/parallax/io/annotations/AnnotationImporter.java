package app.parallax.io.annotations;

import app.parallax.io.importer.RefusedFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads one format of annotations. */
public interface AnnotationImporter {
    /**
     * What the format is called on the command line.
     *
     * @return lower case, for example {@code webannotation}
     */
    String format();

    /**
     * Whether a file looks like this format.
     *
     * @param fileName
     *            name without folders
     * @param start
     *            its first characters, without a byte order mark
     * @return whether {@link #read} is to be tried
     */
    boolean takes(String fileName, String start);

    /**
     * Reads a whole file.
     *
     * @param file
     *            the file
     * @return what it brings
     * @throws RefusedFileException
     *             if it is not of this format, or of a size or shape that no program writes
     */
    Found read(Path file) throws RefusedFileException;

    /**
     * What a file brings.
     *
     * @param annotations
     *            in the order of the file
     * @param skipped
     *            sentences, each about a part of the file that is no annotation
     */
    record Found(List<ForeignAnnotation> annotations, List<String> skipped) {}
}
