package app.parallax.session.merge;

import app.parallax.model.Change;
import java.util.List;

/**
 * What a merge does to our project.
 *
 * @param changes in an order in which they can be made
 */
public record MergeResult(List<Change> changes, int added, int changed, int deleted) {
    /** Copies the list. */
    public MergeResult {
        changes = List.copyOf(changes);
    }
}
