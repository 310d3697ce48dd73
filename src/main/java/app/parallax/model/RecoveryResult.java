package app.parallax.model;

import java.util.List;
import java.util.Map;

/**
 * The result of recovering a damaged project.
 *
 * @param kept number of recovered entities by kind
 * @param problems entities that are lost or changed
 * @param undoable whether the edits of the old project can still be undone in the new one
 */
public record RecoveryResult(Map<Kind, Integer> kept, List<CheckProblem> problems, boolean undoable) {
    public RecoveryResult {
        kept = Map.copyOf(kept);
        problems = List.copyOf(problems);
    }

    /** Returns the number of recovered entities of a kind. */
    public int count(Kind kind) {
        return kept.getOrDefault(kind, 0);
    }
}
