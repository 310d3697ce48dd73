package app.parallax.hub;

import java.util.UUID;

/**
 * A shared project of which the present login is a member.
 *
 * @param isWhole whether its first upload has ended, so that it can be joined
 */
public record ProjectListing(UUID id, String name, Role role, boolean isWhole) {}
