package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A working value or date: what an analyst assumes, apart from what any article says.
 *
 * @param analyst identifier of the {@link Analyst}
 */
public record WorkingValue(String value, String reason, UUID analyst, Instant at) {}
