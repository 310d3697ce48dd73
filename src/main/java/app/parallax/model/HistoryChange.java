package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change of one entity by an edit, as far as the history still has it.
 *
 * @param before the earlier state; null for an insertion, and if it is no longer known
 * @param after the later state; null for a deletion, and if it is no longer known
 */
public record HistoryChange(Kind kind, UUID id, Action action, @Nullable Entity before, @Nullable Entity after) {
    public enum Action {
        /** The entity was inserted. */
        INSERT,
        /** The entity was updated. */
        UPDATE,
        /** The entity was deleted. */
        DELETE
    }
}
