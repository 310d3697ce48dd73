package app.parallax.model;

import java.util.UUID;

/** Who makes marks. */
public record Analyst(UUID id, String name, Palette color) implements Entity {}
