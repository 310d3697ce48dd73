package app.parallax.session.team;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.MemoryHub;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Kind;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of a shared project in a test, with a connection that can be cut. */
final class Copy implements AutoCloseable {
    static final String ADDRESS = "postgresql://test/team";

    final MemoryHub.Line line = new MemoryHub.Line();
    final String login;
    private final Path file;
    private final String analyst;
    private final Hub hub;
    private Session session;
    private @Nullable TeamSync sync;

    private Copy(MemoryHub hub, Path file, String login, String analyst) {
        this.hub = hub.connect(login, line);
        this.file = file;
        this.login = login;
        this.analyst = analyst;
        this.session = TestProject.open(file, analyst);
    }

    /** Shares a new project. */
    static Copy first(MemoryHub hub, Path file, String login, String analyst) {
        var copy = new Copy(hub, file, login, analyst);
        Sharing.share(copy.session, copy.hub, ADDRESS, login, "Team");
        return copy;
    }

    /** Shares the project of a file. */
    Copy joined(MemoryHub to, Path other, String who, String name) {
        var project = project();
        hub.open(project).setMember(who, name, app.parallax.hub.Role.ANALYST);
        var copy = new Copy(to, other, who, name);
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
        try {
            var running = sync == null ? new TeamSync(session, hub.open(project())) : sync;
            sync = running;
            running.run();
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

    /** Returns all rows, table by table. */
    List<String> rows() {
        return session.read(reader -> {
            var rows = new ArrayList<String>();
            for (var kind : Kind.values()) {
                reader.all(kind, (Entity entity) -> rows.add(kind + " " + entity));
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
    }
}
