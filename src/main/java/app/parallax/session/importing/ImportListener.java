package app.parallax.session.importing;

import app.parallax.model.ArticleRow;
import app.parallax.session.Progress;

/** Receives the progress of an import, on the FX executor. */
public interface ImportListener {
    /** Ignores everything. */
    ImportListener NONE = new ImportListener() {
    };

    /** Called when an article is on disk. */
    default void imported(ArticleRow row) {
        // optional
    }

    /**
     * Called when a file was refused, or something in it was guessed.
     *
     * @param refused whether nothing of the file was imported
     */
    default void reported(String sentence, boolean refused) {
        // also in the report
    }

    /** Called with the progress. */
    default void progress(Progress progress) {
        // optional
    }
}
