package app.parallax.hub;

import java.util.Optional;

/** Asks for a password that is stored nowhere. It is kept in memory as long as the hub is open. */
@FunctionalInterface
public interface PasswordSource {
    /** Has no password. */
    PasswordSource NONE = (login, hosts) -> Optional.empty();

    /**
     * Asks for the password of a login; called on the thread that waits for the hub.
     *
     * @return empty if there is none
     */
    Optional<String> password(String login, String hosts);
}
