package app.parallax.session.team;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.SharedEdit;
import app.parallax.hub.TestHub;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A copy of a shared project in a test, with a connection that can be cut. */
final class Copy implements AutoCloseable {
    static final String ADDRESS = "postgresql://test/team";

    final TestHub.TestLine line;
    final String login;
    private final Path file;
    private final String analyst;
    private final Hub hub;
    private Session session;
    private @Nullable TeamSync sync;

    private Copy(TestHub.Connected connected, Path file, String login, String analyst) {
        this.hub = connected.hub();
        this.line = connected.line();
        this.file = file;
        this.login = login;
        this.analyst = analyst;
        this.session = TestProject.open(file, analyst);
    }

    /** Shares a new project. */
    static Copy first(TestHub hub, Path file, String login, String analyst) {
        var copy = new Copy(hub.connected(login), file, login, analyst);
        Sharing.share(copy.session, copy.hub, ADDRESS, login, "Team");
        return copy;
    }

    /** Opens a file that is a copy already. */
    static Copy opened(TestHub hub, Path file, String login, String analyst) {
        return new Copy(hub.connected(login), file, login, analyst);
    }

    /** Shares the project of a file. */
    Copy joined(TestHub to, Path other, String who, String name) {
        var project = project();
        var connected = to.connected(who);
        hub.open(project).setMember(who, "", app.parallax.hub.Role.ANALYST); // two copies may have one name
        var copy = new Copy(connected, other, who, name);
        Sharing.join(copy.session, ADDRESS, project, "Team", who);
        return copy;
    }

    Session session() {
        return session;
    }

    UUID project() {
        return Sharing.copy(session).orElseThrow().project();
    }

    /** Sends and receives everything; returns whether the connection held. */
    boolean sync() {
        return sync(TeamSync::run);
    }

    boolean sync(Consumer<TeamSync> way) {
        try {
            var running = sync == null ? new TeamSync(session, hub.open(project())) : sync;
            sync = running;
            way.accept(running);
            return true;
        } catch (HubException e) {
            if (e.reason() != HubException.Reason.UNREACHABLE) {
                throw e;
            }
            sync = null;
            return false;
        }
    }

    void restart() {
        session.close();
        sync = null;
        session = TestProject.open(file, analyst);
    }

    /** Restarts with a clock that was wrong while the edits were made that wait to be sent. */
    void restartAfterWrongClock(String by) throws SQLException {
        session.close();
        sync = null;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                var update = connection.prepareStatement("""
                        UPDATE edit SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, ?)
                        WHERE id > (SELECT sent FROM shared)""")) {
            update.setString(1, by);
            update.executeUpdate();
        }
        session = TestProject.open(file, analyst);
    }

    /** Restarts as if the clock had been a year ahead when the edits of a label were made, and right from now on. */
    void restartAfterAYearAhead(String label) throws SQLException {
        session.close();
        sync = null;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                var update = connection.prepareStatement("UPDATE edit SET uuid = ? WHERE label = ?")) {
            var now = Ids.next();
            var ahead = new UUID(now.getMostSignificantBits() + (Duration.ofDays(365).toMillis() << 16),
                    now.getLeastSignificantBits());
            update.setBytes(1, Ids.bytes(ahead));
            update.setString(2, label);
            update.executeUpdate();
        }
        session = TestProject.open(file, analyst);
    }

    /** Returns the log of the hub. */
    List<SharedEdit> log() {
        try (var shared = hub.open(project())) {
            var log = new ArrayList<SharedEdit>();
            for (var batch = shared.after(0, 500); !batch.isEmpty(); batch = shared.after(log.size(), 500)) {
                log.addAll(batch);
            }
            return log;
        }
    }

    /** Returns all rows, table by table. */
    List<String> rows() {
        return entities().stream().map(each -> Kind.of(each) + " " + each).toList();
    }

    List<Entity> entities() {
        return session.read(reader -> {
            var rows = new ArrayList<Entity>();
            for (var kind : Kind.values()) {
                reader.all(kind, rows::add);
            }
            return rows;
        }).join();
    }

    List<HistoryEntry> history() {
        return session.read(reader -> {
            var entries = new ArrayList<HistoryEntry>();
            reader.history(entries::add);
            return entries;
        }).join();
    }

    @Override
    public void close() {
        session.close();
        hub.close();
    }
}
