package app.parallax.hub;

import java.util.UUID;

/**
 * An article that is open in a copy of a member.
 *
 * @param copy the copy in which it is open
 * @param subject the article
 */
public record Presence(UUID copy, String login, String analyst, UUID subject) {}
