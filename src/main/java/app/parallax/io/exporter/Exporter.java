package app.parallax.io.exporter;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Writes annotations, claims, events or tags in one format. */
public interface Exporter {
    /** Returns the name of the format on the command line, in lower case, for example {@code csv}. */
    String format();

    /** Returns the file name extension with the dot, for example {@code .csv}; empty for a folder. */
    String ending();

    /** Whether this writes a folder instead of a file. */
    default boolean folder() {
        return ending().isEmpty();
    }

    /**
     * Whether this may write a file of a given name into its folder; a folder with other files is not replaced.
     *
     * @param fileName name without folders
     */
    default boolean writes(String fileName) {
        return false;
    }

    /** Whether this writes claims instead of annotations. */
    default boolean ofClaims() {
        return false;
    }

    /** Whether this writes events instead of annotations. */
    default boolean ofEvents() {
        return false;
    }

    /** Whether this writes quotes in their context, so that {@link #with} has an effect. */
    default boolean hasContext() {
        return false;
    }

    /** Whether this writes tags instead of annotations. */
    default boolean ofTags() {
        return false;
    }

    /** Returns this format with options, or this if it has none. */
    default Exporter with(ReportChoice choice) {
        return this;
    }

    /**
     * Returns the pages of this as they look, for a preview; null for a format that has none.
     *
     * @param most at most about so many characters of the beginning are written, until {@link LongEnoughException}
     * @return writes a PDF
     */
    default @Nullable Exporter pages(int most) {
        return null;
    }

    /**
     * Writes the export; called through {@link AtomicOutput}, which moves it into place.
     *
     * @param project the snapshot, read as a stream
     * @param target does not exist yet
     * @return number of items written
     * @throws IOException if it cannot be written; {@code target} is then incomplete
     */
    int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException;

    /**
     * Writes the same bytes, with a part of the work on other threads if that takes less time.
     *
     * @param threads at least three, or the calling one
     * @return number of items written
     * @throws IOException as {@link #write(ProjectReader, AnnotationFilter, Wording, Path)}
     */
    default int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        return write(project, filter, words, target);
    }
}
