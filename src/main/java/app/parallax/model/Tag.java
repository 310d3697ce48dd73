package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label on annotations.
 *
 * @param parent identifier of the parent tag, null at the top level
 * @param description empty if none
 * @param key the digit that applies it, null if none
 */
public record Tag(UUID id, String name, @Nullable UUID parent, Palette color, String description,
        @Nullable String key) implements Entity {

    public Tag withName(String other) {
        return new Tag(id, other, parent, color, description, key);
    }

    /**
     * Returns a copy under another parent.
     *
     * @param above identifier of the parent tag, null for the top level
     */
    public Tag withParent(@Nullable UUID above) {
        return new Tag(id, name, above, color, description, key);
    }

    /** Returns a copy with another colour. */
    public Tag withColor(Palette other) {
        return new Tag(id, name, parent, other, description, key);
    }
}
