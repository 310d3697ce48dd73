package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label on annotations.
 *
 * @param id
 *            identifier
 * @param name
 *            shown name, unique in the project
 * @param parent
 *            identifier of the tag above, null at the top
 * @param color
 *            colour of the palette
 * @param description
 *            what it is for, empty if not said
 * @param key
 *            the digit that sets it, null if none
 */
public record Tag(UUID id, String name, @Nullable UUID parent, Palette color, String description,
        @Nullable String key) implements Entity {}
