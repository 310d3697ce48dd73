package app.parallax.session.merge;

import app.parallax.model.Change;
import java.util.List;

/**
 * The changes of a merge to our project.
 *
 * @param changes in an order in which they can be applied
 */
public record MergeResult(List<Change> changes, int added, int changed, int deleted) {
    /** Makes an immutable copy of the changes. */
    public MergeResult {
        changes = List.copyOf(changes);
    }
}
