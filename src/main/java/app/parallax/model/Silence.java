package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An analyst's finding that an article does not mention a claim.
 *
 * @param claim identifier of the {@link Claim}
 * @param article identifier of the {@link Article}
 * @param analyst identifier of the {@link Analyst}
 */
public record Silence(UUID id, UUID claim, UUID article, UUID analyst, Instant at) implements Entity {}
