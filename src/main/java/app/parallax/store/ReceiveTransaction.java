package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Limit;
import app.parallax.model.Placement;
import app.parallax.model.ProjectException;
import app.parallax.model.RowConflict;
import app.parallax.model.Version;
import app.parallax.store.ChangeSet.Operation;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One transaction in which a copy receives edits of its shared log. Edits are applied at the end of the history; those
 * of the outbox stand behind them again when it ends.
 */
public final class ReceiveTransaction {
    /** Edits at the end of the history among which those of others count as made a moment ago. */
    private static final int RECENT = 1_000;

    private final Sql sql;
    private final Tables tables;
    private final History history;
    private final TeamRows rows;
    private final ForeignKeys keys;
    private final String login;
    private final List<Change> done = new ArrayList<>();
    private final List<UUID> outbox;
    private final boolean isOpen;
    /** The place of the last edit before anything was received. */
    private final long last;
    private long position;
    private long sent;
    private boolean isUnapplied;

    ReceiveTransaction(Sql sql, Tables tables, History history) throws SQLException {
        this.sql = sql;
        this.tables = tables;
        this.history = history;
        this.rows = new TeamRows(sql, tables);
        this.keys = new ForeignKeys(sql, tables);
        var copy = rows.required();
        this.login = copy.login();
        this.position = copy.position();
        this.sent = rows.sent();
        this.last = sql.first("SELECT max(id) FROM edit", row -> row.big(1)).orElse(0L);
        var unsent = new Outbox(sql, tables, last);
        this.outbox = new ArrayList<>(unsent.ids());
        this.isOpen = unsent.isOpen();
    }

    private interface RowWork<T> {
        T read() throws SQLException;
    }

    private static <T> T reading(RowWork<T> work) {
        try {
            return work.read();
        } catch (SQLException e) {
            throw new Snapshot.ReadFailed(e);
        }
    }

    /** Returns the position of the last edit that was received. */
    public long position() {
        return position;
    }

    /** Returns the identifiers of the edits of the outbox, in order; empty once they were unapplied. */
    public List<UUID> outbox() {
        return isUnapplied ? List.of() : List.copyOf(outbox);
    }

    /** Whether a job is extending an edit of the outbox, which can then not be unapplied. */
    public boolean isOpen() {
        return isOpen;
    }

    /** The edit by which another member changed a row. */
    public record Other(String analyst, Instant at) {}

    /** Returns who else was the last to change a row, among the newest edits. */
    public Optional<Other> lastIfOther(UUID id) {
        return reading(() -> rows.lastIfOther(id, last - RECENT));
    }

    /** Returns a new edit as if it had been unapplied. */
    public OutboxEdit unsent(Edit edit, Analyst by, Instant at) {
        return reading(() -> {
            var label = edit.label();
            var whole = tables.analysts.find(sql, by.id()).isPresent() ? edit : edit.after(Change.insert(by));
            return new OutboxEdit(new LogEdit(0, Ids.next(), login, by.name(), at, label.words(),
                    MessageJson.write(label.message()), LogEdit.Operation.EDIT, null, EntityJson.FORMAT, List.of()),
                    false, whole.changes());
        });
    }

    /** Returns the changes of the outbox, in order. */
    public List<Change> outboxChanges() {
        return reading(() -> new Outbox(sql, tables, last).changes());
    }

    /** Returns the first edit of the outbox as it would be sent. */
    public Optional<LogEdit> first() {
        return reading(() -> new Outbox(sql, tables, last).first(1, 1)).edits().stream().findFirst();
    }

    public Optional<Entity> find(Kind kind, UUID id) {
        return reading(() -> tables.of(kind).find(sql, id).map(Entity.class::cast));
    }

    /** Whether there is a row. */
    public boolean has(Kind kind, UUID id) {
        return reading(() -> sql.number("SELECT EXISTS (SELECT 1 FROM " + tables.of(kind).table() + " WHERE uuid = ?)",
                id) == 1);
    }

    /** Returns other rows that an entity must not equal in some columns, and does; versions of one text too. */
    public List<Entity> same(Entity entity) {
        return reading(() -> keys.same(sql, entity));
    }

    /** Returns the rows that refer to a row. */
    public List<Entity> referrers(Entity entity) {
        return reading(() -> keys.referrers(sql, entity));
    }

    /** Returns the versions of an article, or of a draft. */
    public List<? extends Entity> versions(Kind kind, UUID of) {
        return reading(() -> tables.of(kind).where(sql, kind == Kind.VERSION ? "article" : "draft", of));
    }

    public static EditLabel label(LogEdit edit) {
        return new EditLabel(edit.label(), MessageJson.read(edit.message()));
    }

    /** Unapplies all edits of the outbox; returns them with their changes, in order. */
    public List<OutboxEdit> unapplyOutbox() {
        return reading(() -> {
            var unapplied = new ArrayList<OutboxEdit>();
            var unsent = new Outbox(sql, tables, last);
            var again = unsent.again();
            for (var edit : unsent.edits().reversed()) {
                var changes = history.unapply(sql, edit.id());
                changes.reversed().forEach(change -> done.add(change.inverse()));
                unapplied.addFirst(new OutboxEdit(edit, again.contains(edit.id()), changes));
            }
            isUnapplied = true;
            return unapplied;
        });
    }

    /**
     * An edit of the outbox that was unapplied.
     *
     * @param edit without its changes
     * @param isAgain whether it was in the log before the hub was restored from a backup
     */
    public record OutboxEdit(LogEdit edit, boolean isAgain, List<Change> changes) {}

    /** Applies an edit of the outbox again, with other changes. */
    public void reapply(OutboxEdit own, List<Change> changes) {
        var edit = own.edit();
        reading(() -> {
            history.perform(sql, edit.id(), new Edit(label(edit), changes), edit.analyst(), edit.at(),
                    HistoryEntry.State.DONE);
            if (own.isAgain()) { // one of which nothing is left takes nothing back
                rows.insertAgain(History.key(sql, edit.id()), edit.login(),
                        changes.isEmpty() ? LogEdit.Operation.EDIT : edit.operation(),
                        changes.isEmpty() ? null : edit.reverts());
            } else if (edit.operation() != LogEdit.Operation.EDIT) {
                rows.insert(History.key(sql, edit.id()), null, edit.login(), edit.operation(), edit.reverts());
            }
            done.addAll(changes);
            return true;
        });
    }

    /** Marks the first edit of the outbox as received, which it was as it is. */
    public void acknowledgeFirst(LogEdit edit) {
        reading(() -> {
            requireNext(edit);
            long key = History.key(sql, edit.id());
            rows.acknowledge(key, edit.position(), login);
            outbox.removeFirst();
            sent = key;
            position = edit.position();
            rows.advance(position, sent);
            return true;
        });
    }

    /**
     * Returns the changes of one part of a received edit against the present rows.
     *
     * @throws ProjectException if it does not fit to them, or is none that this program could have written
     */
    public List<Change> changes(LogEdit edit, LogChange change) {
        try {
            return reading(() -> read(edit, change));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | ArithmeticException
                | IndexOutOfBoundsException | NullPointerException e) { // anything may come from others
            throw unusable(edit, e);
        }
    }

    private static ProjectException unusable(LogEdit edit, @Nullable Throwable cause) {
        System.getLogger(ReceiveTransaction.class.getName()).log(System.Logger.Level.DEBUG, "received", cause);
        return new ProjectException.Refused("team.unusable", edit.position());
    }

    private List<Change> read(LogEdit edit, LogChange change) throws SQLException {
        var kind = Kind.valueOf(change.entity().toUpperCase(Locale.ROOT));
        var ids = change.ids();
        if (change.content().length() > Limit.PROJECT_VALUE_MEGABYTES.units()
                || new HashSet<>(ids).size() != ids.size()) {
            throw unusable(edit, null);
        }
        var changes = new ArrayList<Change>();
        switch (Operation.valueOf(change.operation().toUpperCase(Locale.ROOT))) {
            case INSERT -> WholeRecords.whole(tables.json.readEntities(change.content(), kind))
                    .forEach(entity -> changes.add(Change.insert(entity)));
            case DELETE -> WholeRecords.whole(tables.json.readEntities(change.content(), kind))
                    .forEach(entity -> changes.add(Change.delete(entity)));
            case UPDATE -> {
                var difference = tables.json.tree(change.content());
                for (var id : ids) {
                    var now = tables.of(kind).find(sql, id).orElseThrow(() -> unusable(edit, null));
                    var then = WholeRecords.whole(tables.json.with(now, change.content(), "new"));
                    if (!tables.json.tree(tables.json.difference(now, then)).equals(difference)) {
                        throw unusable(edit, null);
                    }
                    changes.add(new Change(now, then));
                }
            }
        }
        if (!changes.stream().map(Change::id).toList().equals(ids)) {
            throw unusable(edit, null);
        }
        return changes;
    }

    private void requireNext(LogEdit edit) {
        if (edit.position() != position + 1) {
            throw unusable(edit, null);
        }
    }

    /**
     * Requires that this program knows the records of an edit.
     *
     * @throws ProjectException if a newer program made it
     */
    public void requireReadable(LogEdit edit) {
        if (edit.format() > EntityJson.FORMAT) {
            throw new ProjectException.Refused("team.newer", edit.position(), edit.analyst());
        }
    }

    /**
     * Applies an edit as a whole, or nothing of it.
     *
     * @param work returns whether it fits
     * @return whether it fitted; false too if it violates what holds between rows
     */
    public boolean fits(LogEdit edit, BooleanSupplier work) {
        return reading(() -> {
            long oldPosition = position;
            long oldSent = sent;
            int size = done.size();
            requireNext(edit);
            sql.execute("SAVEPOINT received");
            boolean isDone = false;
            try {
                isDone = work.getAsBoolean();
            } catch (ProjectException.Refused e) {
                System.getLogger(ReceiveTransaction.class.getName()).log(System.Logger.Level.DEBUG, "received", e);
            } catch (Snapshot.ReadFailed e) {
                if (!SqlErrors.isConstraint(e.getCause())) {
                    throw e;
                }
            } finally {
                if (!isDone) {
                    sql.execute("ROLLBACK TO received");
                    position = oldPosition;
                    sent = oldSent;
                    done.subList(size, done.size()).clear();
                }
                sql.execute("RELEASE received");
            }
            return isDone;
        });
    }

    /** Takes the position of an edit that does not fit, without its changes. */
    public void skip(LogEdit edit, EditLabel label) {
        begin(edit, label, LogEdit.Operation.EDIT, null);
    }

    /** Begins a received edit, whose parts follow. */
    public void begin(LogEdit edit) {
        begin(edit, label(edit), edit.operation(), edit.reverts());
    }

    private void begin(LogEdit edit, EditLabel label, LogEdit.Operation operation, @Nullable UUID reverts) {
        reading(() -> {
            requireNext(edit);
            history.perform(sql, edit.id(), new Edit(label, List.of()), edit.analyst(), edit.at(),
                    HistoryEntry.State.DONE);
            sent = History.key(sql, edit.id());
            rows.insert(sent, edit.position(), edit.login(), operation, reverts);
            position = edit.position();
            return true;
        });
    }

    /**
     * Applies a part of the edit that was begun last.
     *
     * @throws ProjectException if it does not fit to the rows
     */
    public void apply(LogEdit edit, List<Change> changes) {
        reading(() -> {
            var lengths = new HashMap<UUID, Integer>();
            for (var change : changes) {
                requireInside(edit, change.after(), lengths);
            }
            history.extend(sql, edit.id(), new Edit(label(edit), changes));
            done.addAll(changes);
            return true;
        });
    }

    /** Requires that a span lies in its text. */
    private void requireInside(LogEdit edit, @Nullable Entity entity, Map<UUID, Integer> lengths)
            throws SQLException {
        switch (entity) {
            case Annotation a -> requireInside(edit, a.passage().version(), a.passage().end(), lengths);
            case Boilerplate f -> requireInside(edit, f.version(), f.end(), lengths);
            case Placement p -> requireInside(edit, p.version(), p.end(), lengths);
            case null, default -> {
                // no span
            }
        }
    }

    private void requireInside(LogEdit edit, UUID version, int end, Map<UUID, Integer> lengths) throws SQLException {
        var length = lengths.get(version);
        if (length == null) {
            length = tables.versions.find(sql, version).map(Version::length).orElse(Integer.MAX_VALUE);
            lengths.put(version, length);
        }
        if (end > length) { // a version that comes later is checked by the reference
            throw unusable(edit, null);
        }
    }

    /** Lists a row of an own edit that could not be applied. */
    public void add(RowConflict conflict) {
        reading(() -> {
            rows.insert(conflict);
            return true;
        });
    }

    /** Forgets the conflicts of an edit about a row, because the edit was undone; returns whether there were any. */
    public boolean removeConflicts(UUID edit, Kind kind, UUID id) {
        return reading(() -> {
            boolean found = false;
            for (var each : rows.conflicts()) {
                if (each.edit().equals(edit) && each.change().kind() == kind && each.change().id().equals(id)) {
                    rows.deleteConflict(each.id());
                    found = true;
                }
            }
            return found;
        });
    }

    /** Returns all conflicts that wait. */
    public List<RowConflict> conflicts() {
        return reading(rows::conflicts);
    }

    /** Moves the outbox behind what was received, and keeps the position; returns all changes, in order. */
    List<Change> finish() throws SQLException {
        if (!isUnapplied && !outbox.isEmpty()) {
            long first = History.key(sql, outbox.getFirst());
            if (first < sent) {
                rows.moveBehind(first, History.key(sql, outbox.getLast()));
            }
        }
        rows.advance(position, sent);
        return done;
    }
}
