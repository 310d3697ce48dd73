package app.parallax.session.importing;

import app.parallax.session.Progress;
import java.util.List;
import java.util.UUID;

/** Follows an import of annotations; called on the FX executor. */
public interface AnnotationListener {
    /** Follows nothing. */
    AnnotationListener NONE = new AnnotationListener() {
    };

    /**
     * Annotations are on disk.
     *
     * @param orphans identifiers of those that were not
     */
    default void imported(List<UUID> annotations, List<UUID> orphans) {
        // not everybody shows each annotation
    }

    /**
     * A file or a part of it was left out, has no place, or was placed otherwise than it says.
     *
     * @param wrong whether something is left out or has no place
     */
    default void reported(String sentence, boolean wrong) {
        // the report says it again
    }

    /** The import came further. */
    default void progress(Progress progress) {
        // not everybody shows progress
    }
}
