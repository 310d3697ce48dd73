package app.parallax.hub;

import java.util.UUID;

/** A shared project that the present login may open. */
public record HubName(UUID id, String name, Role role) {}
