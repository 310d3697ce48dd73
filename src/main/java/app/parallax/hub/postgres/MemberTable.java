package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.Member;
import app.parallax.hub.Role;
import app.parallax.model.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * @param clock of this computer: the hub says how long ago something was, by its own
 */
record MemberTable(HubAddress address, UUID project, InstantSource clock) {
    private static final int MOST_MEMBERS = 10_000;
    /** Newest edits in which the names of the members are looked for. */
    private static final int NEWEST_EDITS = 10_000;

    /** The role of the present login, and the position of the last edit. */
    record State(Role role, long head) {}

    /** Returns how the project stands; empty if the present login is no member. */
    Optional<State> state(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT role, (SELECT coalesce(max(position), 0) FROM parallax.edit WHERE edit.project = own.project)
                FROM parallax.own WHERE project = ?""")) {
            statement.setObject(1, project);
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "own", found);
                return found.next()
                        ? Optional.of(new State(row.role(1), row.number(2, 0, Long.MAX_VALUE)))
                        : Optional.empty();
            }
        }
    }

    List<Member> list(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH newest AS MATERIALIZED (
                    SELECT DISTINCT ON (login) login, analyst
                    FROM (SELECT login, analyst, position FROM parallax.edit WHERE project = ?
                        ORDER BY position DESC LIMIT ?) AS edits
                    ORDER BY login, position DESC)
                SELECT member.login, coalesce(nullif(newest.analyst, ''), member.analyst), role,
                    (SELECT extract(epoch FROM now() - max(seen))::bigint
                    FROM parallax.copies
                    WHERE copies.project = member.project AND copies.login = member.login)
                FROM parallax.member LEFT JOIN newest ON newest.login = member.login
                WHERE project = ? ORDER BY member.login LIMIT ?""")) {
            statement.setObject(1, project);
            statement.setInt(2, NEWEST_EDITS);
            statement.setObject(3, project);
            statement.setInt(4, MOST_MEMBERS);
            var members = new ArrayList<Member>();
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "member", found);
                while (found.next()) {
                    long ago = found.getLong(4);
                    var seen = found.wasNull() ? null : clock.instant().minusSeconds(Math.max(0, ago));
                    members.add(new Member(row.text(1, HubRow.NAME), row.text(2, HubRow.NAME), row.role(3),
                            seen));
                }
            }
            return members;
        }
    }

    Optional<String> namesake(Connection connection, String analyst) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT login FROM parallax.member WHERE project = ? AND login <> current_user
                    AND (analyst = ? OR login IN (SELECT login FROM parallax.edit WHERE project = ? AND analyst = ?))
                    AND NOT EXISTS (SELECT 1 FROM parallax.member own
                        WHERE own.project = member.project AND own.login = current_user AND own.analyst = ?)
                ORDER BY login LIMIT 1""")) {
            var name = HubRow.storable(analyst, HubRow.NAME);
            statement.setObject(1, project);
            statement.setString(2, name);
            statement.setObject(3, project);
            statement.setString(4, name);
            statement.setString(5, name);
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new HubRow(address, "member", found).text(1, HubRow.NAME))
                        : Optional.empty();
            }
        }
    }

    void set(Connection connection, String login, String analyst, Role role) throws SQLException {
        requireLogin(connection, login);
        requireFreeName(connection, login, HubRow.storable(analyst, HubRow.NAME));
        try (var statement = connection.prepareStatement("""
                INSERT INTO parallax.member (project, login, analyst, role) VALUES (?, ?, ?, ?)
                ON CONFLICT (project, login) DO UPDATE SET role = excluded.role,
                    analyst = CASE WHEN excluded.analyst = '' THEN member.analyst ELSE excluded.analyst END""")) {
            statement.setObject(1, project);
            statement.setString(2, login);
            statement.setString(3, HubRow.storable(analyst, HubRow.NAME));
            statement.setString(4, role.name().toLowerCase(Locale.ROOT));
            statement.executeUpdate();
        }
    }

    /**
     * Requires that no other member has a name. It is that which an owner gave him; only who was given none has that of
     * his newest edit, so that nobody keeps a name from others by writing it into edits.
     */
    private void requireFreeName(Connection connection, String login, String analyst) throws SQLException {
        if (analyst.isEmpty()) {
            return;
        }
        var given = given(connection);
        for (var each : list(connection)) {
            var name = given.getOrDefault(each.login(), "");
            if ((name.isEmpty() ? each.analyst() : name).equals(analyst) && !each.login().equals(login)) {
                throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.nameTaken", analyst, each.login()),
                        null);
            }
        }
    }

    /** Returns the names that owners gave, by login. */
    private Map<String, String> given(Connection connection) throws SQLException {
        try (var statement = connection
                .prepareStatement("SELECT login, analyst FROM parallax.member WHERE project = ? LIMIT ?")) {
            statement.setObject(1, project);
            statement.setInt(2, MOST_MEMBERS);
            var given = new HashMap<String, String>();
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "member", found);
                while (found.next()) {
                    given.put(row.text(1, HubRow.NAME), row.text(2, HubRow.NAME));
                }
            }
            return given;
        }
    }

    /** Requires that the server knows a login and that it may use hubs. */
    private void requireLogin(Connection connection, String login) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT pg_has_role(oid, 'parallax_member', 'MEMBER') FROM pg_roles WHERE rolname = ?")) {
            statement.setString(1, login);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new HubException(Reason.UNSUITABLE,
                            Message.of("hub.error.noLogin", login, address.hostNames()), null);
                }
                if (!found.getBoolean(1)) {
                    throw new HubException(Reason.UNSUITABLE,
                            Message.of("hub.error.group", login, address.hostNames()), null);
                }
            }
        }
    }

    void remove(Connection connection, String login) throws SQLException {
        try (var statement = connection
                .prepareStatement("DELETE FROM parallax.member WHERE project = ? AND login = ?")) {
            statement.setObject(1, project);
            statement.setString(2, login);
            if (statement.executeUpdate() == 0) {
                throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.unknownMember", login), null);
            }
        }
    }
}
