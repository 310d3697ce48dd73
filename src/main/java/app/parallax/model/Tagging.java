package app.parallax.model;

import java.util.UUID;

/**
 * A tag on an annotation.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param tag identifier of the {@link Tag}
 */
public record Tagging(UUID id, UUID annotation, UUID tag) implements Entity {}
