package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a hub, their grants and policies, by numbered scripts. */
final class HubSchema {
    /** The scripts in order; the version after each is its position, from 1. */
    private static final List<String> STEPS = List.of("001_log.sql", "002_edit_key.sql", "003_append.sql",
            "004_footprints.sql", "005_whole.sql", "006_comparison.sql", "007_format.sql");

    private HubSchema() {}

    /**
     * Makes the tables of a hub in a database, or brings those that are there to the newest version; for whoever
     * administers the database.
     *
     * @return whether anything was to be done
     * @throws HubException if the login may not, or the hub is of a newer program
     */
    static boolean init(HubLogin login) {
        var address = login.address();
        try (var connection = login.connect()) {
            connection.setAutoCommit(false);
            run(connection, "SELECT pg_advisory_xact_lock(hashtextextended('parallax', 0))");
            int before = version(connection);
            if (before > STEPS.size()) {
                throw newer(address, before);
            }
            if (before == 0) {
                run(connection, """
                        DO $$ BEGIN
                            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'parallax_member') THEN
                                CREATE ROLE parallax_member NOLOGIN;
                            END IF;
                        EXCEPTION WHEN duplicate_object OR unique_violation THEN
                            NULL; -- of a hub beside this one, made at once
                        END $$""");
                run(connection, "CREATE SCHEMA parallax");
            }
            for (int version = before; version < STEPS.size(); version++) {
                run(connection, script(STEPS.get(version)));
            }
            connection.commit();
            return before < STEPS.size();
        } catch (SQLException e) {
            throw HubErrors.of(address, e);
        }
    }

    /** Rejects a hub that is older or newer than this program. */
    static void requireKnown(HubAddress address, Connection connection) throws SQLException {
        int version;
        try {
            version = version(connection);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new HubException(Reason.FORBIDDEN,
                        Message.of("hub.error.group", HubErrors.login(address), address.hostNames()), e);
            }
            throw e;
        }
        if (version == 0) {
            throw new HubException(Reason.UNSUITABLE,
                    Message.of("hub.error.noHub", address.database(), address.hostNames()), null);
        }
        if (version > STEPS.size()) {
            throw newer(address, version);
        }
        if (version < STEPS.size()) {
            throw new HubException(Reason.UNSUITABLE,
                    Message.of("hub.error.older", address.hostNames(), version, STEPS.size()), null);
        }
    }

    private static HubException newer(HubAddress address, int version) {
        return new HubException(Reason.UNSUITABLE,
                Message.of("hub.error.newer", address.hostNames(), version, STEPS.size()), null);
    }

    /** Returns the version of the tables; 0 without any. */
    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT to_regclass('parallax.hub') IS NOT NULL")) {
                if (!found.next() || !found.getBoolean(1)) {
                    return 0;
                }
            }
            try (var found = statement.executeQuery("SELECT version FROM parallax.hub")) {
                return found.next() ? found.getInt(1) : 0;
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try (InputStream stream = HubSchema.class.getResourceAsStream("/hub/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource hub/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
