package app.parallax.hub;

import java.util.UUID;

/**
 * Something that somebody looks at now.
 *
 * @param copy the copy in which it is open
 * @param subject what is open
 */
public record Presence(UUID copy, String login, String analyst, UUID subject) {}
