package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The value or date that an analyst works with, kept apart from what any article says.
 *
 * @param value
 *            the value, in the analyst's words
 * @param reason
 *            why this one
 * @param analyst
 *            identifier of the {@link Analyst} who chose it
 * @param at
 *            when
 */
public record WorkingValue(String value, String reason, UUID analyst, Instant at) {}
