package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change of one entity by an edit, as far as the history still has it.
 *
 * @param before how it was; null for what was added, and where that is not known any more
 * @param after how it became; null for what was deleted, and where that is not known any more
 */
public record HistoryChange(Kind kind, UUID id, Action action, @Nullable Entity before, @Nullable Entity after) {
    /** What was done. */
    public enum Action {
        /** It is new. */
        INSERT,
        /** It became another. */
        UPDATE,
        /** It went. */
        DELETE
    }
}
