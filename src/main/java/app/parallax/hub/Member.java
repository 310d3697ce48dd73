package app.parallax.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a shared project.
 *
 * @param analyst name in the project; empty if it is not known
 * @param seen when a copy of his was last connected, by the clock of this computer, whatever that of the hub says; null
 *            for never
 */
public record Member(String login, String analyst, Role role, @Nullable Instant seen) {}
