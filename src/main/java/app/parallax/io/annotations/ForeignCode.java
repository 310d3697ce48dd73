package app.parallax.io.annotations;

import app.parallax.model.Palette;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag with its position in the sender's tree.
 *
 * @param name not blank, unique in a file
 * @param parent UUID of the parent, null at the top
 * @param color or null
 * @param description may be empty
 */
public record ForeignCode(UUID id, String name, @Nullable UUID parent, @Nullable Palette color, String description) {}
