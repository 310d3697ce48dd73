package app.parallax.session.importing;

import app.parallax.session.Progress;
import java.util.List;
import java.util.UUID;

/** Receives the progress of an annotation import, on the FX executor. */
public interface AnnotationListener {
    /** Ignores everything. */
    AnnotationListener NONE = new AnnotationListener() {
    };

    /**
     * Called when annotations are on disk.
     *
     * @param orphans identifiers of those that could not be anchored
     */
    default void imported(List<UUID> annotations, List<UUID> orphans) {
        // optional
    }

    /**
     * Called when something was omitted, could not be anchored, or was anchored elsewhere than stated.
     *
     * @param wrong whether it was omitted or not anchored
     */
    default void reported(String sentence, boolean wrong) {
        // also in the report
    }

    /** Called with the progress. */
    default void progress(Progress progress) {
        // optional
    }
}
