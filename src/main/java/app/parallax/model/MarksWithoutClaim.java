package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Annotations of one version that mention no claim.
 *
 * @param annotations their number, at least 1
 * @param changed when one of them was last modified
 */
public record MarksWithoutClaim(UUID version, int annotations, Instant changed) {}
