package app.parallax.session.secrets;

import app.parallax.hub.PasswordKey;
import java.util.Optional;

/**
 * The secret store of the operating system. Each method may wait for a person who is asked to unlock it, so it is
 * called on a worker. Failures are {@link app.parallax.model.ProjectException.Refused}; where a program of the system
 * is asked, so is an answer that takes over {@link StoreProcess#LIMIT}. On Windows there is no time limit.
 */
public interface SecretStore {
    /** Has no passwords and keeps none. */
    SecretStore NONE = new SecretStore() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<String> find(PasswordKey key) {
            return Optional.empty();
        }

        @Override
        public void put(PasswordKey key, String password) {
            throw new UnsupportedOperationException("no store");
        }

        @Override
        public void remove(PasswordKey key) {
            // nothing is there
        }
    };

    static SecretStore ofSystem() {
        var system = System.getProperty("os.name");
        return system.startsWith("Windows")
                ? new WindowsCredentials()
                : system.startsWith("Mac") ? new Keychain() : new SecretTool();
    }

    /** Returns its name as the system calls it. */
    String name();

    default boolean isThere() {
        return true;
    }

    /** Returns the password of a login, if there is one. */
    Optional<String> find(PasswordKey key);

    /** Keeps the password of a login in place of the one before. */
    void put(PasswordKey key, String password);

    /** Removes the password of a login; does nothing if there is none. */
    void remove(PasswordKey key);
}
