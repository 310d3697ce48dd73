package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import tools.jackson.core.JacksonException;

/**
 * A connection with its prepared statements; for one thread at a time. A statement leaves the cache while in use, so
 * that it can be nested, and the least recently used one is closed beyond the limit: statements with lists of varying
 * length are unlimited in number.
 */
final class Sql implements AutoCloseable {
    static final int MOST_PREPARED = 256;

    private static final @Nullable Object[] NOTHING = {};

    private final Connection connection;
    private final SequencedMap<String, PreparedStatement> prepared = new LinkedHashMap<>();
    /** Statements with rows added by {@link #addBatch}. */
    private final Map<String, PreparedStatement> batches = new HashMap<>();
    private volatile boolean interrupted;
    private boolean closed;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Converts the row under the cursor. */
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    interface Work<T> {
        T run() throws SQLException;
    }

    /** Work on this connection without a result. */
    interface Task {
        void run() throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, reader, found::add, values);
        return found;
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return with(sql, values, statement -> {
            try (var results = statement.executeQuery()) {
                return results.next() ? Optional.of(read(reader, new Row(results))) : Optional.empty();
            }
        });
    }

    int number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.number(1), values).orElse(0);
    }

    <T> void each(String sql, RowReader<T> reader, Consumer<T> sink, @Nullable Object... values) throws SQLException {
        with(sql, values, statement -> {
            try (var results = statement.executeQuery()) {
                var row = new Row(results);
                while (results.next()) {
                    sink.accept(read(reader, row));
                }
                return true;
            }
        });
    }

    private static <T> T read(RowReader<T> reader, Row row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | IndexOutOfBoundsException
                | JacksonException e) { // a value that we did not write
            throw new UnreadableValueException(Message.of("reason.row"), e);
        }
    }

    /** Adds a row to the batch of a statement, executed by {@link #runBatch}. */
    void addBatch(String sql, @Nullable Object... values) throws SQLException {
        var statement = batches.get(sql);
        if (statement == null) {
            statement = take(sql);
            batches.put(sql, statement);
        }
        bind(statement, values);
        statement.addBatch();
    }

    int[] runBatch(String sql) throws SQLException {
        var statement = batches.remove(sql);
        if (statement == null) {
            return new int[0];
        }
        try {
            return statement.executeBatch();
        } finally {
            putBack(sql, statement);
        }
    }

    /** Runs work in a transaction, all or nothing. */
    <T> T transaction(String begin, Work<T> work) throws SQLException {
        with(begin, NOTHING, PreparedStatement::execute);
        boolean done = false;
        try {
            T result = work.run();
            with("COMMIT", NOTHING, PreparedStatement::execute);
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    /** Rolls back. SQLite may have done so already (full disk); a second time is a meaningless error. */
    private void rollback() throws SQLException {
        for (var statement : batches.values()) {
            statement.close();
        }
        batches.clear();
        for (var statement : prepared.values()) {
            statement.close();
        }
        prepared.clear(); // the driver finalises a statement that failed, as on a full disk
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Uses a statement. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, @Nullable Object[] values, Use<T> use) throws SQLException {
        var statement = take(sql);
        try {
            bind(statement, values);
            return use.of(statement);
        } finally {
            putBack(sql, statement);
        }
    }

    private PreparedStatement take(String sql) throws SQLException {
        if (interrupted) {
            throw new SQLException("interrupted");
        }
        var statement = prepared.remove(sql);
        return statement == null ? connection.prepareStatement(sql) : statement;
    }

    private void putBack(String sql, PreparedStatement statement) throws SQLException {
        var same = prepared.putLast(sql, statement);
        if (same != null) {
            same.close(); // it was nested
        }
        if (prepared.size() > MOST_PREPARED) {
            prepared.pollFirstEntry().getValue().close();
        }
    }

    /** The number of cached statements. */
    int prepared() {
        return prepared.size();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case String text -> statement.setString(place, text);
            case Integer number -> statement.setInt(place, number);
            case Long number -> statement.setLong(place, number);
            case UUID id -> statement.setBytes(place, Ids.bytes(id));
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Instant instant -> statement.setString(place, instant.toString());
            case Edtf date -> statement.setString(place, date.toString());
            case Enum<?> named -> statement.setString(place, named.name().toLowerCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("cannot store a " + value.getClass());
        }
    }

    /** Interrupts running and all later statements, also of a check; callable from any thread. */
    synchronized void interrupt() throws SQLException {
        interrupted = true;
        if (!closed) {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        connection.close();
    }
}
