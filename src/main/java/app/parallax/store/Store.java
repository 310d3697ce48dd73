package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.CheckProblem;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.ProjectSummary;
import app.parallax.model.WordedIOException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An open project. Methods that write are for the writer thread only; {@link #read} may be called by any thread. */
public final class Store implements AutoCloseable {
    /** The number of attempts at an edit whose lock is dropped. */
    private static final int ATTEMPTS = 3;
    private static final int UNKNOWN = -1;
    /** Number of changes above which an undo or redo does not return them: they would all be in memory at once. */
    static final int MOST_RETURNED = 10_000;

    private final Database database;
    private final SafetyCopies copies;
    private final Tables tables = new Tables();
    private final History history = new History(tables);
    private final TeamStore team = new TeamStore(this, tables, history);
    private volatile ProjectException.@Nullable Displaced displaced;
    /** Both for the writer thread only. */
    private int dataVersion = UNKNOWN;
    private boolean foreignChange;

    Store(Database database, SafetyCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    /**
     * An edit that was undone or redone.
     *
     * @param changes the resulting changes, in order; null if they are too many, so that the project is to be read
     *            again
     * @param ends as they are since; null if they cannot be read
     */
    public record Stepped(HistoryEntry entry, @Nullable List<Change> changes, @Nullable Ends ends) {}

    /**
     * The edits that undo and redo would affect next.
     *
     * @param undo null if there is nothing to undo
     * @param redo null if there is nothing to redo
     */
    public record Ends(@Nullable HistoryEntry undo, @Nullable HistoryEntry redo) {}

    /**
     * Creates an empty project file.
     *
     * @param file must not exist
     * @throws ProjectException if it exists or cannot be written
     */
    public static void create(Path file) {
        Database.create(file.toAbsolutePath());
    }

    /**
     * Opens a project file.
     *
     * @throws ProjectException if it is missing, not a project, newer, damaged, or not available for writing
     */
    public static Store open(Path file, OpenMode mode) {
        return open(file, mode, SafetyCopies.NONE);
    }

    /**
     * Opens a project file.
     *
     * @param copies keeps a copy before a migration, and of a project that can no longer be written
     * @throws ProjectException as above, or if no copy could be kept before the migration
     */
    public static Store open(Path file, OpenMode mode, SafetyCopies copies) {
        var store = new Store(Database.open(file.toAbsolutePath(), mode, copies), copies);
        if (store.canWrite()) {
            boolean opened = false;
            try { // read first, so that a project without open edits can be opened while another program writes
                if (store.reading(store.history::isOpen)) {
                    store.writing(store.history::closeAll);
                }
                store.reading(store::newestOwnId).ifPresent(Ids::follow);
                opened = true;
            } finally {
                if (!opened) {
                    store.close();
                }
            }
        }
        return store;
    }

    /**
     * Writes a copy of the current project, while others edit it, and checks the copy.
     *
     * @param target must not exist
     * @throws IOException if it cannot be written, with the reason
     * @throws ProjectException if the project, and so the copy, is damaged
     */
    public ProjectSummary copyTo(Path target) throws IOException {
        try {
            var sql = database.reader();
            try {
                ProjectCopy.copy(sql, target);
                if (new TeamRows(sql, tables).isShared()) {
                    ProjectCopy.unshare(target, tables);
                }
            } finally {
                database.release(sql);
            }
        } catch (SQLException e) {
            throw notRead(e);
        }
        var checked = new ArrayList<Sql>(1);
        try {
            return ProjectCopy.verify(target, sql -> {
                checked.add(sql);
                database.interrupts().watch(sql);
            });
        } catch (IOException e) { // the copy equals the project page by page
            if (database.interrupts().isEnding()) {
                throw notRead(e);
            }
            throw ProjectException.damaged(database.file(), Message.said(e), e);
        } finally {
            checked.forEach(database.interrupts()::unwatch);
        }
    }

    /** Returns the exception for a failed read: the project was closed, or the file is damaged. */
    private RuntimeException notRead(Exception reason) {
        return database.interrupts().isEnding()
                ? new CancellationException("the project is closed")
                : SqlErrors.reading(database.file(), reason);
    }

    /** Cancels all current and later reads; writes continue. Callable from any thread. */
    public void cancelReading() {
        database.interrupts().interrupt();
    }

    /** Returns the state of the history, as {@link ProjectSummary#state}. */
    public String state() {
        return reading(ProjectCopy::state);
    }

    /** The absolute path of the project file. */
    public Path file() {
        return database.file();
    }

    /** Whether edits are possible: the project was opened for writing and its file is still in place. */
    public boolean canWrite() {
        return database.canWrite() && displaced == null;
    }

    /**
     * Returns the reason why the project is read-only.
     *
     * @return a sentence; null if it is writable or was opened for reading on purpose
     */
    public @Nullable Message whyReadOnly() {
        var stopped = displaced;
        return stopped == null ? database.whyReadOnly() : stopped.message();
    }

    /**
     * A committed edit.
     *
     * @param changes in order
     * @param ends as they are since: the edit itself, unless the project is shared; null if they cannot be read
     */
    public record Performed(UUID id, List<Change> changes, @Nullable Ends ends) {}

    /**
     * Applies an edit and adds it to the history, in one transaction that is on disk when this returns.
     *
     * @param analyst inserted by the edit if not yet in the project
     * @param more whether {@link #extend} will follow
     * @throws ProjectException if nothing was changed, because of the disk or of other changes meanwhile
     */
    public Performed perform(Edit edit, Analyst analyst, Instant at, boolean more) {
        var state = more ? HistoryEntry.State.OPEN : HistoryEntry.State.DONE;
        return writing(sql -> {
            boolean known = tables.analysts.find(sql, analyst.id()).isPresent()
                    || edit.changes().contains(Change.insert(analyst));
            var whole = known ? edit : edit.after(Change.insert(analyst));
            var id = history.perform(sql, whole, analyst.name(), at, state);
            var entry = new HistoryEntry(id, at, analyst.name(), edit.label(), state, whole.changes().size());
            return new Performed(id, whole.changes(),
                    new TeamRows(sql, tables).isShared() ? endsAfter(sql) : new Ends(entry, null));
        });
    }

    /** Applies further changes as part of an open edit. */
    public void extend(UUID id, Edit edit) {
        writing(sql -> {
            history.extend(sql, id, edit);
            return true;
        });
    }

    /** Closes an open edit. */
    public void close(UUID id) {
        writing(sql -> {
            history.close(sql, id);
            return true;
        });
    }

    /**
     * Sets the listener for the progress of edits, undo and redo.
     *
     * @param told called on the writer thread
     */
    public void onProgress(ProgressListener told) {
        history.onProgress(told);
    }

    /**
     * The analyst who undoes in a shared project, in whose history an undo is an edit.
     *
     * @param label labels the undo, or the redo, of an edit
     * @param incomplete labels an edit that is redone without what waited to be settled of it
     */
    public record UndoAuthor(String analyst, Instant at, UnaryOperator<EditLabel> label,
            UnaryOperator<EditLabel> incomplete) {}

    /** Undoes as {@link #undo(UUID)} does; in a shared project the last own edit that holds. */
    public Optional<Stepped> undo(@Nullable UUID only, UndoAuthor by) {
        return !isShared()
                ? undo(only)
                : writing(sql -> revert(sql,
                        new TeamRows(sql, tables).nextUndo()
                                .filter(each -> only == null || each.shown().id().equals(only)),
                        LogEdit.Operation.UNDO, by));
    }

    /** Redoes as {@link #redo()} does; in a shared project the own edit that was undone last. */
    public Optional<Stepped> redo(UndoAuthor by) {
        return !isShared()
                ? redo()
                : writing(sql -> revert(sql, new TeamRows(sql, tables).nextRedo(), LogEdit.Operation.REDO, by));
    }

    private Optional<UUID> newestOwnId(Sql sql) throws SQLException {
        var rows = new TeamRows(sql, tables);
        return rows.isShared() ? rows.newestId() : Optional.empty();
    }

    private boolean isShared() {
        return reading(sql -> new TeamRows(sql, tables).isShared());
    }

    /** Takes back an own edit of a shared project by an edit of its own; refuses if others changed its rows since. */
    private Optional<Stepped> revert(Sql sql, Optional<TeamRows.Step> next, LogEdit.Operation operation, UndoAuthor by)
            throws SQLException {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        var rows = new TeamRows(sql, tables);
        var step = next.get();
        if (step.isWaiting()) {
            rows.deleteConflictsOf(step.reverted());
            return Optional.of(new Stepped(entry(step.shown(), by.analyst(), step.shown().label()), List.of(),
                    endsAfter(sql)));
        }
        var id = Ids.next();
        var label = by.label.apply(step.shown().label());
        sql.execute("SAVEPOINT revert");
        var other = rows.changedSince(step.reverted());
        List<Change> changes = List.of();
        if (other.isEmpty()) {
            changes = history.revert(sql, step.reverted(), id, label, by.analyst, by.at);
            rows.insert(History.key(sql, id), null, rows.required().login(), operation, step.reverted());
            other = lastUser(sql, rows, changes);
        }
        if (other.isPresent()) {
            sql.execute("ROLLBACK TO revert");
            var possible = new PartialUndo(sql, tables, history, rows.changedByOthers(step.reverted()))
                    .run(step.reverted(), id, label, by.analyst, by.at);
            throw new ProjectException.ChangedSince(other.get().analyst(), other.get().at(), step.shown(),
                    PartialUndo.rows(sql, step.reverted()).size(),
                    operation == LogEdit.Operation.UNDO ? possible.size() : 0);
        }
        sql.execute("RELEASE revert");
        var shown = step.shown();
        if (operation == LogEdit.Operation.UNDO) {
            rows.deleteConflictsOf(step.reverted());
        } else if (rows.isIncomplete(shown.id())) {
            shown = entry(shown, shown.analyst(), by.incomplete.apply(shown.label()));
        }
        return Optional.of(new Stepped(shown, changes, endsAfter(sql)));
    }

    private static HistoryEntry entry(HistoryEntry edit, String analyst, EditLabel label) {
        return new HistoryEntry(edit.id(), edit.at(), analyst, label, edit.state(), edit.changes());
    }

    /** Returns who referred last to a row that was deleted. */
    private Optional<ReceiveTransaction.Other> lastUser(Sql sql, TeamRows rows, List<Change> changes)
            throws SQLException {
        var keys = new ForeignKeys(sql, tables);
        for (var change : changes) {
            var before = change.before();
            if (before != null && change.after() == null) {
                var other = rows.lastOther(keys.referrers(sql, before).stream().map(Entity::id).toList(), 0);
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Reverts the revertible changes of the last own edit that holds in a shared project; others have changed the rest
     * since.
     *
     * @param only the edit; nothing is done if it is not the last one, or nothing of it can be taken back
     */
    public Optional<Stepped> undoPart(UUID only, UndoAuthor by) {
        return writing(sql -> {
            var rows = new TeamRows(sql, tables);
            var next = rows.nextUndo().filter(each -> !each.isWaiting() && each.shown().id().equals(only));
            if (next.isEmpty()) {
                return Optional.<Stepped>empty();
            }
            var step = next.get();
            var id = Ids.next();
            var changes = new PartialUndo(sql, tables, history, rows.changedByOthers(step.reverted()))
                    .run(step.reverted(), id, by.label.apply(step.shown().label()), by.analyst, by.at);
            if (changes.isEmpty()) {
                return Optional.<Stepped>empty();
            }
            rows.insert(History.key(sql, id), null, rows.required().login(), LogEdit.Operation.UNDO, step.reverted());
            rows.deleteConflictsOf(step.reverted());
            return Optional.of(new Stepped(step.shown(), changes, endsAfter(sql)));
        });
    }

    /**
     * Undoes the last edit, if {@code only} is null or names it.
     *
     * @return empty if there is nothing to undo
     */
    public Optional<Stepped> undo(@Nullable UUID only) {
        return writing(sql -> {
            var next = history.nextUndo(sql).filter(each -> only == null || each.id().equals(only));
            return next.isEmpty() ? Optional.<Stepped>empty() : Optional.of(stepped(sql, next.get(), history::undo));
        });
    }

    /** Undoes or redoes an edit. */
    private interface Direction {
        void run(Sql sql, UUID edit, Consumer<Change> sink) throws SQLException;
    }

    private Stepped stepped(Sql sql, HistoryEntry edit, Direction direction) throws SQLException {
        var changes = History.size(sql, edit.id()) > MOST_RETURNED ? null : new ArrayList<Change>();
        direction.run(sql, edit.id(), changes == null ? change -> {
        } : changes::add);
        return new Stepped(edit, changes, endsAfter(sql));
    }

    /** Settles every edit so far: none of them can be undone any more; the history still lists them. */
    public void settle() {
        writing(sql -> {
            history.settle(sql);
            return true;
        });
    }

    /** Redoes the edit that was undone last; empty if there is nothing to redo. */
    public Optional<Stepped> redo() {
        return writing(sql -> {
            var next = history.nextRedo(sql);
            return next.isEmpty() ? Optional.<Stepped>empty() : Optional.of(stepped(sql, next.get(), history::redo));
        });
    }

    /** Returns the tables that join the file to a shared project. */
    public TeamStore team() {
        return team;
    }

    /** Returns the edits that undo and redo would affect next. */
    public Ends ends() {
        return reading(this::ends);
    }

    /** Returns the ends after an edit, which may succeed although another edit is unreadable. */
    private @Nullable Ends endsAfter(Sql sql) {
        try {
            return ends(sql);
        } catch (SQLException e) { // reading them after the commit says why
            return null;
        }
    }

    private Ends ends(Sql sql) throws SQLException {
        var rows = new TeamRows(sql, tables);
        return rows.isShared()
                ? new Ends(rows.nextUndo().map(TeamRows.Step::shown).orElse(null),
                        rows.nextRedo().map(TeamRows.Step::shown).orElse(null))
                : new Ends(history.nextUndo(sql).orElse(null), history.nextRedo(sql).orElse(null));
    }

    /**
     * Reads one consistent snapshot. If the work fails on inconsistent data, the file is reported as damaged.
     *
     * @param work must not keep the reader
     */
    public <T> T read(Function<ProjectReader, T> work) {
        try {
            return reading(sql -> work.apply(new Snapshot(sql, tables, history)));
        } catch (CancellationException e) { // an IllegalStateException, but no sign of damage
            throw e;
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException
                | IndexOutOfBoundsException e) {
            if (check().isEmpty()) {
                throw e;
            }
            throw ProjectException.damaged(database.file(), Message.of("reason.corrupt"), e);
        }
    }

    /** Returns the state of the window, by key. */
    public Map<String, String> storedState() {
        return reading(sql -> {
            var found = new HashMap<String, String>();
            sql.list("SELECT key, value FROM remembered", row -> found.put(row.text(1), row.text(2)));
            return found;
        });
    }

    /** Stores the state of the window, without history. */
    public void storeState(Map<String, String> values) {
        writing(sql -> {
            for (var value : values.entrySet()) {
                sql.update("INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", value.getKey(),
                        value.getValue());
            }
            return true;
        });
    }

    /**
     * Checks for damage: SQLite's own check, references, texts against their hashes, quotes against their texts.
     *
     * @return the problems, empty if there are none
     */
    public List<CheckProblem> check() {
        return check(ProgressListener.UNTOLD);
    }

    /** Checks as {@link #check()} does; the listener receives the progress and may abort. */
    public List<CheckProblem> check(ProgressListener told) {
        return reading(new ProjectCheck(tables, told)::run);
    }

    /** Returns true; throws if SQLite's quick check finds damage. */
    public boolean requireSound() {
        return reading(sql -> ProjectCheck.requireSound(database.file(), sql));
    }

    /**
     * Checks that the project can still be written, as {@link #perform} does; for the writer thread.
     *
     * @throws ProjectException.Displaced if its file was deleted, moved or replaced
     */
    public void checkFile() {
        if (!canWrite()) {
            return;
        }
        if (!database.inPlace()) {
            throw displaced();
        }
        try {
            seeVersion(database.writer());
        } catch (SQLException e) {
            throw SqlErrors.reading(database.file(), e);
        }
    }

    /** Returns whether another program has written to the project since the last call; for the writer thread. */
    public boolean takeForeignChange() {
        boolean was = foreignChange;
        foreignChange = false;
        return was;
    }

    /** Compares SQLite's counter of commits by other connections; no other connection of this process writes. */
    private void seeVersion(Sql sql) throws SQLException {
        int version = sql.number("PRAGMA data_version");
        foreignChange |= dataVersion != UNKNOWN && version != dataVersion;
        dataVersion = version;
    }

    <T> T writing(SqlWork<T> work) {
        var stopped = displaced;
        if (stopped != null) {
            throw stopped;
        }
        var sql = database.writer();
        for (int attempt = 1;; attempt++) {
            try {
                return committed(sql, work);
            } catch (LockDropped e) {
                if (attempt == ATTEMPTS) {
                    throw ProjectException.held(database.file(), e);
                }
            } catch (SQLException e) {
                throw database.inPlace() ? SqlErrors.writing(database.file(), e) : displaced();
            }
        }
    }

    /** Commits, and confirms that the file written is still the project in the folder. */
    private <T> T committed(Sql sql, SqlWork<T> work) throws SQLException {
        T done = sql.transaction("BEGIN IMMEDIATE", () -> {
            seeVersion(sql);
            var result = work.run(sql);
            if (database.lostWriting()) {
                throw new LockDropped();
            }
            if (!database.inPlace()) {
                if (!copies.rescues()) {
                    throw displaced();
                }
                database.stopCheckpoints(); // the commit will be part of the rescue copy; the file itself is not
                                            // touched
            }
            return result;
        });
        if (!database.inPlace()) {
            throw displaced();
        }
        return done;
    }

    /** The write lock was dropped by something in this process, so that another program may have written. */
    private static final class LockDropped extends SQLException {
        private static final long serialVersionUID = 1L;

        LockDropped() {
            super("the lock for writing was dropped");
        }
    }

    /** Saves all commits in a rescue copy and ends writing; without a copy the edit has failed. */
    private ProjectException displaced() {
        try {
            var copy = copies.rescue(database.file(), target -> {
                try {
                    ProjectCopy.copy(database.writer(), target);
                } catch (SQLException e) {
                    throw new WordedIOException(SqlErrors.reason(e), e);
                }
                ProjectCopy.verify(target);
            });
            if (copy.isPresent()) {
                var stopped = new ProjectException.Displaced(database.file(), copy.get());
                displaced = stopped;
                database.putLogAside();
                return stopped;
            }
        } catch (IOException e) { // the disk is missing or full: tried again at the next edit
            var stopped = displaced;
            if (stopped != null) {
                return stopped; // rescued, although the log could not be renamed
            }
            System.getLogger(Store.class.getName()).log(System.Logger.Level.WARNING, "no rescue copy", e);
        }
        return ProjectException.removed(database.file());
    }

    <T> T reading(SqlWork<T> work) {
        try {
            var sql = database.reader();
            try {
                return sql.transaction("BEGIN", () -> work.run(sql));
            } finally {
                database.release(sql);
            }
        } catch (SQLException | Snapshot.ReadFailed e) {
            throw notRead(e);
        }
    }

    interface SqlWork<T> {
        T run(Sql sql) throws SQLException;
    }

    @Override
    public void close() {
        database.close();
    }
}
