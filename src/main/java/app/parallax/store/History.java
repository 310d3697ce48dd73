package app.parallax.store;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.ProjectException;
import app.parallax.store.ChangeSet.Operation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The linear log of edits: applies changes and stores how to undo them. Every method must run inside a transaction of
 * its caller.
 */
final class History {
    /** The condition of the index {@code edit_not_done} stands in both. */
    static final String UNDONE = "state = 'undone' AND state <> 'done'";
    private static final String OPEN = "state = 'open' AND state <> 'done'";

    static final String ENTRY = "SELECT uuid, at, analyst, label, state, changes, message FROM edit";

    /**
     * Maximum number of rows that one row of the history holds, which are in memory at once when they are undone; also
     * that between two reports of progress.
     */
    private static final int SLICE = 5_000;
    private static final int SLICE_BYTES = 16 * SLICE;

    private final Tables tables;
    private ProgressListener told = ProgressListener.UNTOLD;

    History(Tables tables) {
        this.tables = tables;
    }

    void onProgress(ProgressListener teller) {
        told = teller;
    }

    /** The progress of one edit. */
    private final class Way {
        private final int all;
        private int done;

        private Way(int all) {
            this.all = all;
        }

        private void step(int rows) {
            done += rows;
            told.rows(done, all);
        }
    }

    /** A row of the table {@code change}. */
    record Stored(long key, Kind kind, Operation operation, List<UUID> ids, @Nullable String content) {
        /** Returns the same of fewer rows; the content of a deletion stays whole. */
        Stored of(List<UUID> some) {
            return new Stored(key, kind, operation, some, content);
        }
    }

    /** Applies and records an edit, and discards the edits that were undone. */
    UUID perform(Sql sql, Edit edit, String analyst, Instant at, HistoryEntry.State state) throws SQLException {
        var id = Ids.next();
        perform(sql, id, edit, analyst, at, state);
        return id;
    }

    /** Applies and records an edit under a known identifier. */
    void perform(Sql sql, UUID id, Edit edit, String analyst, Instant at, HistoryEntry.State state)
            throws SQLException {
        sql.update("UPDATE edit SET state = 'abandoned' WHERE " + UNDONE);
        sql.update("""
                INSERT INTO edit (uuid, label, message, analyst, at, state, format, changes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", id, edit.label().words(), MessageJson.write(edit.label().message()),
                analyst, at, state, EntityJson.FORMAT, edit.changes().size());
        apply(sql, id, edit);
    }

    /** Applies further changes as part of an open edit. */
    void extend(Sql sql, UUID id, Edit edit) throws SQLException {
        apply(sql, id, edit);
        sql.update("UPDATE edit SET changes = changes + ?, label = ?, message = ? WHERE uuid = ?",
                edit.changes().size(), edit.label().words(), MessageJson.write(edit.label().message()), id);
    }

    private void apply(Sql sql, UUID id, Edit edit) throws SQLException {
        for (var content : edit.contents()) {
            sql.update("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", content.sha256(),
                    content.bytes());
        }
        var index = new SearchIndex(sql, tables);
        var way = new Way(edit.changes().size());
        var links = new NoteLinkIndex(sql);
        for (var set : slices(edit.changes())) {
            index.follow(set);
            links.follow(set);
            apply(sql, set, way);
            var content = set.operation() == Operation.DELETE ? tables.json.write(set.entities()) : set.difference();
            sql.update("""
                    INSERT INTO change (edit, entity, operation, ids, content)
                    VALUES ((SELECT id FROM edit WHERE uuid = ?), ?, ?, ?, ?)""", id, set.kind(), set.operation(),
                    set.idBytes(), content);
            index.writeMany();
        }
        index.write();
    }

    void close(Sql sql, UUID id) throws SQLException {
        sql.update("UPDATE edit SET state = 'done' WHERE uuid = ? AND state = 'open'", id);
    }

    /** Whether the last edit of a job was never closed, because the job was killed. */
    boolean isOpen(Sql sql) throws SQLException {
        return sql.number("SELECT EXISTS (SELECT 1 FROM edit WHERE " + OPEN + ")") == 1;
    }

    /** Closes edits that a killed job left open, as far as they were applied. */
    int closeAll(Sql sql) throws SQLException {
        return sql.update("UPDATE edit SET state = 'done' WHERE " + OPEN);
    }

    /** Returns the last edit; edits before an open one and settled edits cannot be undone. */
    Optional<HistoryEntry> nextUndo(Sql sql) throws SQLException {
        return sql.first(ENTRY + " " + """
                WHERE state = 'done' AND id > (SELECT coalesce(max(id), 0) FROM edit WHERE state = 'open' AND state <> 'done')
                    AND id > (SELECT coalesce(max(edit.id), 0) FROM remembered JOIN edit ON uuid = unhex(value)
                        WHERE key = 'settled')
                ORDER BY id DESC LIMIT 1""", History::entry);
    }

    /** Settles every edit so far: none of them can be undone any more. */
    void settle(Sql sql) throws SQLException {
        sql.update("""
                INSERT OR REPLACE INTO remembered (key, value)
                SELECT 'settled', hex(uuid) FROM edit ORDER BY id DESC LIMIT 1""");
    }

    Optional<HistoryEntry> nextRedo(Sql sql) throws SQLException {
        return sql.first(ENTRY + " WHERE " + UNDONE + " ORDER BY id LIMIT 1", History::entry);
    }

    /**
     * Returns a text that changes with the history: the newest edit and the newest one in effect. An open edit is
     * neither new nor done.
     */
    static String state(Sql sql) throws SQLException {
        return sql.number("SELECT max(id) FROM edit") + "."
                + sql.number("SELECT id FROM edit WHERE state = 'done' ORDER BY id DESC LIMIT 1");
    }

    void each(Sql sql, Consumer<HistoryEntry> sink) throws SQLException {
        sql.each(ENTRY + " ORDER BY id", History::entry, sink);
    }

    /** Passes the entities that some edits changed. */
    void changed(Sql sql, Set<UUID> edits, BiConsumer<Kind, UUID> sink) throws SQLException {
        for (var edit : edits) {
            sql.list("SELECT entity, ids FROM change WHERE edit = (SELECT id FROM edit WHERE uuid = ?)", row -> {
                var kind = row.named(1, Kind.class);
                ChangeSet.idsOf(row.bytes(2)).forEach(id -> sink.accept(kind, id));
                return true;
            }, edit);
        }
    }

    static HistoryEntry entry(Row row) throws SQLException {
        return new HistoryEntry(row.uuid(1), row.instant(2), row.text(3), label(row, 4, 7),
                row.named(5, HistoryEntry.State.class), row.number(6));
    }

    /** Returns the label of an edit, without a message if the stored one is not ours. */
    static EditLabel label(Row row, int words, int message) throws SQLException {
        return new EditLabel(row.text(words), MessageJson.read(row.textOrNull(message)));
    }

    /** Undoes an edit and passes the changes on, in order. */
    void undo(Sql sql, UUID id, Consumer<Change> sink) throws SQLException {
        var way = new Way(size(sql, id));
        var index = new SearchIndex(sql, tables);
        split(sql, id);
        for (var key : keysToUndo(sql, id)) {
            var stored = stored(sql, key);
            var changes = changes(sql, stored, true).reversed();
            if (stored.operation == Operation.INSERT) {
                keep(sql, stored, tables.json.write(changes.reversed().stream().map(Change::entity).toList()));
            }
            applyAll(sql, changes, index, way, stored.operation == Operation.INSERT);
            changes.forEach(sink);
        }
        index.write();
        sql.update("UPDATE edit SET state = 'undone' WHERE uuid = ?", id);
    }

    /** Redoes an undone edit and passes the changes on, in order. */
    void redo(Sql sql, UUID id, Consumer<Change> sink) throws SQLException {
        var way = new Way(size(sql, id));
        var index = new SearchIndex(sql, tables);
        for (var key : keys(sql, id, row -> row.big(1))) {
            var stored = stored(sql, key);
            var changes = changes(sql, stored, false);
            if (stored.operation == Operation.INSERT) {
                keep(sql, stored, null);
            }
            applyAll(sql, changes, index, way, false);
            changes.forEach(sink);
        }
        index.write();
        sql.update("UPDATE edit SET state = 'done' WHERE uuid = ?", id);
    }

    /**
     * Splits the rows of a large edit of an earlier version, which held any number of records each. Only where nothing
     * but insertions follow each other, for the parts come after all other rows.
     */
    private static void split(Sql sql, UUID id) throws SQLException {
        if (sql.number("SELECT count(*) FROM change WHERE operation <> 'insert' AND edit = "
                + "(SELECT id FROM edit WHERE uuid = ?)", id) > 0) {
            return;
        }
        for (var key : keys(sql, id, row -> row.big(1))) {
            var ids = sql.first("SELECT ids FROM change WHERE id = ?", row -> row.bytes(1), key).orElse(new byte[0]);
            for (int from = SLICE_BYTES; from < ids.length; from += SLICE_BYTES) {
                sql.update("""
                        INSERT INTO change (edit, entity, operation, ids)
                        SELECT edit, entity, operation, ? FROM change WHERE id = ?""",
                        Arrays.copyOfRange(ids, from, Math.min(ids.length, from + SLICE_BYTES)), key);
            }
            if (ids.length > SLICE_BYTES) {
                sql.update("UPDATE change SET ids = ? WHERE id = ?", Arrays.copyOf(ids, SLICE_BYTES), key);
            }
        }
    }

    /** A row of the table {@code change} without its content. */
    private record Key(long key, String entity, String operation) {
        private boolean isInsertedWith(Key other) {
            return operation.equals("insert") && operation.equals(other.operation) && entity.equals(other.entity);
        }
    }

    /**
     * Returns the keys of an edit's changes, the last first. Insertions of one kind that follow each other keep their
     * order: their words are deleted in the order of their rows, see {@link SearchIndex}.
     */
    private static List<Long> keysToUndo(Sql sql, UUID id) throws SQLException {
        var runs = new ArrayList<List<Key>>();
        for (var key : keys(sql, id, row -> new Key(row.big(1), row.text(2), row.text(3)))) {
            if (runs.isEmpty() || !key.isInsertedWith(runs.getLast().getLast())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(key);
        }
        return runs.reversed().stream().flatMap(List::stream).map(Key::key).toList();
    }

    private static <T> List<T> keys(Sql sql, UUID id, Sql.RowReader<T> reader) throws SQLException {
        return sql.list("""
                SELECT id, entity, operation FROM change WHERE edit = (SELECT id FROM edit WHERE uuid = ?)
                ORDER BY id""", reader, id);
    }

    /** Undoes the last edit and forgets it; returns its changes, in order. */
    List<Change> unapply(Sql sql, UUID id) throws SQLException {
        var undone = new ArrayList<Change>();
        undo(sql, id, undone::add);
        long key = key(sql, id);
        sql.update("DELETE FROM change WHERE edit = ?", key);
        sql.update("DELETE FROM shared_edit WHERE edit = ?", key);
        sql.update("DELETE FROM edit WHERE id = ?", key);
        return undone.reversed().stream().map(Change::inverse).toList();
    }

    /** Returns the place of an edit in this history. */
    static long key(Sql sql, UUID id) throws SQLException {
        return sql.first("SELECT id FROM edit WHERE uuid = ?", row -> row.big(1), id)
                .orElseThrow(() -> new SQLException("no edit " + id));
    }

    /**
     * Applies the inverse of an edit as an edit of its own.
     *
     * @return the changes, in order
     */
    List<Change> revert(Sql sql, UUID id, UUID reverting, EditLabel label, String analyst, Instant at)
            throws SQLException {
        var done = new ArrayList<Change>();
        perform(sql, reverting, new Edit(label, List.of()), analyst, at, HistoryEntry.State.DONE);
        for (var stored : stored(sql, id).reversed()) {
            if (stored.operation == Operation.UPDATE) {
                requireHeld(sql, stored);
            }
            var changes = changes(sql, stored, true).reversed();
            extend(sql, reverting, new Edit(label, changes));
            done.addAll(changes);
        }
        return done;
    }

    /** Requires that rows have the fields that an update gave them. */
    private void requireHeld(Sql sql, Stored stored) throws SQLException {
        for (var now : tables.require(sql, stored.kind, stored.ids)) {
            if (!isHeld(stored, now)) {
                throw new ProjectException.Refused("error.stale");
            }
        }
    }

    /** Whether a row has the fields that an update gave it. */
    boolean isHeld(Stored update, Entity now) throws SQLException {
        return tables.json.with(now, required(update), "new").equals(now);
    }

    private static void keep(Sql sql, Stored stored, @Nullable String content) throws SQLException {
        sql.update("UPDATE change SET content = ? WHERE id = ?", content, stored.key);
    }

    static List<Stored> stored(Sql sql, UUID id) throws SQLException {
        var all = new ArrayList<Stored>();
        for (var key : keys(sql, id, row -> row.big(1))) {
            all.add(stored(sql, key));
        }
        return all;
    }

    private static Stored stored(Sql sql, long key) throws SQLException {
        return sql.first("SELECT id, entity, operation, ids, content FROM change WHERE id = ?",
                row -> new Stored(row.big(1), row.named(2, Kind.class), row.named(3, Operation.class),
                        ChangeSet.idsOf(row.bytes(4)), row.textOrNull(5)),
                key).orElseThrow(() -> new SQLException("no change " + key));
    }

    /** Returns the changes of a stored row for undo or redo, in their original order. */
    List<Change> changes(Sql sql, Stored stored, boolean backward) throws SQLException {
        try {
            return read(sql, stored, backward);
        } catch (RuntimeException e) { // JSON that we did not write: the history is damaged
            throw new SQLiteException("a change in the history cannot be read", SQLiteErrorCode.SQLITE_CORRUPT);
        }
    }

    private List<Change> read(Sql sql, Stored stored, boolean backward) throws SQLException {
        var changes = new ArrayList<Change>();
        if (stored.operation == Operation.UPDATE) {
            for (var now : tables.require(sql, stored.kind, stored.ids)) {
                var then = tables.json.with(now, required(stored), backward ? "old" : "new");
                changes.add(new Change(now, then));
            }
            return changes;
        }
        boolean insert = (stored.operation == Operation.INSERT) != backward;
        if (stored.operation == Operation.INSERT && backward) {
            for (var now : tables.require(sql, stored.kind, stored.ids)) {
                changes.add(Change.delete(now));
            }
        } else {
            for (Entity entity : tables.json.readEntities(required(stored), stored.kind)) {
                changes.add(insert ? Change.insert(entity) : Change.delete(entity));
            }
        }
        return changes;
    }

    private static String required(Stored stored) throws SQLException {
        if (stored.content == null) {
            throw new SQLException("change " + stored.key + " has no content");
        }
        return stored.content;
    }

    /** @param read whether the rows to delete were read in this transaction, so that they need not be compared */
    private void applyAll(Sql sql, List<Change> changes, SearchIndex index, Way way, boolean read)
            throws SQLException {
        var links = new NoteLinkIndex(sql);
        for (var set : slices(changes)) {
            index.follow(set);
            links.follow(set);
            if (read) {
                delete(sql, set);
                way.step(set.changes().size());
            } else {
                apply(sql, set, way);
            }
            index.writeMany();
        }
    }

    /** Returns the changes in sets of at most {@link #SLICE}. */
    private List<ChangeSet> slices(List<Change> changes) {
        return ChangeSet.of(changes, tables.json).stream().flatMap(set -> set.slices(SLICE).stream()).toList();
    }

    static int size(Sql sql, UUID id) throws SQLException {
        return sql.number("SELECT changes FROM edit WHERE uuid = ?", id);
    }

    private void apply(Sql sql, ChangeSet set, Way way) throws SQLException {
        var table = tables.of(set.kind());
        switch (set.operation()) {
            case INSERT -> table.insert(sql, set.entities());
            case DELETE -> {
                if (!table.find(sql, set.ids()).equals(set.changes().stream().map(Change::before).toList())) {
                    throw new ProjectException.Refused("error.stale");
                }
                delete(sql, set);
            }
            case UPDATE -> {
                for (var change : set.changes()) {
                    requireUnchanged(sql, table, change);
                    table.update(sql, change.entity());
                }
            }
        }
        way.step(set.changes().size());
    }

    private void delete(Sql sql, ChangeSet set) throws SQLException {
        if (!tables.of(set.kind()).delete(sql, set.ids())) {
            throw new ProjectException.Refused("error.stale");
        }
    }

    /** Requires that the row is as the change expects, since undo restores that state. */
    private static void requireUnchanged(Sql sql, EntityTable<?> table, Change change) throws SQLException {
        if (!table.find(sql, change.id()).equals(Optional.ofNullable(change.before()))) {
            throw new ProjectException.Refused("error.stale");
        }
    }
}
