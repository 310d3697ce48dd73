package app.parallax.session.merge;

import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a merge before it is applied.
 *
 * @param merged what happens if ours is kept wherever both changed
 */
public record MergePreview(Path other, List<MergeConflict> conflicts, MergeComparison merging, MergeResult merged) {
    /** Copies the list. */
    public MergePreview {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true if nothing would change and nothing is to be chosen
     */
    public boolean isNothing() {
        return conflicts.isEmpty() && merged.changes().isEmpty();
    }

    /**
     * A conflict in words.
     *
     * @param conflict one of {@link #conflicts}
     */
    public ConflictText words(MergeConflict conflict) {
        return ConflictText.of(conflict, merging);
    }

    /** A project that cannot be merged in; nothing was changed. */
    static ProjectException damaged(Path other, Message reason) {
        return new ProjectException.Refused("merge.damaged", other, reason);
    }
}
