package app.parallax.model;

import java.util.UUID;

/**
 * Who makes marks.
 *
 * @param id
 *            identifier
 * @param name
 *            shown name, unique in the project
 * @param color
 *            name of a colour of the palette
 */
public record Analyst(UUID id, String name, Palette color) implements Entity {}
