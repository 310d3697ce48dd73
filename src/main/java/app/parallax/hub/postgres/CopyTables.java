package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.Presence;
import app.parallax.model.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The copies of a project: which file is which, and what is open in them. */
record CopyTables(HubAddress address, UUID project) {
    private static final int MOST_PRESENCES = 2_000;
    /** Of one login, so that no member hides the others. */
    private static final int MOST_OF_LOGIN = 100;

    void register(Connection connection, UUID copy, Set<UUID> known, UUID next) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE parallax.copies SET key = ?, seen = now()
                WHERE project = ? AND id = ? AND login = current_user AND (key = ANY (?) OR key = ?)""");
                var insert = connection.prepareStatement("""
                        INSERT INTO parallax.copies (project, id, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""")) {
            update.setObject(1, next);
            update.setObject(2, project);
            update.setObject(3, copy);
            update.setArray(4, connection.createArrayOf("uuid", known.toArray()));
            update.setObject(5, next); // the answer was lost
            if (update.executeUpdate() == 1) {
                return;
            }
            insert.setObject(1, project);
            insert.setObject(2, copy);
            insert.setObject(3, next);
            if (insert.executeUpdate() == 0) {
                throw new HubException(Reason.TWIN, Message.of("hub.error.twin", login(connection, copy)), null);
            }
        }
    }

    /** Returns the login that connected a copy last. */
    private String login(Connection connection, UUID copy) throws SQLException {
        try (var statement = connection
                .prepareStatement("SELECT login FROM parallax.copies WHERE project = ? AND id = ?")) {
            statement.setObject(1, project);
            statement.setObject(2, copy);
            try (var found = statement.executeQuery()) {
                return found.next() ? new HubRow(address, "copies", found).text(1, HubRow.NAME) : "";
            }
        }
    }

    void present(Connection connection, UUID copy, String analyst, Collection<UUID> subjects) throws SQLException {
        var ids = connection.createArrayOf("uuid", Set.copyOf(subjects).toArray());
        try (var delete = connection.prepareStatement("""
                DELETE FROM parallax.presence WHERE project = ? AND login = current_user
                    AND (abs(extract(epoch FROM now() - seen)) > 60 OR (copy = ? AND subject <> ALL (?)))""");
                var insert = connection.prepareStatement("""
                        INSERT INTO parallax.presence (project, copy, analyst, subject) SELECT ?, ?, ?, unnest(?)
                        ON CONFLICT (project, copy, login, subject)
                        DO UPDATE SET seen = now(), analyst = excluded.analyst""")) {
            delete.setObject(1, project);
            delete.setObject(2, copy);
            delete.setArray(3, ids);
            delete.executeUpdate();
            insert.setObject(1, project);
            insert.setObject(2, copy);
            insert.setString(3, HubRow.storable(analyst, HubRow.NAME));
            insert.setArray(4, ids);
            insert.executeUpdate();
        }
    }

    /** A row of which the clock of the hub says that it is from the future is as old as one that has faded. */
    List<Presence> presences(Connection connection, UUID copy) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT copy, login, analyst, subject FROM (
                    SELECT copy, login, analyst, subject,
                        row_number() OVER (PARTITION BY login ORDER BY copy, subject) AS number
                    FROM parallax.presence
                    WHERE project = ? AND copy <> ? AND abs(extract(epoch FROM now() - seen)) <= 60) AS present
                WHERE number <= ? ORDER BY number, login LIMIT ?""")) {
            statement.setObject(1, project);
            statement.setObject(2, copy);
            statement.setInt(3, MOST_OF_LOGIN);
            statement.setInt(4, MOST_PRESENCES);
            var presences = new ArrayList<Presence>();
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "presence", found);
                while (found.next()) {
                    presences.add(new Presence(row.uuid(1), row.text(2, HubRow.NAME), row.text(3, HubRow.NAME),
                            row.uuid(4)));
                }
            }
            return presences;
        }
    }
}
