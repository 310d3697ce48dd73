package app.parallax.session.importing;

import app.parallax.model.ArticleRow;
import app.parallax.session.Progress;

/** Follows an import; called on the FX executor. */
public interface ImportListener {
    /** Follows nothing. */
    ImportListener NONE = new ImportListener() {
    };

    /** An article is on disk. */
    default void imported(ArticleRow row) {
        // not everybody shows each article
    }

    /**
     * A file was refused, or something was guessed while it was read.
     *
     * @param refused whether nothing of the file was imported
     */
    default void reported(String sentence, boolean refused) {
        // the report says it again
    }

    /** The import came further. */
    default void progress(Progress progress) {
        // not everybody shows progress
    }
}
