package app.parallax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a row by an own edit that edits of others have made impossible.
 *
 * @param edit the own edit
 * @param at when it was made
 * @param before the row as the edit found it; null for an insertion
 * @param mine the row as the edit left it; null for a deletion
 * @param others the analyst who was first; null if that is not known
 */
public record RowConflict(UUID id, UUID edit, EditLabel label, Instant at, @Nullable Entity before,
        @Nullable Entity mine, @Nullable String others, @Nullable Instant othersAt) {
    /** Rejects a conflict without a row. */
    public RowConflict {
        if (before == null && mine == null) {
            throw new IllegalArgumentException("a conflict is about a row");
        }
    }

    /** Returns the change that could not be applied. */
    public Change change() {
        return new Change(before, mine);
    }
}
