package app.parallax.hub.postgres;

import app.parallax.hub.HubTimeouts;
import app.parallax.hub.PasswordSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Connects to a hub by its address, and by a password if the server asks for one that is not in {@code ~/.pgpass}. Here
 * the password is in memory alone.
 */
final class HubLogin {
    /**
     * The driver's logger, referenced because an unreferenced one loses its level; what fails is said in a sentence.
     */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final HubAddress address;
    private final PasswordSource passwords;
    private final HubTimeouts times;
    private @Nullable String password;

    HubLogin(HubAddress address, PasswordSource passwords, HubTimeouts times) {
        this.address = address;
        this.passwords = passwords;
        this.times = times;
        DRIVER.setLevel(Level.OFF);
    }

    HubAddress address() {
        return address;
    }

    HubTimeouts times() {
        return times;
    }

    /** Makes a connection, each answer of which may take {@link HubTimeouts#connect}; asks for a password once. */
    synchronized Connection connect() throws SQLException {
        try {
            return connect(password);
        } catch (SQLException e) {
            boolean isStoredOneWrong = password == null && HubErrors.isWrongPassword(e);
            if (!HubErrors.isWithoutPassword(e) && !isStoredOneWrong) {
                throw e;
            }
            return connectAsked(e);
        }
    }

    /** Connects with the password that is kept, or else with one that is asked for. */
    private Connection connectAsked(SQLException refusal) throws SQLException {
        var key = HubErrors.passwordKey(address);
        var last = refusal;
        Optional<String> kept = passwords.kept(key);
        if (kept.isPresent()) {
            try {
                return accepted(kept.get());
            } catch (SQLException e) {
                if (!HubErrors.isWrongPassword(e)) {
                    throw e;
                }
                last = e;
            }
        }
        Optional<String> given = passwords.password(key);
        if (given.isEmpty()) {
            throw last;
        }
        var connection = accepted(given.get());
        passwords.accepted(key, given.get());
        return connection;
    }

    private Connection accepted(String given) throws SQLException {
        var connection = connect(given);
        password = given;
        return connection;
    }

    private Connection connect(@Nullable String known) throws SQLException {
        Properties properties = address.properties();
        if (known != null) {
            PGProperty.PASSWORD.set(properties, known);
        }
        int seconds = Math.toIntExact(times.connect().toSeconds());
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds); // of a server that says nothing the next one is asked
        PGProperty.LOGIN_TIMEOUT.set(properties, (address.hosts().size() + 1) * 2 * seconds);
        // not by DriverManager, which asks every driver that is there
        var made = new Driver().connect(address.url(), properties);
        if (made == null) {
            throw new SQLException("no connection", "08001");
        }
        return made;
    }
}
