package app.parallax.hub;

import java.util.Optional;

/** Asks for a password, which is kept in memory as long as the hub is open. */
@FunctionalInterface
public interface PasswordSource {
    /** Has no password. */
    PasswordSource NONE = key -> Optional.empty();

    /**
     * Asks for a password; called on the thread that waits for the hub.
     *
     * @return empty if there is none
     */
    Optional<String> password(PasswordKey key);

    /**
     * Returns a password from a former session, which is tried before {@link #password}; called on the same thread.
     *
     * @return empty if there is none
     */
    default Optional<String> kept(PasswordKey key) {
        return Optional.empty();
    }

    /** Reports that the server accepted what {@link #password} returned; called on the same thread. */
    default void accepted(PasswordKey key, String password) {}
}
