package app.parallax.hub;

import java.util.List;
import java.util.UUID;

/**
 * A change of one or several rows of one kind, as the history of a project file stores it.
 *
 * @param ordinal position within the edit, from 0 without gaps
 * @param entity kind of the rows, in lower case
 * @param operation {@code insert}, {@code update} or {@code delete}
 * @param content JSON: the rows that are inserted or deleted, or the differing fields as {@code {"old": …, "new": …}}
 */
public record SharedChange(int ordinal, String entity, String operation, List<UUID> ids, String content) {
    /** Stands for changes that no program wrote, and that no copy can apply. */
    public static final SharedChange UNUSABLE = new SharedChange(0, "", "", List.of(), "");

    /** Makes an immutable copy of the identifiers. */
    public SharedChange {
        ids = List.copyOf(ids);
    }
}
