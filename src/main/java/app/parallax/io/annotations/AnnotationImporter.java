package app.parallax.io.annotations;

import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.Message;
import app.parallax.model.Wording;
import java.nio.file.Path;
import java.util.List;

/** Reads one annotation format. */
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
     * @param fileName name without folders
     * @param start its first characters, without a byte order mark
     * @return whether {@link #read} is to be tried
     */
    boolean takes(String fileName, String start);

    /**
     * Whether a folder looks like this format.
     *
     * @param fileNames names of the files in it, without folders
     * @return whether {@link #read} is to be tried on the folder
     */
    default boolean takesFolder(List<String> fileNames) {
        return false;
    }

    /**
     * Reads a file, or a folder that it takes, to its end and hands over what it brings piece by piece, so that its
     * length does not fill the memory. Reading the same file again brings the same.
     *
     * @param sink takes the pieces in the order of the file; what it throws ends the reading
     * @throws RefusedFileException if it is not of this format, or of a size or shape that no program writes; some
     *             pieces may have been handed over before
     */
    void read(Path file, Sink sink) throws RefusedFileException;

    /** Takes what a file brings. */
    interface Sink {
        /**
         * An article with its text; before the annotations on it.
         *
         * @param article not in any project yet
         */
        default void article(ForeignArticle article) {
            // who counts annotations needs no article
        }

        /**
         * A tag, whether an annotation bears it or not; after the one above it.
         *
         * @param code not in any project yet
         */
        default void code(ForeignCode code) {
            // who counts annotations needs no tag
        }

        /**
         * A set of articles or tags; after its members.
         *
         * @param set not in any project yet
         */
        default void set(ForeignSet set) {
            // who counts annotations needs no set
        }

        /**
         * A note on the project as a whole.
         *
         * @param memo not in any project yet
         */
        default void memo(ForeignMemo memo) {
            // who counts annotations needs no memo
        }

        /** An annotation. */
        void annotation(ForeignAnnotation annotation);

        /**
         * Something about a part of the file.
         *
         * @param refused whether the part is left out
         */
        void said(Message message, boolean refused);

        /** The language of whoever imports, for words that are kept with what is read. */
        Wording words();
    }
}
