package app.parallax.model;

import java.util.UUID;

/**
 * Two tags that occur on the same annotations.
 *
 * @param annotations number of annotations with both, 1 or more
 */
public record TagPair(UUID first, UUID second, int annotations) {}
