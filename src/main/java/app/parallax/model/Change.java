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
    /** Refuses changes of nothing and of one entity into another. */
    public Change {
        var one = before == null ? after : before;
        var other = after == null ? before : after;
        if (one == null || other == null || !one.id().equals(other.id()) || one.getClass() != other.getClass()) {
            throw new IllegalArgumentException("a change keeps the entity: " + before + " → " + after);
        }
    }

    /** An insertion. */
    public static Change insert(Entity entity) {
        return new Change(null, entity);
    }

    /** A deletion. */
    public static Change delete(Entity entity) {
        return new Change(entity, null);
    }

    /** What takes this change back. */
    public Change inverse() {
        return new Change(after, before);
    }

    /**
     * The entity on whichever side it stands, the side after the change first.
     *
     * @return never null
     */
    public Entity entity() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change has a side");
    }

    /** Whose change this is. */
    public UUID id() {
        return entity().id();
    }

    /** The kind of the entity. */
    public Kind kind() {
        return Kind.of(entity());
    }
}
