package app.parallax.io.annotations;

import app.parallax.model.Palette;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag with its place in the sender's tree.
 *
 * @param name not blank, once in a file
 * @param parent UUID of the tag above, null at the top
 * @param color null if it has none
 * @param description free text, empty if none
 */
public record ForeignCode(UUID id, String name, @Nullable UUID parent, @Nullable Palette color, String description) {}
