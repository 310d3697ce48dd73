package app.parallax.model;

import java.util.UUID;

/**
 * An analyst's assertion that one event came before another.
 *
 * @param earlier identifier of the {@link Event} that came first
 * @param later identifier of the {@link Event} that followed
 * @param note the reason, empty if none was given
 * @param analyst identifier of the {@link Analyst}
 */
public record EventOrder(UUID id, UUID earlier, UUID later, String note, UUID analyst) implements Entity {}
