package app.parallax.session.merge;

import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a merge before it is applied.
 *
 * @param merged the result if ours wins every conflict
 */
public record MergePreview(Path other, List<MergeConflict> conflicts, MergeComparison comparison, MergeResult merged) {
    /** Makes an immutable copy of the conflicts. */
    public MergePreview {
        conflicts = List.copyOf(conflicts);
    }

    /** Whether nothing would change and there are no conflicts. */
    public boolean isNothing() {
        return conflicts.isEmpty() && merged.changes().isEmpty();
    }

    /**
     * Describes a conflict in words.
     *
     * @param conflict one of {@link #conflicts}
     */
    public ConflictText words(MergeConflict conflict) {
        return ConflictText.of(conflict, comparison);
    }

    /** Creates the failure for a project that cannot be merged. */
    static ProjectException damaged(Path other, Message reason) {
        return new ProjectException.Refused("merge.damaged", other, reason);
    }
}
