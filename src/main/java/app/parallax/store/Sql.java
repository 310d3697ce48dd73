package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.Messages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements; used by one thread at a time. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of the row under the cursor. */
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Work on this connection. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Work on this connection that hands over what it reads. */
    interface Telling {
        void run() throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
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
        try (var results = bound(sql, values).executeQuery()) {
            return results.next() ? Optional.of(read(reader, new Row(results))) : Optional.empty();
        }
    }

    int number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.number(1), values).orElse(0);
    }

    <T> void each(String sql, RowReader<T> reader, Consumer<T> sink, @Nullable Object... values) throws SQLException {
        try (var results = bound(sql, values).executeQuery()) {
            var row = new Row(results);
            while (results.next()) {
                sink.accept(read(reader, row));
            }
        }
    }

    private static <T> T read(RowReader<T> reader, Row row) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException e) { // whatever a value throws that no program of ours wrote: the row is damaged
            throw new SQLException(Messages.text("reason.row"), e);
        }
    }

    /** Adds one row to the batch of a statement; {@link #runBatch} sends it. */
    void addBatch(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).addBatch();
    }

    int[] runBatch(String sql) throws SQLException {
        return statement(sql).executeBatch();
    }

    /** Runs work in a transaction: all of it, or nothing. */
    <T> T transaction(String begin, Work<T> work) throws SQLException {
        statement(begin).execute();
        boolean done = false;
        try {
            T result = work.run();
            statement("COMMIT").execute();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    /** SQLite may have rolled back by itself (full disk); a second time is an error without meaning. */
    private void rollback() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        prepared.clear(); // the driver ends a statement that failed, as on a full disk, for good
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) {
                throw e;
            }
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = statement(sql);
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
