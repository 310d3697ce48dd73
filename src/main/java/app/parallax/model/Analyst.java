package app.parallax.model;

import java.util.UUID;

/** An analyst: the author of annotations. */
public record Analyst(UUID id, String name, Palette color) implements Entity {}
