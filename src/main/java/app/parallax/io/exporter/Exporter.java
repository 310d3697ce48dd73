package app.parallax.io.exporter;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;

/** Writes annotations, or events, in one format. */
public interface Exporter {
    /**
     * What the format is called on the command line.
     *
     * @return lower case, for example {@code csv}
     */
    String format();

    /**
     * How the names of such files end.
     *
     * @return with the dot, for example {@code .csv}; empty for a folder
     */
    String ending();

    /** Whether a folder is written rather than a file. */
    default boolean folder() {
        return ending().isEmpty();
    }

    /**
     * Whether such an export writes files of a name into its folder; a folder that holds others is not replaced.
     *
     * @param fileName name without folders
     * @return whether it may be one of this format
     */
    default boolean writes(String fileName) {
        return false;
    }

    /** Whether claims are written rather than annotations. */
    default boolean ofClaims() {
        return false;
    }

    /** Whether events are written rather than annotations. */
    default boolean ofEvents() {
        return false;
    }

    /**
     * What can be chosen for this format.
     *
     * @return whether quotes are written in their context, so that {@link #with} makes a difference
     */
    default boolean hasContext() {
        return false;
    }

    /** Whether tags are written rather than annotations. */
    default boolean ofTags() {
        return false;
    }

    /**
     * The same format as a person wants it.
     *
     * @return this where the format leaves no choice
     */
    default Exporter with(ReportChoice choice) {
        return this;
    }

    /**
     * What shows a person beforehand what will be written.
     *
     * @return this where its files can be read as they are, else a format of the same contents whose files can
     */
    default Exporter preview() {
        return this;
    }

    /**
     * Writes; called through {@link AtomicOutput}, which puts the whole in place.
     *
     * @param project the snapshot, read as a stream
     * @param words the language of what is said about the contents
     * @param target where, not there yet
     * @throws IOException if the disk does not take it; what stands in {@code target} is then worth nothing
     */
    int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException;
}
