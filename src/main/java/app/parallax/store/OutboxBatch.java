package app.parallax.store;

import app.parallax.model.Change;
import java.util.List;

/**
 * The first edits of an outbox.
 *
 * @param edits with their changes as they are sent
 * @param changes of all edits, in order, with whole rows
 */
public record OutboxBatch(List<LogEdit> edits, List<Change> changes) {
    /** Makes immutable copies of the lists. */
    public OutboxBatch {
        edits = List.copyOf(edits);
        changes = List.copyOf(changes);
    }
}
