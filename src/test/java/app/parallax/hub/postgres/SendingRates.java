package app.parallax.hub.postgres;

import app.parallax.hub.Footprint;
import app.parallax.hub.Hub;
import app.parallax.hub.HubProject;
import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many edits a second eight copies of one project send together, beside bare INSERTs of the same rows into the same
 * tables. Each edit inserts one annotation. Connections are made before the clock starts.
 */
public final class SendingRates {
    public static final int COPIES = 8;
    /** Edits in one request, as {@code TeamSync} sends them. */
    private static final int MOST = 200;
    private static final String LABEL = "Mark";
    private static final String MESSAGE = "{\"key\":\"edit.mark\"}";
    private static final String CONTENT = "[{\"id\":\"019a0000-0000-7000-8000-000000000000\",\"passage\":{\"version\":"
            + "\"019a0000-0000-7000-8000-000000000001\",\"start\":1200,\"end\":1260,\"quote\":\"Officials said that hands"
            + " were raised in the hall on Tuesday.\",\"prefix\":\"\",\"suffix\":\"\"},\"note\":\"\"}]";

    private final Hubs hubs;
    private final IntFunction<String> address;
    private final Connecting administrator;

    /** Makes a plain connection as the administrator. */
    public interface Connecting {
        Connection connect() throws SQLException;
    }

    /** @param address of the hub for each of the copies, whose logins are {@code copy0} to {@code copy7} */
    public SendingRates(Hubs hubs, IntFunction<String> address, Connecting administrator) {
        this.hubs = hubs;
        this.address = address;
        this.administrator = administrator;
    }

    /** Work of a copy, which has its connection already. */
    private interface Copy extends AutoCloseable {
        void run(long begin) throws Exception;

        @Override
        void close() throws SQLException;
    }

    private interface Opening {
        Copy open(int number) throws SQLException;
    }

    private static double rate(int edits, Opening opening) throws Exception {
        var copies = new ArrayList<Copy>();
        try (var threads = Executors.newFixedThreadPool(COPIES)) {
            for (int i = 0; i < COPIES; i++) {
                copies.add(opening.open(i));
            }
            long begin = System.nanoTime();
            for (var each : threads.invokeAll(copies.stream().<Callable<Boolean>>map(copy -> () -> {
                copy.run(begin);
                return true;
            }).toList())) {
                each.get();
            }
            return edits * 1e9 / (System.nanoTime() - begin);
        } finally {
            for (var copy : copies) {
                copy.close();
            }
        }
    }

    /**
     * Returns how many edits a second eight connections insert that need not wait for each other: each has a project of
     * its own, and no policy of a row applies to them.
     *
     * @param batch edits in one transaction
     * @param rounds transactions of each connection
     */
    public double bare(int batch, int rounds) throws Exception {
        return rate(batch * rounds * COPIES, number -> new BareCopy(administrator.connect(), batch, rounds));
    }

    private static final class BareCopy implements Copy {
        private final Connection connection;
        private final int batch;
        private final int rounds;
        private final UUID project = Ids.next();
        private final PreparedStatement edit;
        private final PreparedStatement change;

        private BareCopy(Connection connection, int batch, int rounds) throws SQLException {
            this.connection = connection;
            this.batch = batch;
            this.rounds = rounds;
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO parallax.project (id, name, format) VALUES ('" + project
                        + "', 'Bare', 1)");
            }
            this.edit = connection.prepareStatement("""
                    INSERT INTO parallax.edit (project, position, id, analyst, at, label, message, operation, format,
                        changes) VALUES (?, ?, ?, 'Anna', '1970-01-01T00:00:00Z', ?, ?, 'edit', 1, 1)""");
            this.change = connection.prepareStatement("""
                    INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
                    VALUES (?, ?, 0, 'annotation', 'insert', ?, ?)""");
            connection.setAutoCommit(false);
        }

        @Override
        public void run(long begin) throws SQLException {
            for (int i = 0; i < rounds; i++) {
                for (int j = 0; j < batch; j++) {
                    long position = (long) i * batch + j + 1;
                    edit.setObject(1, project);
                    edit.setLong(2, position);
                    edit.setObject(3, Ids.next());
                    edit.setString(4, LABEL);
                    edit.setString(5, MESSAGE);
                    edit.addBatch();
                    change.setObject(1, project);
                    change.setLong(2, position);
                    change.setBytes(3, Ids.bytes(Ids.next()));
                    change.setString(4, CONTENT);
                    change.addBatch();
                }
                edit.executeBatch();
                change.executeBatch();
                connection.commit();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /**
     * Returns how many edits a second eight connections insert into one log, each in one exchange and after the answer
     * to the one before: as {@link #bare}, but the positions of one project are in order, so that each waits for the
     * row of its head.
     *
     * @param batch edits in one transaction
     * @param rounds transactions of each connection
     */
    public double ordered(int batch, int rounds) throws Exception {
        var project = Ids.next();
        try (var connection = administrator.connect(); var statement = connection.createStatement()) {
            statement.execute("INSERT INTO parallax.project (id, name, format) VALUES ('" + project
                    + "', 'Ordered', 1)");
        }
        return rate(batch * rounds * COPIES,
                number -> new OrderedCopy(administrator.connect(), project, batch, rounds));
    }

    private static final class OrderedCopy implements Copy {
        private final Connection connection;
        private final UUID project;
        private final int batch;
        private final int rounds;

        private OrderedCopy(Connection connection, UUID project, int batch, int rounds) throws SQLException {
            this.connection = connection;
            this.project = project;
            this.batch = batch;
            this.rounds = rounds;
            try (var statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = force_generic_plan");
            }
            connection.setAutoCommit(false);
        }

        @Override
        public void run(long begin) throws SQLException {
            try (var insert = connection.prepareStatement("""
                    UPDATE parallax.project SET head = head + ? WHERE id = ?;
                    INSERT INTO parallax.edit (project, position, id, analyst, at, label, message, operation, format,
                        changes)
                    SELECT ?, head - ? + sent.ordinal, sent.id, 'Anna', '1970-01-01T00:00:00Z', ?, ?, 'edit', 1, 1
                    FROM parallax.project, unnest(?::uuid[]) WITH ORDINALITY AS sent (id, ordinal)
                    WHERE project.id = ?;
                    INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
                    SELECT ?, head - ? + sent.ordinal, 0, 'annotation', 'insert', sent.id, ?
                    FROM parallax.project, unnest(?::bytea[]) WITH ORDINALITY AS sent (id, ordinal)
                    WHERE project.id = ?;
                    COMMIT""")) {
                for (int i = 0; i < rounds; i++) {
                    var ids = IntStream.range(0, batch).mapToObj(each -> Ids.next()).toArray();
                    var rows = IntStream.range(0, batch).mapToObj(each -> Ids.bytes(Ids.next()))
                            .toArray(byte[][]::new);
                    var values = new Object[]{(long) batch, project, project, (long) batch, LABEL, MESSAGE,
                            connection.createArrayOf("uuid", ids), project, project, (long) batch, CONTENT,
                            connection.createArrayOf("bytea", rows), project};
                    for (int j = 0; j < values.length; j++) {
                        insert.setObject(j + 1, values[j]);
                    }
                    insert.execute();
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /**
     * Returns how many edits a second eight copies of one project send, each of which makes its next edits when the
     * last ones were accepted.
     *
     * @param batch edits that a copy makes at once
     * @param rounds how often each does
     */
    public double answered(int batch, int rounds) throws Exception {
        return sent(batch, rounds, 0);
    }

    /**
     * Returns how many edits a second eight copies of one project send, in which edits are made at a pace, whether
     * those before them were accepted or not: what waits in a copy goes together, as in the program.
     *
     * @param pace edits a second that all copies make
     */
    public double paced(int batch, int rounds, double pace) throws Exception {
        return sent(batch, rounds, batch * COPIES * 1e9 / pace);
    }

    /** @param interval between two batches of a copy, in nanoseconds; 0 to wait for the answer */
    private double sent(int batch, int rounds, double interval) throws Exception {
        var id = Ids.next();
        try (var hub = hubs.open(address.apply(0), PasswordSource.NONE);
                var project = hub.create(id, "Sending", "Anna", 15)) {
            for (int i = 1; i < COPIES; i++) {
                project.setMember("copy" + i, "Copy " + i, Role.ANALYST);
            }
            double rate = rate(batch * rounds * COPIES, number -> new SendingCopy(
                    hubs.open(address.apply(number), PasswordSource.NONE), id, batch, rounds, interval));
            long all = (long) batch * rounds * COPIES;
            if (project.head() != all) {
                throw new IllegalStateException(project.head() + " of " + all + " edits");
            }
            return rate;
        }
    }

    private static final class SendingCopy implements Copy {
        private final Hub hub;
        private final HubProject project;
        private final int batch;
        private final int edits;
        private final double interval;
        private long head;
        private boolean takesTurn;

        private SendingCopy(Hub hub, UUID id, int batch, int rounds, double interval) {
            this.hub = hub;
            this.project = hub.open(id);
            this.batch = batch;
            this.edits = batch * rounds;
            this.interval = interval;
        }

        @Override
        public void run(long begin) {
            for (int sent = 0; sent < edits;) {
                var outbox = IntStream.range(0, Math.min(MOST, made(begin, sent) - sent)).mapToObj(each -> edit())
                        .toList();
                if (send(outbox) instanceof SendResult.Accepted) {
                    sent += outbox.size();
                }
            }
        }

        /** Waits until there is something to send; returns how many edits were made so far. */
        private int made(long begin, int sent) {
            if (interval == 0) {
                return sent + batch;
            }
            int batches = sent / batch;
            long next = (long) (begin + batches * interval);
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            return (int) Math.min(edits, batch * (1 + (long) ((System.nanoTime() - begin) / interval)));
        }

        /** Sends as {@code TeamSync} does, but for receiving. */
        private SendResult send(List<SharedEdit> outbox) {
            try (var turn = takesTurn ? project.turn(head) : null) {
                takesTurn = turn != null && turn.head() != head;
                var answer = project.send(outbox, turn == null || turn.head() < 0 ? head : turn.head(),
                        footprint(outbox));
                takesTurn |= answer instanceof SendResult.HeadMoved;
                head = answer.head();
                return answer;
            }
        }

        @Override
        public void close() {
            hub.close();
        }
    }

    /** Numbers of a row, of its text and of its analyst for each edit, as many as the program sends. */
    private static Footprint footprint(List<SharedEdit> outbox) {
        var touched = new HashSet<>(Set.of(1L, 2L));
        var conflicting = new HashSet<>(Set.of(3L, 4L));
        for (var each : outbox) {
            long row = each.changes().getFirst().ids().getFirst().getLeastSignificantBits();
            touched.add(row);
            conflicting.add(row);
        }
        return new Footprint(touched, conflicting);
    }

    private static SharedEdit edit() {
        return new SharedEdit(0, Ids.next(), "", "Anna", Instant.EPOCH, LABEL, MESSAGE, SharedEdit.Operation.EDIT, null,
                1, List.of(new SharedChange(0, "annotation", "insert", List.of(Ids.next()), CONTENT)));
    }
}
