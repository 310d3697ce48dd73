package app.parallax.hub.postgres;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubProject;
import app.parallax.hub.ProjectListing;
import app.parallax.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** A hub in a PostgreSQL database. The connection is made with the first request. */
final class PostgresHub implements Hub {
    /** Maximum number of projects in a list. */
    private static final int MOST_PROJECTS = 10_000;

    private final HubConnection connection;
    private final Executor listeners;

    /**
     * Creates a hub that is not connected yet.
     *
     * @param listeners runs what waits for notifications, each on a thread of its own
     */
    PostgresHub(HubLogin login, Executor listeners) {
        this.connection = new HubConnection(login);
        this.listeners = listeners;
    }

    @Override
    public List<ProjectListing> projects() {
        return connection.run(each -> {
            try (var statement = each.prepareStatement("""
                    SELECT id, name, role, EXISTS (SELECT FROM parallax.whole WHERE whole.project = project.id)
                    FROM parallax.project JOIN parallax.own ON own.project = project.id
                    ORDER BY name, id LIMIT ?""")) {
                statement.setInt(1, MOST_PROJECTS);
                var names = new ArrayList<ProjectListing>();
                try (var found = statement.executeQuery()) {
                    var row = new HubRow(connection.address(), "project", found);
                    while (found.next()) {
                        names.add(new ProjectListing(row.uuid(1), row.text(2, HubRow.NAME), row.role(3),
                                found.getBoolean(4)));
                    }
                }
                return names;
            }
        });
    }

    @Override
    public HubProject create(UUID id, String name, String analyst, int format) {
        connection.run(each -> {
            try (var project = each.prepareStatement(
                    "INSERT INTO parallax.project (id, name, format) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                    var member = each.prepareStatement("""
                            INSERT INTO parallax.member (project, login, analyst, role)
                            SELECT id, current_user, ?, 'owner' FROM parallax.founded WHERE id = ?
                            ON CONFLICT DO NOTHING""")) {
                project.setObject(1, id);
                project.setString(2, HubRow.storable(name, HubRow.NAME));
                project.setInt(3, format);
                member.setString(1, HubRow.storable(analyst, HubRow.NAME));
                member.setObject(2, id);
                project.executeUpdate();
                member.executeUpdate(); // also of one that was withdrawn
                return true;
            }
        });
        return open(id);
    }

    @Override
    public HubProject open(UUID id) {
        return connection.run(each -> {
            try (var statement = each.prepareStatement("""
                    SELECT name, role, current_user FROM parallax.project JOIN parallax.own ON own.project = project.id
                    WHERE id = ?""")) {
                statement.setObject(1, id);
                try (var found = statement.executeQuery()) {
                    if (!found.next()) {
                        throw new HubException(Reason.FORBIDDEN,
                                Message.of("hub.error.notMember", HubErrors.login(connection.address()),
                                        connection.address().hostNames()),
                                null);
                    }
                    var row = new HubRow(connection.address(), "project", found);
                    return new PostgresProject(connection, listeners, id, row.text(1, HubRow.NAME),
                            row.text(3, HubRow.NAME), row.role(2));
                }
            }
        });
    }

    @Override
    public boolean withdraw(UUID id) {
        return connection.run(each -> {
            try (var statement = each.prepareStatement("""
                    DELETE FROM parallax.member own WHERE project = ? AND login = current_user
                        AND role = 'owner' AND (project IN (SELECT id FROM parallax.founded)
                            OR NOT EXISTS (SELECT FROM parallax.whole WHERE whole.project = own.project))
                        AND NOT EXISTS (SELECT 1 FROM parallax.member other
                            WHERE other.project = own.project AND other.login <> current_user)""")) {
                statement.setObject(1, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void close() {
        connection.close();
    }
}
