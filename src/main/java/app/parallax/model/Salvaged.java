package app.parallax.model;

import java.util.List;
import java.util.Map;

/**
 * The result of recovering a damaged project.
 *
 * @param problems what is lost, and what is not as it was
 * @param undoable whether the edits of the old project can still be undone in the new one
 */
public record Salvaged(Map<Kind, Integer> kept, List<CheckProblem> problems, boolean undoable) {
    /** Keeps copies that nobody can change. */
    public Salvaged {
        kept = Map.copyOf(kept);
        problems = List.copyOf(problems);
    }

    /**
     * How many of a kind are there.
     *
     * @return 0 or more
     */
    public int count(Kind kind) {
        return kept.getOrDefault(kind, 0);
    }
}
