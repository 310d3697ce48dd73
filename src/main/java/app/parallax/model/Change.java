package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entity before and after an edit; its inverse is the two swapped.
 *
 * @param before null for an insertion
 * @param after null for a deletion
 */
public record Change(@Nullable Entity before, @Nullable Entity after) {
    /** Rejects a change without an entity, and one that changes the identifier or kind. */
    public Change {
        var one = before == null ? after : before;
        var other = after == null ? before : after;
        if (one == null || other == null || !one.id().equals(other.id()) || one.getClass() != other.getClass()) {
            throw new IllegalArgumentException("a change keeps the entity: " + before + " → " + after);
        }
    }

    public static Change insert(Entity entity) {
        return new Change(null, entity);
    }

    public static Change delete(Entity entity) {
        return new Change(entity, null);
    }

    public Change inverse() {
        return new Change(after, before);
    }

    /** Returns the entity after the change, or before it for a deletion. */
    public Entity entity() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change has a side");
    }

    /** Returns the identifier of the entity. */
    public UUID id() {
        return entity().id();
    }

    public Kind kind() {
        return Kind.of(entity());
    }
}
