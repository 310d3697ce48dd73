package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label on annotations.
 *
 * @param parent identifier of the tag above, null at the top
 * @param description what it is for, empty if not said
 * @param key the digit that sets it, null if none
 */
public record Tag(UUID id, String name, @Nullable UUID parent, Palette color, String description,
        @Nullable String key) implements Entity {

    /** The same tag under another name. */
    public Tag withName(String other) {
        return new Tag(id, other, parent, color, description, key);
    }

    /**
     * The same tag under another tag.
     *
     * @param above identifier of the tag above, null for the top
     */
    public Tag withParent(@Nullable UUID above) {
        return new Tag(id, name, above, color, description, key);
    }

    /** The same tag in another colour. */
    public Tag withColor(Palette other) {
        return new Tag(id, name, parent, other, description, key);
    }
}
