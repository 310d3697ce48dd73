package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The value or date that an analyst works with, kept apart from what any article says.
 *
 * @param analyst identifier of the {@link Analyst} who chose it
 */
public record WorkingValue(String value, String reason, UUID analyst, Instant at) {}
