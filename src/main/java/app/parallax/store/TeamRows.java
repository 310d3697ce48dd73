package app.parallax.store;

import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.RowConflict;
import app.parallax.model.SharedCopy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of a copy of a shared project. Every method must run inside a transaction of its caller. */
record TeamRows(Sql sql, Tables tables) {
    /** Edits of the history that are read at a time in search of the next one to undo. */
    private static final int PAGE = 50;
    /** Mostly the last edit is the next one to undo. */
    private static final int FIRST_PAGE = 2;
    /** Keys of a copy that are kept: a hub may be restored to where it knew any of them. */
    private static final int MOST_KEYS = 1_000;
    private static final int ID_LENGTH = 36;
    private static final Pattern SHARING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} .+");
    /** Rows in one edit of those that share a project. */
    private static final int SHARED_ROWS = 5_000;

    /** Before the identifier of an edit that was undone while something of it waited to be settled. */
    private static final String INCOMPLETE = "incomplete ";
    /** Labels of edits that take others back. */
    private static final Set<String> REVERTING = Set.of("edit.undo", "edit.undoPart", "edit.redo");
    /** The changes of an edit; what only names the analyst is none that a person made. */
    private static final String OWN_CHANGES = """
            CASE WHEN changes = 1 AND EXISTS (SELECT 1 FROM change WHERE change.edit = edit.id
                AND entity = 'analyst' AND operation = 'insert') THEN 0 ELSE changes END""";

    private static final String BY_OTHERS = "AND EXISTS (SELECT 1 FROM shared_edit JOIN shared "
            + "ON shared_edit.login <> shared.login WHERE shared_edit.edit = change.edit)";

    Optional<SharedCopy> copy() throws SQLException {
        return sql.first("SELECT hub, project, name, login, copy, key, next_key, position FROM shared",
                row -> new SharedCopy(row.text(1), row.uuid(2), row.text(3), row.text(4), row.uuid(5),
                        row.uuidOrNull(6), row.uuidOrNull(7), row.big(8)));
    }

    boolean isShared() throws SQLException {
        return sql.number("SELECT EXISTS (SELECT 1 FROM shared)") == 1;
    }

    SharedCopy required() throws SQLException {
        return copy().orElseThrow(() -> new SQLException("the project is not shared"));
    }

    long sent() throws SQLException {
        return sql.first("SELECT sent FROM shared", row -> row.big(1)).orElse(0L);
    }

    /** Makes the project a copy whose history so far is its own. */
    void insert(SharedCopy copy) throws SQLException {
        sql.update("DELETE FROM remembered WHERE key = 'sharing'");
        sql.update("UPDATE edit SET state = 'abandoned' WHERE " + History.UNDONE);
        sql.update("""
                INSERT INTO shared (id, hub, project, name, login, copy, key, next_key, position, sent)
                SELECT 1, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(id), 0) FROM edit""", copy.hub(), copy.project(),
                copy.name(), copy.login(), copy.copy(), copy.key(), copy.nextKey(), copy.position());
    }

    void setKeys(@Nullable UUID key, @Nullable UUID next) throws SQLException {
        sql.update("UPDATE shared SET key = ?, next_key = ?", key, next);
        if (key != null) {
            sql.update("INSERT OR IGNORE INTO shared_key (key) VALUES (?)", key);
            sql.update("DELETE FROM shared_key WHERE id <= (SELECT max(id) FROM shared_key) - ?", MOST_KEYS);
        }
    }

    Set<UUID> keys() throws SQLException {
        return Set.copyOf(sql.list("SELECT key FROM shared_key", row -> row.uuid(1)));
    }

    /** Counts all edits behind a position as not sent. */
    void goBackTo(long position) throws SQLException {
        sql.update("""
                UPDATE shared SET position = ?, sent = (SELECT coalesce(max(id), 0) FROM edit
                    WHERE id < (SELECT edit FROM shared_edit WHERE shared_edit.position = ?))""", position,
                position + 1);
        sql.update("UPDATE shared_edit SET position = NULL, again = 1 WHERE position > ?", position);
    }

    void advance(long position, long sent) throws SQLException {
        sql.update("UPDATE shared SET position = ?, sent = ?", position, sent);
    }

    /** Returns the identifier under which the project is being shared at a hub; empty if it is not. */
    Optional<UUID> sharing(String address) throws SQLException {
        return sql.first("SELECT value FROM remembered WHERE key = 'sharing'", row -> row.text(1))
                .filter(value -> SHARING.matcher(value).matches() && value.substring(ID_LENGTH + 1).equals(address))
                .map(value -> UUID.fromString(value.substring(0, ID_LENGTH)));
    }

    void setSharing(UUID project, String address) throws SQLException {
        sql.update("INSERT OR REPLACE INTO remembered (key, value) VALUES ('sharing', ?)", project + " " + address);
    }

    /** Forgets that the project is shared; that its rows were shared is not undone, which would delete them all. */
    void clear() throws SQLException {
        sql.update("""
                INSERT OR REPLACE INTO remembered (key, value)
                SELECT 'settled', hex(uuid) FROM shared_edit JOIN edit ON edit.id = shared_edit.edit
                WHERE operation = 'share' ORDER BY edit.id DESC LIMIT 1""");
        sql.update("DELETE FROM remembered WHERE substr(key, 1, ?) = ?", INCOMPLETE.length(), INCOMPLETE);
        for (var table : List.of("conflict", "shared_edit", "shared_key", "shared")) {
            sql.update("DELETE FROM " + table);
        }
    }

    void insert(long edit, @Nullable Long position, String login, LogEdit.Operation operation,
            @Nullable UUID reverts) throws SQLException {
        sql.update("INSERT INTO shared_edit (edit, position, login, operation, reverts) VALUES (?, ?, ?, ?, ?)", edit,
                position, login, operation, reverts);
    }

    /** Marks an edit of the outbox that is put back as one that was in the log before. */
    void insertAgain(long edit, String login, LogEdit.Operation operation, @Nullable UUID reverts)
            throws SQLException {
        insert(edit, null, login, operation, reverts);
        sql.update("UPDATE shared_edit SET again = 1 WHERE edit = ?", edit);
    }

    void acknowledge(long edit, long position, String login) throws SQLException {
        sql.update("""
                INSERT INTO shared_edit (edit, position, login, operation) VALUES (?, ?, ?, 'edit')
                ON CONFLICT (edit) DO UPDATE SET position = excluded.position, login = excluded.login, again = 0""",
                edit, position, login);
    }

    /** Moves neighbouring edits to the end of the history. */
    void moveBehind(long first, long last) throws SQLException {
        sql.execute("PRAGMA defer_foreign_keys = ON");
        long by = sql.first("SELECT max(id) FROM edit", row -> row.big(1)).orElse(0L) - first + 1;
        for (var moved : List.of("edit SET id = id + ? WHERE id", "change SET edit = edit + ? WHERE edit",
                "shared_edit SET edit = edit + ? WHERE edit")) {
            sql.update("UPDATE " + moved + " BETWEEN ? AND ?", by, first, last);
        }
    }

    /** Adds all rows to the outbox, as insertions that were made already. */
    void addAllRows(String label, @Nullable String message, String analyst, Instant at, String login)
            throws SQLException {
        long edit = 0;
        int room = 0;
        for (var kind : Kind.values()) {
            var ids = new ArrayList<UUID>();
            tables.of(kind).each(sql, entity -> ids.add(entity.id()));
            int most = kind == Kind.TAG || kind == Kind.CLAIM ? Integer.MAX_VALUE : SHARED_ROWS; // refer to themselves
            for (int from = 0; from < ids.size();) {
                if (room <= 0) {
                    var id = Ids.next();
                    sql.update("""
                            INSERT INTO edit (uuid, label, message, analyst, at, state, format, changes)
                            VALUES (?, ?, ?, ?, ?, ?, ?, 0)""", id, label, message, analyst, at,
                            HistoryEntry.State.DONE, EntityJson.FORMAT);
                    edit = History.key(sql, id);
                    insert(edit, null, login, LogEdit.Operation.SHARE, null);
                    room = SHARED_ROWS;
                }
                var part = ids.subList(from,
                        most == Integer.MAX_VALUE ? ids.size() : Math.min(ids.size(), from + room));
                sql.update("INSERT INTO change (edit, entity, operation, ids) VALUES (?, ?, ?, ?)", edit, kind,
                        ChangeSet.Operation.INSERT, ChangeSet.bytes(part));
                sql.update("UPDATE edit SET changes = changes + ? WHERE id = ?", part.size(), edit);
                from += part.size();
                room -= part.size();
            }
        }
    }

    void insert(RowConflict conflict) throws SQLException {
        var before = conflict.before();
        var mine = conflict.mine();
        sql.update("""
                INSERT INTO conflict (uuid, edit, label, message, at, entity, before, mine, others, others_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", conflict.id(), conflict.edit(), conflict.label().words(),
                MessageJson.write(conflict.label().message()), conflict.at(), conflict.change().kind(),
                before == null ? null : tables.json.write(before), mine == null ? null : tables.json.write(mine),
                conflict.others(), conflict.othersAt());
    }

    void deleteConflict(UUID id) throws SQLException {
        sql.update("DELETE FROM conflict WHERE uuid = ?", id);
    }

    /** Forgets what waits of an edit that was undone; a redo does not bring it back. */
    void deleteConflictsOf(UUID edit) throws SQLException {
        sql.update("INSERT OR REPLACE INTO remembered (key, value) SELECT DISTINCT ? || hex(edit), '' FROM conflict "
                + "WHERE edit = ?", INCOMPLETE, edit);
        sql.update("DELETE FROM conflict WHERE edit = ?", edit);
    }

    /** Whether something of an edit waited to be settled when it was undone. */
    boolean isIncomplete(UUID edit) throws SQLException {
        return sql.first("SELECT 1 FROM remembered WHERE key = ? || hex(?)", row -> true, INCOMPLETE, edit).isPresent();
    }

    /**
     * Returns the newest identifier of the last own edits, and of those of which something waits. They are compared in
     * order, also if the clock was set back since.
     */
    Optional<UUID> newestId() throws SQLException {
        var ids = new ArrayList<>(own(Long.MAX_VALUE, PAGE).stream().map(Own::id).toList());
        sql.list("SELECT edit FROM conflict ORDER BY edit DESC LIMIT 1", row -> ids.add(row.uuid(1)));
        return ids.stream().max(Ids.ORDER);
    }

    List<RowConflict> conflicts() throws SQLException {
        return sql.list("""
                SELECT uuid, edit, label, message, at, entity, before, mine, others, others_at FROM conflict
                ORDER BY id""", row -> {
            var type = row.named(6, Kind.class).type();
            return new RowConflict(row.uuid(1), row.uuid(2), History.label(row, 3, 4), row.instant(5),
                    entity(row.textOrNull(7), type), entity(row.textOrNull(8), type), row.textOrNull(9),
                    row.textOrNull(10) == null ? null : row.instant(10));
        });
    }

    private @Nullable Entity entity(@Nullable String json, Class<? extends Entity> type) {
        return json == null ? null : tables.json.read(json, type);
    }

    /**
     * An own edit that undo or redo would take back, and the edit that the person knows.
     *
     * @param isWaiting whether nothing of it is in the rows: it waits to be settled
     */
    record Step(UUID reverted, HistoryEntry shown, boolean isWaiting) {}

    /** An own edit, from the end of the history. */
    private record Own(long key, UUID id, LogEdit.Operation operation, @Nullable UUID reverts, int changes,
            boolean isOpen) {}

    /** Returns the last own edit that holds, or that waits to be settled as a whole. */
    Optional<Step> nextUndo() throws SQLException {
        var held = lastThatHolds();
        var waiting = lastThatWaits();
        return waiting.isEmpty() || (held.isPresent() && !isOlder(held.get().shown.id(), waiting.get()))
                ? held
                : waiting.map(each -> new Step(each.id(), each, true));
    }

    private static boolean isOlder(UUID edit, HistoryEntry than) {
        return Ids.ORDER.compare(edit, than.id()) < 0;
    }

    /** Returns the newest own edit that waits to be settled; none while a job is extending an edit. */
    private Optional<HistoryEntry> lastThatWaits() throws SQLException {
        return sql.list("""
                SELECT edit, conflict.at, coalesce(analyst, ''), conflict.label, coalesce(state, 'done'), count(*),
                    conflict.message
                FROM conflict LEFT JOIN edit ON edit.uuid = conflict.edit
                WHERE NOT EXISTS (SELECT 1 FROM edit WHERE state = 'open' AND state <> 'done')
                GROUP BY edit ORDER BY edit DESC""", History::entry).stream()
                .filter(each -> each.label().message() == null
                        || !REVERTING.contains(each.label().message().key()))
                .findFirst();
    }

    private Optional<Step> lastThatHolds() throws SQLException {
        var gone = new HashSet<UUID>();
        return last(each -> {
            boolean holds = gone.add(each.id);
            var reverts = each.reverts;
            if (holds && reverts != null) {
                gone.add(reverts);
            }
            return holds && each.operation == LogEdit.Operation.EDIT && each.changes > 0 ? each.id : null;
        }, each -> each.isOpen || each.operation == LogEdit.Operation.SHARE);
    }

    /** Returns the last own undo that holds, unless there is a later own edit that is none. */
    Optional<Step> nextRedo() throws SQLException {
        var waiting = lastThatWaits();
        var gone = new HashSet<UUID>();
        return last(each -> {
            boolean holds = gone.add(each.id);
            var reverts = each.reverts;
            if (holds && reverts != null && each.operation == LogEdit.Operation.REDO) {
                gone.add(reverts);
            }
            return holds && each.operation == LogEdit.Operation.UNDO ? reverts : null;
        }, each -> each.isOpen || each.operation == LogEdit.Operation.EDIT)
                .filter(step -> waiting.isEmpty() || !isOlder(step.reverted, waiting.get()));
    }

    /**
     * Searches the own edits from the end.
     *
     * @param shown returns the edit that a person knows, null to go on
     */
    private Optional<Step> last(Function<Own, @Nullable UUID> shown, Predicate<Own> isEnd) throws SQLException {
        long before = Long.MAX_VALUE;
        for (int most = FIRST_PAGE;; most = PAGE) {
            var page = own(before, most);
            for (var each : page) {
                if (isEnd.test(each)) {
                    return Optional.empty();
                }
                var found = shown.apply(each);
                if (found != null) {
                    return shown(found).map(entry -> new Step(each.id, entry, false));
                }
            }
            if (page.size() < most) {
                return Optional.empty();
            }
            before = page.getLast().key;
        }
    }

    private Optional<HistoryEntry> shown(UUID id) throws SQLException {
        return sql.first(History.ENTRY + " WHERE uuid = ?", History::entry, id);
    }

    /** Returns edits of this login from the end, those of the outbox first. */
    private List<Own> own(long before, int most) throws SQLException {
        var found = new ArrayList<>(sql.list("""
                SELECT edit.id, uuid, coalesce(operation, 'edit'), reverts, %s, state
                FROM edit LEFT JOIN shared_edit ON shared_edit.edit = edit.id
                WHERE edit.id > (SELECT sent FROM shared) AND edit.id < ? ORDER BY edit.id DESC LIMIT ?"""
                .formatted(OWN_CHANGES),
                TeamRows::own, before, most));
        if (found.size() < most) {
            found.addAll(sql.list("""
                    SELECT edit.id, uuid, operation, reverts, %s, state
                    FROM shared_edit JOIN edit ON edit.id = shared_edit.edit
                    WHERE login = (SELECT login FROM shared) AND edit <= (SELECT sent FROM shared) AND edit < ?
                    ORDER BY edit DESC LIMIT ?""".formatted(OWN_CHANGES), TeamRows::own, before,
                    most - found.size()));
        }
        return found;
    }

    private static Own own(Row row) throws SQLException {
        return new Own(row.big(1), row.uuid(2), row.named(3, LogEdit.Operation.class), row.uuidOrNull(4),
                row.number(5), row.named(6, HistoryEntry.State.class) == HistoryEntry.State.OPEN);
    }

    /** Returns who else changed one of the rows of an edit after it, the last one. */
    Optional<ReceiveTransaction.Other> changedSince(UUID edit) throws SQLException {
        var touched = new HashSet<UUID>();
        sql.list("SELECT ids FROM change WHERE edit = (SELECT id FROM edit WHERE uuid = ?)",
                row -> touched.addAll(ChangeSet.idsOf(row.bytes(1))), edit);
        return lastOther(touched, History.key(sql, edit));
    }

    /** Returns the rows of an edit that others changed after it. */
    Set<UUID> changedByOthers(UUID edit) throws SQLException {
        var changed = new HashSet<UUID>();
        sql.list("SELECT ids FROM change WHERE edit > ? " + BY_OTHERS,
                row -> changed.addAll(ChangeSet.idsOf(row.bytes(1))), History.key(sql, edit));
        changed.retainAll(PartialUndo.rows(sql, edit));
        return changed;
    }

    /** Returns who changed a row in the last edit after a place that did, unless it is an own one. */
    Optional<ReceiveTransaction.Other> lastIfOther(UUID id, long after) throws SQLException {
        var found = new ArrayList<Long>();
        sql.first("SELECT max(edit) FROM change WHERE length(ids) = 16 AND substr(ids, 1, 16) = ? AND edit > ?",
                row -> row.big(1), id, after).ifPresent(found::add);
        sql.list("SELECT edit, ids FROM change WHERE length(ids) > 16 AND edit > ?",
                row -> ChangeSet.idsOf(row.bytes(2)).contains(id) && found.add(row.big(1)), after);
        return sql.first("""
                SELECT analyst, at FROM edit JOIN shared_edit ON shared_edit.edit = edit.id
                WHERE edit.id = ? AND login <> (SELECT login FROM shared)""",
                row -> new ReceiveTransaction.Other(row.text(1), row.instant(2)),
                found.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** Returns the last edit of another login after a place that changed one of some rows. */
    Optional<ReceiveTransaction.Other> lastOther(Collection<UUID> touched, long after) throws SQLException {
        var found = new ArrayList<Long>();
        if (touched.size() <= PAGE) {
            for (var id : touched) {
                sql.first("SELECT max(edit) FROM change WHERE length(ids) = 16 AND substr(ids, 1, 16) = ? AND edit > ? "
                        + BY_OTHERS, row -> row.big(1), id, after).ifPresent(found::add);
            }
            sql.list("SELECT edit, ids FROM change WHERE length(ids) > 16 AND edit > ? " + BY_OTHERS,
                    row -> ChangeSet.idsOf(row.bytes(2)).stream().anyMatch(touched::contains) && found.add(row.big(1)),
                    after);
        } else {
            sql.list("SELECT edit, ids FROM change WHERE edit > ? " + BY_OTHERS,
                    row -> ChangeSet.idsOf(row.bytes(2)).stream().anyMatch(touched::contains) && found.add(row.big(1)),
                    after);
        }
        long last = found.stream().mapToLong(Long::longValue).max().orElse(0);
        return sql.first("SELECT analyst, at FROM edit WHERE id = ?",
                row -> new ReceiveTransaction.Other(row.text(1), row.instant(2)), last);
    }
}
