package app.parallax.io.annotations;

import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.Message;
import app.parallax.model.Wording;
import java.nio.file.Path;
import java.util.List;

/** Reads one annotation format. */
public interface AnnotationImporter {
    /** Returns the name of the format on the command line, in lower case, for example {@code webannotation}. */
    String format();

    /**
     * Whether a file looks like this format, so that {@link #read} is to be tried.
     *
     * @param fileName name without folders
     * @param start its first characters, without a byte order mark
     */
    boolean takes(String fileName, String start);

    /**
     * Whether a folder looks like this format, so that {@link #read} is to be tried.
     *
     * @param fileNames names of its files, without folders
     */
    default boolean takesFolder(List<String> fileNames) {
        return false;
    }

    /**
     * Reads a file, or a folder that it takes, and passes on its content piece by piece, so that its length does not
     * matter. Reading a file again gives equal pieces.
     *
     * @param sink receives the pieces in the order of the file; its exceptions end the reading
     * @throws RefusedFileException if it is not of this format, or of an implausible size or shape; some pieces may
     *             have been passed on before
     */
    void read(Path file, Sink sink) throws RefusedFileException;

    /** Receives the content of a file. */
    interface Sink {
        /**
         * Receives an article with its text, before its annotations.
         *
         * @param article not in any project yet
         */
        default void article(ForeignArticle article) {
            // not needed for counting annotations
        }

        /**
         * Receives a tag, used or not, after its parent.
         *
         * @param code not in any project yet
         */
        default void code(ForeignCode code) {
            // not needed for counting annotations
        }

        /**
         * Receives a set of articles or tags, after its members.
         *
         * @param set not in any project yet
         */
        default void set(ForeignSet set) {
            // not needed for counting annotations
        }

        /**
         * Receives a memo on the project as a whole.
         *
         * @param memo not in any project yet
         */
        default void memo(ForeignMemo memo) {
            // not needed for counting annotations
        }

        void annotation(ForeignAnnotation annotation);

        /**
         * Receives a message about a part of the file.
         *
         * @param refused whether the part is left out
         */
        void said(Message message, boolean refused);

        /** The language of whoever imports, for words that are kept with what is read. */
        Wording words();
    }
}
