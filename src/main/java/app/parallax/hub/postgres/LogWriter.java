package app.parallax.hub.postgres;

import app.parallax.hub.Footprint;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Appends edits to the log. Statements take arrays of one length after another, so that their text never varies and
 * their parameters are few.
 */
record LogWriter(UUID project) {
    /** The rows of one statement, and the size of their contents in characters. */
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_CHARACTERS = 4 << 20;

    private static final String ADVANCE = "UPDATE parallax.project SET head = ? WHERE id = ? AND head = ?";

    private static final String EDITS = """
            INSERT INTO parallax.edit (project, position, id, analyst, at, label, message, operation, reverts,
                format, changes)
            SELECT ?, sent.* FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::uuid[], ?::integer[], ?::integer[]) AS sent""";

    private static final String CHANGES = """
            INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
            SELECT ?, sent.* FROM unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                AS sent""";

    /** The position behind which the function has appended; null if it has not. */
    static final String BEFORE = "nullif(current_setting('parallax.before', true), '')::bigint";

    /**
     * After the commit, for which others wait at the head, those who listen are told; nobody waits for that on disk.
     */
    private static final String AT_ONCE = String.join(";\n", """
            SELECT appended, writes, newest, ours FROM parallax.append(?, ?, ?::bigint[], ?::bigint[], ?::uuid[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::integer[], ?::integer[],
                ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::bytea[], ?::text[])""", "COMMIT", """
            SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, (%s + ?)::text)
            WHERE %1$s IS NOT NULL""".formatted(BEFORE));

    private static final String AT_ONCE_AND_MISSED = AT_ONCE + ";\n" + LogReader.MISSED;

    /**
     * Appends edits.
     *
     * @return false if the head of the project is not where it is expected, or the login may not write
     * @throws SQLException with a row that is taken if the log does not end there although its project says so
     */
    boolean append(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        // other senders wait here; what they find then is not what they expected
        return append(connection, edits, expectedHead, ADVANCE);
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

    /**
     * The outcome of an attempt to append.
     *
     * @param isDone whether the edits were appended
     * @param isWriter whether the login may write
     * @param head position of the last edit of the log
     * @param isOurs whether the edit at the last position that was asked for is the last one that was sent
     * @param missed the first edits of others that stand before those that were appended, if they were asked for
     */
    record Attempt(boolean isDone, boolean isWriter, long head, boolean isOurs, List<SharedEdit> missed) {}

    /** Whether edits are so few that they may be appended in one exchange. */
    static boolean areFew(List<SharedEdit> edits) {
        return edits.size() <= MOST_ROWS && edits.stream().mapToInt(each -> each.changes().size()).sum() <= MOST_ROWS
                && edits.stream().flatMap(each -> each.changes().stream())
                        .mapToLong(each -> each.content().length() + 16L * each.ids().size()).sum() <= MOST_CHARACTERS;
    }

    /**
     * Appends few edits in one exchange that ends with the commit, so that others wait at the head of the project for
     * the server alone, and not for the network.
     *
     * @param reader reads with the answer what the sender has missed; null if it is told by the position alone
     */
    Attempt appendAtOnce(Connection connection, List<SharedEdit> edits, long expectedHead,
            @Nullable Footprint footprint, @Nullable LogReader reader) throws SQLException {
        try (var statement = connection.prepareStatement(reader == null ? AT_ONCE : AT_ONCE_AND_MISSED)) {
            var parameters = new ParameterList(connection, statement);
            parameters.set(project);
            parameters.set(expectedHead);
            parameters.set("bigint", footprint == null ? null : footprint.touched().toArray());
            parameters.set("bigint", footprint == null ? null : footprint.conflicting().toArray());
            setEdits(parameters, edits);
            var changes = new ArrayList<Placed>();
            for (int i = 0; i < edits.size(); i++) {
                for (var change : edits.get(i).changes()) {
                    changes.add(new Placed(i + 1, change));
                }
            }
            setChanges(parameters, changes);
            parameters.set(PositionListener.channel(project));
            parameters.set(edits.size());
            if (reader != null) {
                reader.setMissed(parameters, expectedHead);
            }
            statement.execute();
            boolean isDone;
            boolean isWriter;
            long head;
            boolean isOurs;
            try (var found = statement.getResultSet()) {
                found.next();
                isDone = found.getBoolean(1);
                isWriter = found.getBoolean(2);
                head = found.getLong(3);
                isOurs = found.getBoolean(4);
            }
            if (reader == null || !isDone) {
                return new Attempt(isDone, isWriter, head, isOurs, List.of());
            }
            statement.getMoreResults(); // of the commit
            statement.getMoreResults(); // of the notification
            return new Attempt(true, isWriter, head, isOurs, reader.missed(statement, expectedHead));
        }
    }

    private void insertEdits(Connection connection, List<SharedEdit> edits, long expectedHead) throws SQLException {
        try (var statement = connection.prepareStatement(EDITS)) {
            for (int from = 0; from < edits.size(); from += MOST_ROWS) {
                var slice = edits.subList(from, Math.min(edits.size(), from + MOST_ROWS));
                var parameters = new ParameterList(connection, statement);
                long first = expectedHead + from + 1;
                parameters.set(project);
                parameters.set("bigint", LongStream.range(first, first + slice.size()).boxed().toArray());
                setEdits(parameters, slice);
                statement.executeUpdate();
            }
        }
    }

    private static void setEdits(ParameterList parameters, List<SharedEdit> edits) throws SQLException {
        parameters.set("uuid", edits.stream().map(SharedEdit::id).toArray());
        parameters.set("text", edits.stream().map(e -> HubRow.storable(e.analyst(), HubRow.NAME)).toArray());
        parameters.set("text", edits.stream().map(e -> e.at().toString()).toArray());
        parameters.set("text", edits.stream().map(e -> HubRow.storable(e.label(), LogReader.LABEL)).toArray());
        parameters.set("text", edits.stream().map(e -> message(e)).toArray());
        parameters.set("text", edits.stream().map(e -> e.operation().name().toLowerCase(Locale.ROOT)).toArray());
        parameters.set("uuid", edits.stream().map(SharedEdit::reverts).toArray());
        parameters.set("integer", edits.stream().map(SharedEdit::format).toArray());
        parameters.set("integer", edits.stream().map(e -> e.changes().size()).toArray());
    }

    /** A message that is too long is left out: the label says the same in one language. */
    private static @Nullable String message(SharedEdit edit) {
        var message = edit.message();
        return message == null || message.length() > LogReader.MESSAGE
                ? null
                : HubRow.storable(message, LogReader.MESSAGE);
    }

    /** A change with the position of its edit, in the log or among those that are sent together. */
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
        try (var statement = connection.prepareStatement(CHANGES)) {
            var parameters = new ParameterList(connection, statement);
            parameters.set(project);
            setChanges(parameters, slice);
            statement.executeUpdate();
        }
    }

    private static void setChanges(ParameterList parameters, List<Placed> slice) throws SQLException {
        parameters.set("bigint", slice.stream().map(Placed::position).toArray());
        parameters.set("integer", slice.stream().map(each -> each.change.ordinal()).toArray());
        parameters.set("text", slice.stream().map(each -> each.change.entity()).toArray());
        parameters.set("text", slice.stream().map(each -> each.change.operation()).toArray());
        parameters.set("bytea", slice.stream().map(each -> bytes(each.change.ids())).toArray(byte[][]::new));
        parameters.set("text", slice.stream()
                .map(each -> HubRow.storable(each.change.content(), Integer.MAX_VALUE)).toArray());
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
