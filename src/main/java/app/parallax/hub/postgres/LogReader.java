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

/** Reads edits of the log in order, and checks each as a file from a stranger is checked. */
final class LogReader {
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

    /** What comes with a turn, while others wait, and with an answer: so many edits, and so many bytes of changes. */
    private static final int MOST_IN_TURN = 100;
    private static final long BYTES_IN_TURN = 256 << 10;

    private static final String HEADS = """
            SELECT position, id, login, analyst, at, label, message, operation, reverts, format, changes, %s
            FROM parallax.edit WHERE project = ? AND position > ? %sORDER BY position LIMIT ?""";

    private static final String WITH_SIZES = HEADS.formatted("""
            (SELECT coalesce(sum(octet_length(content) + octet_length(ids)), 0) FROM parallax.change
                WHERE change.project = edit.project AND change.position = edit.position)""", "");

    private static final String CHANGES = """
            SELECT position, ordinal, entity, operation, ids, content FROM parallax.change
            WHERE project = ? AND position BETWEEN ? AND ? ORDER BY position, ordinal""";

    /** What is left out for its size makes an edit incomplete. */
    private static final String SMALL_CHANGES = """
            SELECT position, ordinal, entity, operation, ids, content FROM (
                SELECT *, sum(octet_length(content) + octet_length(ids)) OVER (ORDER BY position, ordinal) AS total
                FROM parallax.change WHERE project = ? AND position BETWEEN ? AND %s) AS missed
            WHERE total <= ? ORDER BY position, ordinal""";

    private static final String TURN = String.join(";\n", "SELECT set_config('lock_timeout', ?, true)",
            "SELECT head FROM parallax.project WHERE id = ? FOR UPDATE", HEADS.formatted("0", ""),
            SMALL_CHANGES.formatted("?"));

    /** The position of the last edit of others before so many that end with a known one; null without that one. */
    private static final String BEFORE_OWN = "(SELECT position FROM parallax.edit WHERE id = ? AND project = ?) - ?";

    /** For behind the statements that append edits. */
    static final String MISSED = String.join(";\n", HEADS.formatted("0", "AND position <= " + BEFORE_OWN + " "),
            SMALL_CHANGES.formatted("least(?, " + BEFORE_OWN + ")"));

    private final HubAddress address;
    private final UUID project;

    LogReader(HubAddress address, UUID project) {
        this.address = address;
        this.project = project;
    }

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

    /** The row of an edit, without its changes. */
    private record Head(SharedEdit edit, int changes, long size) {}

    List<SharedEdit> after(Connection connection, long position, int most) throws SQLException {
        var batch = fitting(heads(connection, position, Math.min(most, MOST_EDITS)));
        return batch.isEmpty() ? List.of() : withChanges(connection, batch);
    }

    /**
     * What whoever holds the head of the project finds.
     *
     * @param head where the project says that the log ends
     * @param missed the first edits after a position, if they are small
     */
    record Reached(long head, List<SharedEdit> missed) {}

    /** Waits until no other sender holds the head, which is this one's then; reads what it has missed with it. */
    Reached turn(Connection connection, long position, Duration longest) throws SQLException {
        try (var statement = connection.prepareStatement(TURN)) {
            statement.setString(1, longest.toMillis() + "ms");
            statement.setObject(2, project);
            statement.setObject(3, project);
            statement.setLong(4, position);
            statement.setInt(5, MOST_IN_TURN);
            statement.setObject(6, project);
            statement.setLong(7, position + 1);
            statement.setLong(8, position + MOST_IN_TURN);
            statement.setLong(9, BYTES_IN_TURN);
            statement.execute();
            long head;
            try (var found = next(statement)) {
                head = found.next() ? found.getLong(1) : -1;
            }
            return new Reached(head, missed(statement, position));
        }
    }

    /** Sets the parameters of {@link #MISSED}. */
    void setMissed(ParameterList parameters, long position, UUID last, long edits) throws SQLException {
        parameters.set(project);
        parameters.set(position);
        parameters.set(last);
        parameters.set(project);
        parameters.set(edits);
        parameters.set(MOST_IN_TURN);
        parameters.set(project);
        parameters.set(position + 1);
        parameters.set(position + MOST_IN_TURN);
        parameters.set(last);
        parameters.set(project);
        parameters.set(edits);
        parameters.set(BYTES_IN_TURN);
    }

    /** Reads the first edits behind a position from the next two results of a statement. */
    List<SharedEdit> missed(Statement statement, long position) throws SQLException {
        List<Head> heads;
        try (var found = next(statement)) {
            heads = heads(found, position);
        }
        try (var found = next(statement)) {
            return withChanges(found, heads, true);
        }
    }

    private static ResultSet next(Statement statement) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new SQLException("no answer", "XX000");
        }
        return statement.getResultSet();
    }

    /** Returns as many as are not too large together, but at least one. */
    private List<Head> fitting(List<Head> heads) {
        long size = 0;
        int taken = 0;
        while (taken < heads.size() && (taken == 0 || size + heads.get(taken).size <= BATCH)) {
            size += heads.get(taken).size;
            taken++;
        }
        if (size > Limit.PROJECT_VALUE_MEGABYTES.units()) {
            throw HubErrors.malformed(address, "edit " + heads.getFirst().edit.position(), size + " bytes");
        }
        return heads.subList(0, taken);
    }

    private List<Head> heads(Connection connection, long after, int most) throws SQLException {
        try (var statement = connection.prepareStatement(WITH_SIZES)) {
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
            var row = new HubRow(address, "edit " + expected, found);
            row.number(1, expected, expected);
            int changes = Math.toIntExact(row.number(11, 0, MOST_CHANGES));
            heads.add(new Head(new SharedEdit(expected, row.uuid(2), row.text(3, HubRow.NAME),
                    row.text(4, HubRow.NAME), row.instant(5), row.text(6, LABEL), row.textOrNull(7, MESSAGE),
                    row.constant(SharedEdit.Operation.class, row.text(8, HubRow.NAME)), row.uuidOrNull(9),
                    Math.toIntExact(row.number(10, 0, Integer.MAX_VALUE)), List.of()), changes,
                    row.number(12, 0, Long.MAX_VALUE)));
        }
        return heads;
    }

    private List<SharedEdit> withChanges(Connection connection, List<Head> heads) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGES)) {
            statement.setObject(1, project);
            statement.setLong(2, heads.getFirst().edit.position());
            statement.setLong(3, heads.getLast().edit.position());
            statement.setFetchSize(500);
            try (var found = statement.executeQuery()) {
                return withChanges(found, heads, false);
            }
        }
    }

    /** @param isPart whether to end before the first edit of which changes are left out */
    private List<SharedEdit> withChanges(ResultSet found, List<Head> heads, boolean isPart) throws SQLException {
        var edits = new ArrayList<SharedEdit>();
        boolean more = found.next();
        for (var head : heads) {
            var changes = new ArrayList<SharedChange>();
            var row = new HubRow(address, "edit " + head.edit.position(), found);
            while (more && found.getLong(1) == head.edit.position()) {
                changes.add(change(row, changes.size()));
                more = found.next();
            }
            if (isPart && changes.size() != head.changes) {
                return edits;
            }
            if (changes.size() != head.changes) {
                throw row.malformed(changes.size() + " ≠ " + head.changes);
            }
            edits.add(with(head.edit, changes));
        }
        if (more) {
            throw HubErrors.malformed(address, "change", "order");
        }
        return edits;
    }

    private static SharedChange change(HubRow row, int ordinal) throws SQLException {
        row.number(2, ordinal, ordinal);
        var entity = row.text(3, HubRow.NAME);
        var operation = row.text(4, HubRow.NAME);
        if (!ENTITY.matcher(entity).matches() || !OPERATIONS.contains(operation)) {
            throw row.malformed(operation + " " + entity);
        }
        return new SharedChange(ordinal, entity, operation, ids(row, row.bytes(5, Integer.MAX_VALUE)),
                row.text(6, Integer.MAX_VALUE));
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

    private static SharedEdit with(SharedEdit edit, List<SharedChange> changes) {
        return new SharedEdit(edit.position(), edit.id(), edit.login(), edit.analyst(), edit.at(), edit.label(),
                edit.message(), edit.operation(), edit.reverts(), edit.format(), changes);
    }
}
