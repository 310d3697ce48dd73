package app.parallax.hub.postgres;

import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Appends edits to the log. Statements take arrays of one length after another, so that their text never varies and
 * their parameters are few.
 */
final class LogWriter {
    /** The rows of one statement, and the size of their contents in characters. */
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final UUID project;

    LogWriter(UUID project) {
        this.project = project;
    }

    /**
     * Appends edits.
     *
     * @return false if the head of the project is not where it is expected, or the login may not write
     * @throws SQLException with a row that is taken if the log does not end there although its project says so
     */
    boolean append(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        // other senders wait here; what they find then is not what they expected
        return append(connection, edits, expectedHead,
                "UPDATE parallax.project SET head = ? WHERE id = ? AND head = ?");
    }

    /** Appends edits although the head of the project is not where the log ends: somebody moved it by plain SQL. */
    boolean appendAnyway(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        return append(connection, edits, expectedHead,
                "UPDATE parallax.project SET head = ? WHERE id = ? AND head <> ?");
    }

    private boolean append(Connection connection, List<SharedEdit> edits, long expectedHead, String advance)
            throws SQLException {
        try (var statement = connection.prepareStatement(advance)) {
            statement.setLong(1, expectedHead + edits.size());
            statement.setObject(2, project);
            statement.setLong(3, expectedHead);
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        insertEdits(connection, edits, expectedHead);
        insertChanges(connection, edits, expectedHead);
        return true;
    }

    private void insertEdits(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO parallax.edit (project, position, id, analyst, at, label, message, operation, reverts,
                    format, changes)
                SELECT ?, * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::integer[], ?::integer[])""")) {
            for (int from = 0; from < edits.size(); from += MOST_ROWS) {
                var slice = edits.subList(from, Math.min(edits.size(), from + MOST_ROWS));
                long first = expectedHead + from + 1;
                statement.setObject(1, project);
                var positions = new Object[slice.size()];
                for (int i = 0; i < positions.length; i++) {
                    positions[i] = first + i;
                }
                var columns = new Columns(connection, statement);
                columns.set("bigint", positions);
                columns.set("uuid", slice.stream().map(SharedEdit::id).toArray());
                columns.set("text", slice.stream().map(e -> HubRow.storable(e.analyst(), HubRow.NAME)).toArray());
                columns.set("text", slice.stream().map(e -> e.at().toString()).toArray());
                columns.set("text", slice.stream().map(e -> HubRow.storable(e.label(), LogReader.LABEL)).toArray());
                columns.set("text", slice.stream().map(e -> message(e)).toArray());
                columns.set("text", slice.stream().map(e -> e.operation().name().toLowerCase(Locale.ROOT)).toArray());
                columns.set("uuid", slice.stream().map(SharedEdit::reverts).toArray());
                columns.set("integer", slice.stream().map(SharedEdit::format).toArray());
                columns.set("integer", slice.stream().map(e -> e.changes().size()).toArray());
                statement.executeUpdate();
            }
        }
    }

    /** A message that is too long is left out: the label says the same in one language. */
    private static @org.jspecify.annotations.Nullable String message(SharedEdit edit) {
        var message = edit.message();
        return message == null || message.length() > LogReader.MESSAGE
                ? null
                : HubRow.storable(message, LogReader.MESSAGE);
    }

    /** A change with the position of its edit. */
    private record Placed(long position, SharedChange change) {}

    private void insertChanges(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        var slice = new ArrayList<Placed>();
        long size = 0;
        for (int i = 0; i < edits.size(); i++) {
            for (var change : edits.get(i).changes()) {
                if (slice.size() == MOST_ROWS || (!slice.isEmpty() && size > MOST_CHARACTERS)) {
                    insertChanges(connection, slice);
                    slice.clear();
                    size = 0;
                }
                slice.add(new Placed(expectedHead + 1 + i, change));
                size += change.content().length() + 16L * change.ids().size();
            }
        }
        if (!slice.isEmpty()) {
            insertChanges(connection, slice);
        }
    }

    private void insertChanges(Connection connection, List<Placed> slice) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
                SELECT ?, * FROM unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::bytea[], ?::text[])""")) {
            statement.setObject(1, project);
            var columns = new Columns(connection, statement);
            columns.set("bigint", slice.stream().map(Placed::position).toArray());
            columns.set("integer", slice.stream().map(each -> each.change.ordinal()).toArray());
            columns.set("text", slice.stream().map(each -> each.change.entity()).toArray());
            columns.set("text", slice.stream().map(each -> each.change.operation()).toArray());
            columns.set("bytea", slice.stream().map(each -> bytes(each.change.ids())).toArray(byte[][]::new));
            columns.set("text", slice.stream()
                    .map(each -> HubRow.storable(each.change.content(), Integer.MAX_VALUE)).toArray());
            statement.executeUpdate();
        }
    }

    /** Sets the parameters after the first one, in order. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private int place = 1;

        private Columns(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        private void set(String type, Object[] values) throws SQLException {
            statement.setArray(++place, connection.createArrayOf(type, values));
        }
    }

    private static byte[] bytes(List<UUID> ids) {
        var bytes = ByteBuffer.allocate(16 * ids.size());
        ids.forEach(id -> bytes.put(Ids.bytes(id)));
        return bytes.array();
    }

    /** Whether the edits stand in the log from a position on. */
    boolean holds(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT count(*) FROM parallax.edit
                JOIN unnest(?::uuid[]) WITH ORDINALITY AS sent (id, ordinal)
                    ON edit.id = sent.id AND edit.position = ? + sent.ordinal
                WHERE project = ?""")) {
            statement.setArray(1, connection.createArrayOf("uuid", edits.stream().map(SharedEdit::id).toArray()));
            statement.setLong(2, expectedHead);
            statement.setObject(3, project);
            try (var found = statement.executeQuery()) {
                return found.next() && found.getInt(1) == edits.size();
            }
        }
    }
}
