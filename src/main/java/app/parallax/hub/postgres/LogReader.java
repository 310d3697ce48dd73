package app.parallax.hub.postgres;

import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import app.parallax.model.Limit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads edits of the log in order, and checks each as a file from a stranger is checked. Of an edit that no program
 * wrote and a member can write by plain SQL, {@link SharedChange#UNUSABLE} is read in place of the changes, so that all
 * copies leave it out alike; what no member can write is refused.
 */
record LogReader(HubAddress address, UUID project) {
    static final int LABEL = 100_000;
    static final int MESSAGE = 1_000_000;

    /** The size of the changes that are read at once, in bytes, unless one edit is larger. */
    private static final long BATCH = 8L << 20;

    /** The number of edits that are read at once. */
    private static final int MOST_EDITS = 1_000;

    /** The number of rows of all changes of an edit. */
    private static final int MOST_CHANGES = 1_000_000;

    private static final Pattern ENTITY = Pattern.compile("[a-z][a-z_]{0,39}");

    private static final Set<String> OPERATIONS = Set.of("insert", "update", "delete");

    /** Limits of the edits that come with a turn, while others wait, and with an answer: number, bytes of changes. */
    private static final int MOST_IN_TURN = 100;
    private static final long BYTES_IN_TURN = 256 << 10;
    /** Number of the first column of a change, behind those of its edit. */
    private static final int PLACE_OF_CHANGE = 14;

    private static final String HEADS = """
            SELECT position, id, login, analyst, at, label, message, operation, reverts, format, changes,
                (SELECT coalesce(sum(octet_length(content) + octet_length(ids)), 0) FROM parallax.change
                    WHERE change.project = edit.project AND change.position = edit.position), received
            FROM parallax.edit WHERE project = ? AND position > ? ORDER BY position LIMIT ?""";

    private static final String CHANGES = """
            SELECT position, ordinal, entity, operation, ids, content FROM parallax.change
            WHERE project = ? AND position BETWEEN ? AND ? ORDER BY position, ordinal""";

    /** An edit lacks the changes that are left out for their size, and is incomplete then. */
    private static final String SMALL = """
            SELECT position, id, login, analyst, at, label, message, said, reverts, format, changes, 0,
                received, position, ordinal, entity, operation, ids, content
            FROM (SELECT edit.position, id, login, analyst, at, label, message, edit.operation AS said, reverts, format,
                    changes, received, ordinal, entity, change.operation, ids, content, coalesce(sum(octet_length(content) + octet_length(ids))
                        OVER (ORDER BY edit.position, ordinal), 0) AS total
                FROM parallax.edit LEFT JOIN parallax.change
                    ON change.project = edit.project AND change.position = edit.position
                WHERE edit.project = ? AND edit.position > ? AND edit.position <= %s) AS missed
            WHERE total <= ? ORDER BY position, ordinal""";

    private static final String TURN = String.join(";\n", "SELECT set_config('lock_timeout', ?, true)",
            "SELECT head FROM parallax.project WHERE id = ? FOR UPDATE", SMALL.formatted("?"));

    /** For behind the statements that append edits: what stands before them. */
    static final String MISSED = SMALL.formatted("least(?, " + LogWriter.BEFORE + ")");

    long head(Connection connection) throws SQLException {
        try (var statement = connection
                .prepareStatement("SELECT coalesce(max(position), 0) FROM parallax.edit WHERE project = ?")) {
            statement.setObject(1, project);
            try (var found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    Optional<UUID> idAt(Connection connection, long position) throws SQLException {
        try (var statement = connection
                .prepareStatement("SELECT id FROM parallax.edit WHERE project = ? AND position = ?")) {
            statement.setObject(1, project);
            statement.setLong(2, position);
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new HubRow(address, "edit " + position, found).uuid(1))
                        : Optional.empty();
            }
        }
    }

    /** The row of an edit, without its changes unless they are not usable. */
    private record Head(SharedEdit edit, long changes, long size) {
        private boolean isUsable() {
            return edit.changes().isEmpty();
        }

        private SharedEdit with(List<SharedChange> read) {
            return read.size() == changes && !read.contains(SharedChange.UNUSABLE)
                    ? edit.with(read)
                    : edit.with(List.of(SharedChange.UNUSABLE));
        }
    }

    List<SharedEdit> after(Connection connection, long position, int most) throws SQLException {
        var batch = fitting(heads(connection, position, Math.min(most, MOST_EDITS)));
        return batch.stream().allMatch(Head::isUsable) && !batch.isEmpty()
                ? withChanges(connection, batch)
                : batch.stream().map(Head::edit).toList();
    }

    /**
     * The state of the log at the beginning of a turn.
     *
     * @param head where the project says that the log ends
     * @param missed the first edits after a position, if they are small
     */
    record Reached(long head, List<SharedEdit> missed) {}

    /** Waits until no other sender holds the head, which is this one's then; reads what it has missed with it. */
    Reached turn(Connection connection, long position, Duration longest) throws SQLException {
        try (var statement = connection.prepareStatement(TURN)) {
            var parameters = new ParameterList(connection, statement);
            parameters.set(longest.toMillis() + "ms");
            parameters.set(project);
            setMissed(parameters, position);
            statement.execute();
            long head;
            try (var found = next(statement)) {
                head = found.next() ? found.getLong(1) : -1;
            }
            return new Reached(head, missed(statement, position));
        }
    }

    /** Sets the parameters of {@link #MISSED}. */
    void setMissed(ParameterList parameters, long position) throws SQLException {
        parameters.set(project);
        parameters.set(position);
        parameters.set(position + MOST_IN_TURN);
        parameters.set(BYTES_IN_TURN);
    }

    /** Reads the first edits behind a position from the next result of a statement, as far as they are whole. */
    List<SharedEdit> missed(Statement statement, long position) throws SQLException {
        var edits = new ArrayList<SharedEdit>();
        try (var found = next(statement)) {
            boolean more = found.next();
            while (more) {
                long expected = position + edits.size() + 1;
                var row = new HubRow(address, "edit " + expected, found);
                var head = head(row, expected);
                var changes = new ArrayList<SharedChange>();
                do {
                    if (found.getObject(PLACE_OF_CHANGE + 1) != null) {
                        changes.add(change(row, PLACE_OF_CHANGE, changes.size()));
                    }
                    more = found.next();
                } while (more && found.getLong(1) == expected);
                if (changes.size() != head.changes || !head.isUsable() || changes.contains(SharedChange.UNUSABLE)) {
                    return edits;
                }
                edits.add(head.with(changes));
            }
        }
        return edits;
    }

    private static ResultSet next(Statement statement) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new SQLException("no answer", "XX000");
        }
        return statement.getResultSet();
    }

    /** Returns as many as are not too large together, but at least one; all of them are usable, or none is. */
    private static List<Head> fitting(List<Head> heads) {
        long size = 0;
        int count = 0;
        while (count < heads.size() && heads.get(count).isUsable() == heads.getFirst().isUsable()
                && (count == 0 || size + heads.get(count).size <= BATCH)) {
            size += heads.get(count).size;
            count++;
        }
        return heads.subList(0, count);
    }

    private List<Head> heads(Connection connection, long after, int most) throws SQLException {
        try (var statement = connection.prepareStatement(HEADS)) {
            statement.setObject(1, project);
            statement.setLong(2, after);
            statement.setInt(3, most);
            try (var found = statement.executeQuery()) {
                return heads(found, after);
            }
        }
    }

    private List<Head> heads(ResultSet found, long after) throws SQLException {
        var heads = new ArrayList<Head>();
        long expected = after;
        while (found.next()) {
            expected++;
            heads.add(head(new HubRow(address, "edit " + expected, found), expected));
        }
        return heads;
    }

    private static Head head(HubRow row, long position) throws SQLException {
        row.number(1, position, position);
        var at = row.instantOrNull(5);
        long format = row.number(10, Integer.MIN_VALUE, Integer.MAX_VALUE);
        long changes = row.number(11, 0, Integer.MAX_VALUE);
        long size = row.number(12, 0, Long.MAX_VALUE);
        boolean isUsable = at != null && format >= 0 && changes <= MOST_CHANGES
                && size <= Limit.PROJECT_VALUE_MEGABYTES.units();
        return new Head(new SharedEdit(position, row.uuid(2), row.text(3, HubRow.NAME),
                row.text(4, 2 * HubRow.NAME), at == null ? row.time(13) : at, row.text(6, 2 * LABEL),
                row.textOrNull(7, 2 * MESSAGE),
                row.constant(SharedEdit.Operation.class, row.text(8, HubRow.NAME)), row.uuidOrNull(9),
                (int) Math.max(0, format), isUsable ? List.of() : List.of(SharedChange.UNUSABLE)), changes, size);
    }

    private List<SharedEdit> withChanges(Connection connection, List<Head> heads) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGES)) {
            statement.setObject(1, project);
            statement.setLong(2, heads.getFirst().edit.position());
            statement.setLong(3, heads.getLast().edit.position());
            statement.setFetchSize(500);
            try (var found = statement.executeQuery()) {
                return withChanges(found, heads);
            }
        }
    }

    private List<SharedEdit> withChanges(ResultSet found, List<Head> heads) throws SQLException {
        var edits = new ArrayList<SharedEdit>();
        boolean more = found.next();
        for (var head : heads) {
            var changes = new ArrayList<SharedChange>();
            var row = new HubRow(address, "edit " + head.edit.position(), found);
            while (more && found.getLong(1) == head.edit.position()) {
                changes.add(change(row, 1, changes.size()));
                more = found.next();
            }
            edits.add(head.with(changes));
        }
        if (more) {
            throw HubErrors.malformed(address, "change", "order");
        }
        return edits;
    }

    /** @param place of the column of the position */
    private static SharedChange change(HubRow row, int place, int ordinal) throws SQLException {
        var entity = row.text(place + 2, HubRow.NAME);
        var operation = row.text(place + 3, HubRow.NAME);
        if (!OPERATIONS.contains(operation)) {
            throw row.malformed(operation);
        }
        var change = new SharedChange(ordinal, entity, operation, ids(row, row.bytes(place + 4, Integer.MAX_VALUE)),
                row.text(place + 5, Integer.MAX_VALUE));
        return row.number(place + 1, 0, Integer.MAX_VALUE) == ordinal && ENTITY.matcher(entity).matches()
                ? change
                : SharedChange.UNUSABLE;
    }

    private static List<UUID> ids(HubRow row, byte[] bytes) {
        if (bytes.length == 0 || bytes.length % 16 != 0) {
            throw row.malformed(bytes.length + " % 16");
        }
        var ids = new ArrayList<UUID>(bytes.length / 16);
        for (int i = 0; i < bytes.length; i += 16) {
            ids.add(Ids.of(Arrays.copyOfRange(bytes, i, i + 16)));
        }
        return ids;
    }
}
