package app.parallax.store;

import app.parallax.model.Change;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Kind;
import app.parallax.store.ChangeSet.Operation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a copy that are not at its hub yet: the end of the history. The history does not contain the rows that
 * an edit inserted; they are found by going back from the present rows.
 */
final class Outbox {
    private final Sql sql;
    private final Tables tables;
    private final List<Entry> rows;
    private final Map<Ref, @Nullable Entity> states = new HashMap<>();

    private record Ref(Kind kind, UUID id) {}

    /** A row of the table {@code edit}. */
    private record Entry(long key, UUID id, String login, String analyst, Instant at, String label,
            @Nullable String message, LogEdit.Operation operation, @Nullable UUID reverts, int format,
            boolean isOpen, boolean isAgain) {
        LogEdit edit(List<LogChange> changes) {
            return new LogEdit(0, id, login, analyst, at, label, message, operation, reverts, format, changes);
        }
    }

    /** A row of the table {@code change}. */
    private record Stored(Kind kind, Operation operation, List<UUID> ids, @Nullable String content) {}

    Outbox(Sql sql, Tables tables) throws SQLException {
        this(sql, tables, Long.MAX_VALUE);
    }

    /**
     * Reads an outbox behind which edits were received.
     *
     * @param last place of its last edit
     */
    Outbox(Sql sql, Tables tables, long last) throws SQLException {
        this.sql = sql;
        this.tables = tables;
        this.rows = sql.list("""
                SELECT edit.id, edit.uuid, shared.login, edit.analyst, edit.at, edit.label, edit.message,
                    coalesce(shared_edit.operation, 'edit'), shared_edit.reverts, edit.format, edit.state,
                    coalesce(shared_edit.again, 0)
                FROM shared JOIN edit ON edit.id > shared.sent LEFT JOIN shared_edit ON shared_edit.edit = edit.id
                WHERE edit.id <= ? ORDER BY edit.id""",
                row -> new Entry(row.big(1), row.uuid(2), row.text(3), row.text(4), row.instant(5), row.text(6),
                        row.textOrNull(7), row.named(8, LogEdit.Operation.class), row.uuidOrNull(9), row.number(10),
                        row.named(11, HistoryEntry.State.class) == HistoryEntry.State.OPEN, row.number(12) == 1),
                last);
    }

    int size() {
        return rows.size();
    }

    /** Whether a job is extending one of the edits. */
    boolean isOpen() {
        return rows.stream().anyMatch(Entry::isOpen);
    }

    List<UUID> ids() {
        return rows.stream().map(Entry::id).toList();
    }

    /** Returns those that were in the log before. */
    Set<UUID> again() {
        return rows.stream().filter(Entry::isAgain).map(Entry::id).collect(Collectors.toSet());
    }

    /** Returns the edits without their changes. */
    List<LogEdit> edits() {
        return rows.stream().map(row -> row.edit(List.of())).toList();
    }

    /**
     * Reads the first edits, up to an open one.
     *
     * @param most number of edits
     * @param mostRows rows that they change; one edit is returned however many it changes
     */
    OutboxBatch first(int most, int mostRows) throws SQLException {
        int count = 0;
        int sum = 0;
        var wanted = new HashSet<Ref>();
        for (var row : rows) {
            if (count == most || row.isOpen) {
                break;
            }
            var refs = new ArrayList<Ref>();
            stored(row.key).forEach(each -> each.ids.forEach(id -> refs.add(new Ref(each.kind, id))));
            sum += refs.size();
            if (count > 0 && sum > mostRows) {
                break;
            }
            wanted.addAll(refs);
            count++;
        }
        var edits = new ArrayList<LogEdit>();
        var all = new ArrayList<Change>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            var row = rows.get(i);
            var changes = new ArrayList<LogChange>();
            for (var each : stored(row.key).reversed()) {
                var back = back(each, wanted);
                if (i < count) {
                    all.addAll(back.reversed());
                    changes.add(new LogChange(each.kind.name().toLowerCase(Locale.ROOT),
                            each.operation.name().toLowerCase(Locale.ROOT), each.ids,
                            each.operation == Operation.INSERT
                                    ? tables.json.write(back.stream().map(Change::entity).toList())
                                    : required(each)));
                }
            }
            if (i < count) {
                Collections.reverse(changes);
                edits.add(row.edit(changes));
            }
        }
        Collections.reverse(edits);
        Collections.reverse(all);
        return new OutboxBatch(edits, all);
    }

    /** Returns the changes of all edits, in order. */
    List<Change> changes() throws SQLException {
        var changes = new ArrayList<Change>();
        for (var row : rows.reversed()) {
            for (var each : stored(row.key).reversed()) {
                changes.addAll(back(each, null).reversed());
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    /**
     * Goes back over a change.
     *
     * @param wanted rows of which the states are known; null for all
     */
    private List<Change> back(Stored stored, @Nullable Set<Ref> wanted) throws SQLException {
        var refs = stored.ids.stream().map(id -> new Ref(stored.kind, id))
                .filter(ref -> wanted == null || wanted.contains(ref)).toList();
        if (refs.isEmpty()) {
            return List.of();
        }
        var unread = refs.stream().filter(ref -> !states.containsKey(ref)).map(Ref::id).toList();
        if (stored.operation != Operation.DELETE && !unread.isEmpty()) {
            tables.require(sql, stored.kind, unread)
                    .forEach(entity -> states.put(new Ref(stored.kind, entity.id()), entity));
        }
        var before = new HashMap<UUID, Entity>();
        if (stored.operation == Operation.DELETE) {
            tables.json.readEntities(required(stored), stored.kind).forEach(each -> before.put(each.id(), each));
        }
        var changes = new ArrayList<Change>(refs.size());
        for (var ref : refs) {
            var after = states.get(ref);
            if (stored.operation == Operation.UPDATE && after != null) {
                before.put(ref.id, tables.json.with(after, required(stored), "old"));
            }
            changes.add(new Change(before.get(ref.id), after));
            states.put(ref, before.get(ref.id));
        }
        return changes;
    }

    private static String required(Stored stored) throws SQLException {
        if (stored.content == null) {
            throw new SQLException("a change has no content");
        }
        return stored.content;
    }

    private List<Stored> stored(long edit) throws SQLException {
        return sql.list("SELECT entity, operation, ids, content FROM change WHERE edit = ? ORDER BY id",
                row -> new Stored(row.named(1, Kind.class), row.named(2, Operation.class),
                        ChangeSet.idsOf(row.bytes(3)), row.textOrNull(4)),
                edit);
    }
}
