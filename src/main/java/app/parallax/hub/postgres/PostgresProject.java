package app.parallax.hub.postgres;

import app.parallax.hub.Footprint;
import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubProject;
import app.parallax.hub.Member;
import app.parallax.hub.Presence;
import app.parallax.hub.Role;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A shared project in a PostgreSQL database. */
final class PostgresProject implements HubProject {
    private final HubConnection connection;
    private final Executor listeners;
    private final UUID id;
    private final String name;
    private final String login;
    private final Role role;
    private final LogReader reader;
    private final LogWriter writer;
    private final ContentPieces contents;
    private final MemberTable members;
    private final CopyTables copies;
    private volatile Set<UUID> present = Set.of();
    /** Whether others were first the last time, so that it is quicker to read what they sent with the answer. */
    private volatile boolean isBehind;

    PostgresProject(HubConnection connection, Executor listeners, UUID id, String name, String login,
            Role role) {
        this.connection = connection;
        this.listeners = listeners;
        this.id = id;
        this.name = name;
        this.login = login;
        this.role = role;
        this.reader = new LogReader(connection.address(), id);
        this.writer = new LogWriter(id);
        this.contents = new ContentPieces(connection.address(), id);
        this.members = new MemberTable(connection.address(), id, InstantSource.system());
        this.copies = new CopyTables(connection.address(), id);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String login() {
        return login;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public long head() {
        return connection.run(each -> {
            long head = reader.head(each);
            if (head == 0) {
                requireRole(each, Role.READER); // one who was removed sees an empty log
            }
            return head;
        });
    }

    @Override
    public Optional<UUID> idAt(long position) {
        return connection.run(each -> reader.idAt(each, position));
    }

    @Override
    public List<SharedEdit> after(long position, int most) {
        return connection.run(each -> {
            var edits = reader.after(each, position, most);
            if (edits.isEmpty()) {
                requireRole(each, Role.READER);
            }
            return edits;
        });
    }

    @Override
    public SendResult send(List<SharedEdit> edits, long expectedHead, @Nullable Footprint footprint) {
        if (edits.isEmpty()) {
            return new SendResult.Accepted(expectedHead);
        }
        var atOnce = LogWriter.areFew(edits) ? atOnce(edits, expectedHead, footprint) : null;
        if (atOnce != null) {
            return atOnce;
        }
        var sent = whole(edits, expectedHead);
        if (sent instanceof SendResult.Accepted accepted) {
            notify(accepted.head());
        }
        return sent;
    }

    /** Sends few edits in one exchange; returns null if what stands in the way must be asked for. */
    private @Nullable SendResult atOnce(List<SharedEdit> edits, long expectedHead, @Nullable Footprint footprint) {
        connection.endAfterNext();
        var missing = isBehind && footprint != null ? reader : null;
        var attempt = connection.run(each -> {
            try {
                return Optional.of(writer.appendAtOnce(each, edits, expectedHead, footprint, missing));
            } catch (SQLException e) {
                if (!HubErrors.isTaken(e)) {
                    throw e;
                }
                each.rollback();
                return Optional.<LogWriter.Attempt>empty();
            }
        });
        if (attempt.isEmpty()) {
            return null;
        }
        var ended = attempt.get();
        isBehind = ended.head() != expectedHead + edits.size();
        if (ended.isDone()) {
            return new SendResult.Accepted(ended.head(), ended.missed());
        }
        // no member; or somebody moved the head of the project; or an answer was lost
        return !ended.isWriter() || ended.head() == expectedHead || ended.isOurs()
                ? null
                : new SendResult.HeadMoved(ended.head());
    }

    @Override
    public Turn turn(long position) {
        var reached = connection.begin(each -> {
            try {
                return reader.turn(each, position, connection.times().turn());
            } catch (SQLException e) {
                if (!HubErrors.isWaitedFor(e)) {
                    throw e;
                }
                each.rollback();
                return new LogReader.Reached(-1, List.of()); // many wait, or whoever is first does not go on
            }
        });
        long until = System.nanoTime() + connection.times().turn().toNanos();
        return new Turn() {
            @Override
            public long head() {
                return reached.head();
            }

            @Override
            public List<SharedEdit> missed() {
                return reached.missed();
            }

            @Override
            public boolean isLong() {
                return System.nanoTime() - until >= 0;
            }

            @Override
            public void close() {
                connection.end();
            }
        };
    }

    private SendResult whole(List<SharedEdit> edits, long expectedHead) {
        connection.endAfterNext();
        return connection.run(each -> {
            try {
                if (writer.append(each, edits, expectedHead)) {
                    return new SendResult.Accepted(expectedHead + edits.size());
                }
            } catch (SQLException e) {
                if (!HubErrors.isTaken(e)) {
                    throw e;
                }
                each.rollback();
            }
            var state = members.state(each);
            if (state.isEmpty() || state.get().role().compareTo(Role.ANALYST) > 0) {
                throw refused(state.isEmpty(), Role.ANALYST);
            }
            long head = state.get().head();
            if (head == expectedHead && writer.appendAnyway(each, edits, expectedHead)) {
                return new SendResult.Accepted(expectedHead + edits.size());
            }
            boolean ours = head == expectedHead + edits.size()
                    && writer.holds(each, edits, expectedHead); // the answer was lost
            return ours ? new SendResult.Accepted(head) : new SendResult.HeadMoved(head);
        });
    }

    /** Tells those who listen; whoever is not told asks by himself. */
    private void notify(long head) {
        try {
            connection.run(each -> {
                try (var statement = each.prepareStatement("SELECT pg_notify(?, ?)")) {
                    statement.setString(1, PositionListener.channel(id));
                    statement.setString(2, String.valueOf(head));
                    return statement.execute();
                }
            });
        } catch (HubException e) {
            // the edits are there
        }
    }

    /** Requires that the login is still a member, and with a role that is enough. */
    private void requireRole(Connection each, Role least) throws SQLException {
        var state = members.state(each);
        if (state.isEmpty() || state.get().role().compareTo(least) > 0) {
            throw refused(state.isEmpty(), least);
        }
    }

    private HubException refused(boolean isRemoved, Role least) {
        var key = isRemoved ? "hub.error.removed" : least == Role.OWNER ? "hub.error.owner" : "hub.error.reader";
        return new HubException(Reason.FORBIDDEN, Message.of(key, login, name), null);
    }

    @Override
    public void markWhole() {
        connection.run(each -> {
            try (var statement = each.prepareStatement("""
                    INSERT INTO parallax.whole SELECT project FROM parallax.own WHERE project = ? AND role = 'owner'
                    ON CONFLICT DO NOTHING""")) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Set<String> missing(Collection<String> sha256) {
        return connection.run(each -> contents.missing(each, sha256));
    }

    @Override
    public long received(String sha256) {
        return connection.run(each -> contents.received(each, sha256));
    }

    @Override
    public void putWhole(Map<String, byte[]> some) {
        putting(each -> contents.putWhole(each, some));
    }

    @Override
    public Map<String, byte[]> getWhole(List<String> sha256, long mostBytes) {
        return connection.run(each -> contents.getWhole(each, sha256, mostBytes));
    }

    @Override
    public void put(String sha256, long offset, byte[] piece, boolean last) {
        putting(each -> contents.put(each, sha256, offset, piece, last));
    }

    private interface Putting {
        void run(Connection each) throws SQLException;
    }

    private void putting(Putting work) {
        connection.run(each -> {
            try {
                work.run(each);
            } catch (SQLException e) {
                if (!"42501".equals(e.getSQLState())) {
                    throw e;
                }
                each.rollback();
                requireRole(each, Role.ANALYST);
                throw e;
            }
            return true;
        });
    }

    @Override
    public byte[] get(String sha256, long offset, int most) {
        return connection.run(each -> contents.get(each, sha256, offset, most));
    }

    @Override
    public List<Member> members() {
        return connection.run(members::list);
    }

    @Override
    public Optional<String> namesake(String analyst) {
        return connection.run(each -> members.namesake(each, analyst));
    }

    @Override
    public void setMember(String member, String analyst, Role given) {
        connection.run(each -> {
            requireRole(each, Role.OWNER);
            if (given != Role.OWNER) {
                requireOtherOwner(each, member);
            }
            members.set(each, member, analyst, given);
            return true;
        });
    }

    @Override
    public void removeMember(String member) {
        connection.run(each -> {
            if (!member.equals(login)) {
                requireRole(each, Role.OWNER);
            }
            requireOtherOwner(each, member);
            members.remove(each, member);
            return true;
        });
    }

    private void requireOtherOwner(Connection each, String member) throws SQLException {
        if (members.list(each).stream().noneMatch(one -> one.role() == Role.OWNER && !one.login().equals(member))) {
            throw new HubException(Reason.FORBIDDEN, Message.of("hub.error.lastOwner", member, name), null);
        }
    }

    @Override
    public void registerCopy(UUID copy, Set<UUID> known, UUID next) {
        connection.run(each -> {
            requireRole(each, Role.READER);
            copies.register(each, copy, known, next);
            return true;
        });
    }

    @Override
    public void present(UUID copy, String analyst, Collection<UUID> subjects) {
        connection.run(each -> {
            copies.present(each, copy, analyst, subjects);
            return true;
        });
        var now = Set.copyOf(subjects);
        if (!now.equals(present)) {
            present = now;
            notify(head());
        }
    }

    @Override
    public List<Presence> presences(UUID copy) {
        return connection.run(each -> copies.presences(each, copy));
    }

    @Override
    public void requireAnswer() {
        connection.runOnce(each -> {
            int usual = each.getNetworkTimeout();
            each.setNetworkTimeout(Runnable::run, Math.toIntExact(connection.times().answer().toMillis()));
            try (var statement = each.createStatement()) {
                statement.execute("SELECT 1");
            }
            each.setNetworkTimeout(Runnable::run, usual);
            return true;
        });
    }

    @Override
    public PositionSubscription listen(LongConsumer told, Runnable lost) {
        var listener = new PositionListener(connection.beside(), reader, id, told, lost);
        listeners.execute(listener);
        return listener;
    }

    /** The connection is that of the hub, which closes it. */
    @Override
    public void close() {
        // nothing of its own is open
    }
}
