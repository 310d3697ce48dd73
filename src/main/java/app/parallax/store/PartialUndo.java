package app.parallax.store;

import app.parallax.model.Change;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Kind;
import app.parallax.model.Version;
import app.parallax.store.ChangeSet.Operation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes back those rows of an edit that can be: not those that others have changed since, nor those on which what stays
 * depends.
 */
final class PartialUndo {
    private final Sql sql;
    private final Tables tables;
    private final History history;
    private final ForeignKeys keys;
    /** The rows that stay as they are. */
    private final Set<UUID> left;

    /** @param left rows that others have changed since */
    PartialUndo(Sql sql, Tables tables, History history, Set<UUID> left) throws SQLException {
        this.sql = sql;
        this.tables = tables;
        this.history = history;
        this.keys = new ForeignKeys(sql, tables);
        this.left = new HashSet<>(left);
    }

    /**
     * Reverts the revertible changes as an edit of its own, inside a transaction of the caller; does nothing if there
     * are none.
     *
     * @return the changes, in order
     */
    List<Change> run(UUID edit, UUID reverting, EditLabel label, String analyst, Instant at) throws SQLException {
        while (true) {
            int before = left.size();
            sql.execute("SAVEPOINT undo_part");
            history.perform(sql, reverting, new Edit(label, List.of()), analyst, at, HistoryEntry.State.DONE);
            var done = new ArrayList<Change>();
            for (var stored : History.stored(sql, edit).reversed()) {
                var changes = possible(stored);
                history.extend(sql, reverting, new Edit(label, changes));
                done.addAll(changes);
            }
            leaveWhatDangles(done);
            boolean isWhole = left.size() == before;
            if (!isWhole || done.isEmpty()) {
                sql.execute("ROLLBACK TO undo_part");
            }
            sql.execute("RELEASE undo_part");
            if (isWhole) {
                return done;
            }
        }
    }

    /** Returns the inverse of a part of the edit, without rows that must stay. */
    private List<Change> possible(History.Stored stored) throws SQLException {
        if (stored.kind() == Kind.ANALYST) { // added with the first edit of whoever made it, who is not in question
            left.addAll(stored.ids());
        }
        boolean inserts = stored.operation() == Operation.DELETE;
        var there = new HashSet<UUID>();
        for (Entity now : tables.of(stored.kind()).find(sql, stored.ids())) {
            if (stored.operation() != Operation.UPDATE || history.isHeld(stored, now)) {
                there.add(now.id());
            }
        }
        stored.ids().stream().filter(id -> there.contains(id) == inserts).forEach(left::add);
        var some = stored.ids().stream().filter(id -> !left.contains(id)).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        for (var change : history.changes(sql, stored.of(some), true).reversed()) {
            var after = change.after();
            if (after != null && !keys.same(sql, after).isEmpty()) {
                left.add(change.id());
            } else if (!left.contains(change.id())) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Leaves deleted rows to which others refer, rows that refer to none, and the last text of an article or draft. */
    private void leaveWhatDangles(List<Change> done) throws SQLException {
        for (var change : done) {
            var before = change.before();
            if (before != null && change.after() == null) {
                if (!keys.referrers(sql, before).isEmpty() || isLastText(before)) {
                    left.add(change.id());
                }
            } else if (keys.dangles(sql, change.entity())) {
                left.add(change.id());
            }
        }
    }

    /** Whether a deleted version was the last one of an article or draft that is there. */
    private boolean isLastText(Entity deleted) throws SQLException {
        return switch (deleted) {
            case Version v -> tables.of(Kind.ARTICLE).find(sql, v.article()).isPresent()
                    && tables.of(Kind.VERSION).where(sql, "article", v.article()).isEmpty();
            case DraftVersion v -> tables.of(Kind.DRAFT).find(sql, v.draft()).isPresent()
                    && tables.of(Kind.DRAFT_VERSION).where(sql, "draft", v.draft()).isEmpty();
            default -> false;
        };
    }

    /** Returns the rows of an edit, without its analyst. */
    static Set<UUID> rows(Sql sql, UUID edit) throws SQLException {
        return History.stored(sql, edit).stream().filter(each -> each.kind() != Kind.ANALYST)
                .flatMap(each -> each.ids().stream()).collect(Collectors.toSet());
    }
}
