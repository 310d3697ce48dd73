package app.parallax.store;

import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.ProjectException;
import app.parallax.model.RowConflict;
import app.parallax.model.SharedCopy;
import app.parallax.model.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The tables of a project file about its shared project. Methods that write are for the writer thread only. */
public final class TeamStore {
    /** The format of the changes that this program writes. */
    public static final int FORMAT = EntityJson.FORMAT;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Store store;
    private final Tables tables;
    private final History history;
    private List<Change> changes = List.of();

    TeamStore(Store store, Tables tables, History history) {
        this.store = store;
        this.tables = tables;
        this.history = history;
    }

    /** Returns the shared project of which the file is a copy. */
    public Optional<SharedCopy> copy() {
        return store.reading(sql -> new TeamRows(sql, tables).copy());
    }

    /** Returns the identifier under which the file is being shared at a hub, or was when that ended early. */
    public Optional<UUID> sharing(String address) {
        return store.reading(sql -> new TeamRows(sql, tables).sharing(address));
    }

    /** Keeps the identifier under which the file is being shared, until it is. */
    public void setSharing(UUID project, String address) {
        store.writing(sql -> {
            new TeamRows(sql, tables).setSharing(project, address);
            return true;
        });
    }

    /** Makes the file the first copy of a shared project; all of its rows are in the outbox then. */
    public void share(SharedCopy copy, EditLabel label, String analyst, Instant at) {
        store.writing(sql -> {
            var rows = unshared(sql);
            rows.insert(copy);
            rows.addAllRows(label.words(), MessageJson.write(label.message()), analyst, at, copy.login());
            return true;
        });
    }

    /** Makes an empty file a copy of a shared project. */
    public void join(SharedCopy copy) {
        store.writing(sql -> {
            if (sql.number("SELECT EXISTS (SELECT 1 FROM edit)") == 1) {
                throw new ProjectException.Refused("team.notEmpty", store.file());
            }
            unshared(sql).insert(copy);
            return true;
        });
    }

    private TeamRows unshared(Sql sql) throws SQLException {
        var rows = new TeamRows(sql, tables);
        if (rows.isShared()) {
            throw new ProjectException.Refused("team.already", store.file());
        }
        if (history.isOpen(sql)) {
            throw new ProjectException.Refused("team.busy");
        }
        return rows;
    }

    /** Makes the file a project of its own; what was not sent stays in it. */
    public void leave() {
        store.writing(sql -> {
            new TeamRows(sql, tables).clear();
            return true;
        });
    }

    /** Keeps the keys by which the hub knows this copy. */
    public void setKeys(@Nullable UUID key, @Nullable UUID next) {
        store.writing(sql -> {
            new TeamRows(sql, tables).setKeys(key, next);
            return true;
        });
    }

    /** Returns all keys by which the hub has known this copy. */
    public Set<UUID> keys() {
        return store.reading(sql -> new TeamRows(sql, tables).keys());
    }

    /** Counts all edits behind a position as not sent, because the hub has lost them. */
    public void goBackTo(long position) {
        store.writing(sql -> {
            new TeamRows(sql, tables).goBackTo(position);
            return true;
        });
    }

    /** Whether a job is extending an edit, so that nothing is received. */
    public boolean isBusy() {
        return store.reading(history::isOpen);
    }

    /** Returns the number of edits that the hub has not. */
    public int unsent() {
        return store.reading(sql -> new Outbox(sql, tables).size());
    }

    /**
     * Returns the first edits that the hub has not.
     *
     * @param most number of edits
     * @param mostRows rows that they change; one edit is returned however many it changes
     */
    public OutboxBatch outbox(int most, int mostRows) {
        return store.reading(sql -> new Outbox(sql, tables).first(most, mostRows));
    }

    /** Marks the first edits of the outbox as the last ones of the log. */
    public void acknowledge(List<UUID> edits, long head) {
        store.writing(sql -> {
            var rows = new TeamRows(sql, tables);
            var login = rows.required().login();
            long position = head - edits.size();
            long key = rows.sent();
            for (var edit : edits) {
                key = History.key(sql, edit);
                rows.acknowledge(key, ++position, login);
            }
            rows.advance(head, key);
            return true;
        });
    }

    /** Returns the edit at a position of the shared log; empty if it is not here. */
    public Optional<UUID> idAt(long position) {
        return store.reading(sql -> sql.first(
                "SELECT uuid FROM shared_edit JOIN edit ON edit.id = shared_edit.edit WHERE position = ?",
                row -> row.uuid(1), position));
    }

    /**
     * Returns the login of somebody else who made an edit under the name of an analyst, behind a position of the log.
     */
    public Optional<String> namesake(String analyst, long position) {
        return store.reading(sql -> sql.first("""
                SELECT shared_edit.login FROM shared JOIN shared_edit ON shared_edit.login <> shared.login
                    JOIN edit ON edit.id = shared_edit.edit
                WHERE shared_edit.position > ? AND edit.analyst = ? LIMIT 1""", row -> row.text(1), position,
                analyst));
    }

    /**
     * Returns the hashes of the contents to which the versions of some edits refer; what cannot be read refers to none.
     */
    public Set<String> contents(List<LogEdit> edits) {
        var found = new LinkedHashSet<String>();
        for (var edit : edits) {
            for (var change : edit.changes()) {
                if (change.entity().equals("version") || change.entity().equals("draft_version")) {
                    try {
                        var tree = tables.json.tree(change.content());
                        found.addAll(tree.findValuesAsString("sha256"));
                        found.addAll(tree.findValuesAsString("originalSha256"));
                    } catch (JacksonException e) {
                        // it is left out when it is received
                    }
                }
            }
        }
        found.removeIf(each -> !HASH.matcher(each).matches());
        return found;
    }

    /** Returns those of some contents that the file lacks. */
    public Set<String> missing(Collection<String> sha256) {
        return store.reading(sql -> {
            var missing = new HashSet<String>();
            for (var each : sha256) {
                if (sql.number("SELECT EXISTS (SELECT 1 FROM content WHERE sha256 = ?)", each) == 0) {
                    missing.add(each);
                }
            }
            return missing;
        });
    }

    /** Returns a content; empty if the file lacks it. */
    public Optional<byte[]> content(String sha256) {
        return store.reading(
                sql -> sql.first("SELECT bytes FROM content WHERE sha256 = ?", row -> row.bytes(1), sha256));
    }

    /** Returns the size of some contents together, in bytes. */
    public long size(Collection<String> sha256) {
        return store.reading(sql -> {
            long size = 0;
            for (var each : sha256) {
                size += sql.first("SELECT length(bytes) FROM content WHERE sha256 = ?", row -> row.big(1), each)
                        .orElse(0L);
            }
            return size;
        });
    }

    /** Adds contents, whose hashes were checked. */
    public void add(Collection<Content> contents) {
        store.writing(sql -> {
            for (var each : contents) {
                sql.update("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", each.sha256(), each.bytes());
            }
            return true;
        });
    }

    /**
     * Receives edits in one transaction.
     *
     * @throws ProjectException if nothing was changed
     */
    public <T> T receive(Function<ReceiveTransaction, T> work) {
        return store.writing(sql -> {
            var receiving = new ReceiveTransaction(sql, tables, history);
            try {
                T result = work.apply(receiving);
                changes = new ArrayList<>(receiving.finish());
                return result;
            } catch (Snapshot.ReadFailed e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
            }
        });
    }

    /** Returns the changes of the last {@link #receive}, in order, and forgets them. */
    public List<Change> takeChanges() {
        var taken = changes;
        changes = List.of();
        return taken;
    }

    /** Returns the conflicts that wait, in the order in which they arose. */
    public List<RowConflict> conflicts() {
        return store.reading(sql -> new TeamRows(sql, tables).conflicts());
    }

    public Optional<Entity> find(Kind kind, UUID id) {
        return store.reading(sql -> tables.of(kind).find(sql, id).map(Entity.class::cast));
    }

    /** Returns the rows that refer to a row. */
    public List<Entity> referrers(Entity entity) {
        return store.reading(sql -> new ForeignKeys(sql, tables).referrers(sql, entity));
    }

    /** Whether another row has a value that only one may have. */
    public boolean isTaken(Entity entity) {
        return store.reading(sql -> !new ForeignKeys(sql, tables).same(sql, entity).isEmpty());
    }

    /** Returns a row as it was when it was deleted last; empty if the history does not have it. */
    public Optional<Entity> lastDeleted(Kind kind, UUID id) {
        return deleted(kind).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the deleted versions of an article, as they were last. */
    public List<Entity> lastVersions(UUID article) {
        var found = new LinkedHashMap<UUID, Entity>();
        for (var each : deleted(Kind.VERSION)) {
            if (each instanceof Version version && version.article().equals(article)) {
                found.putIfAbsent(each.id(), each);
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the deleted rows of a kind, the last first. */
    private List<Entity> deleted(Kind kind) {
        return store.reading(sql -> {
            var found = new ArrayList<Entity>();
            sql.each("SELECT content FROM change WHERE entity = ? AND operation = 'delete' ORDER BY edit DESC",
                    row -> tables.json.readEntities(row.text(1), kind), found::addAll, kind);
            return found;
        });
    }

    /** Forgets a conflict that was settled. */
    public void settle(UUID conflict) {
        store.writing(sql -> {
            new TeamRows(sql, tables).deleteConflict(conflict);
            return true;
        });
    }
}
