package app.parallax.session;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.CheckProblem;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.store.OpenMode;
import app.parallax.store.ProgressListener;
import app.parallax.store.ReceiveTransaction;
import app.parallax.store.Store;
import app.parallax.store.TeamStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to an open project: every change goes through {@link #perform}, and is on disk before anything shows it.
 * Futures complete on the FX executor, after {@link Workspace} has been updated.
 */
public final class Session implements AutoCloseable {
    /** The time after which closing a project no longer waits for a thread. */
    public static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Store store;
    private final Executor fx;
    private final WorkerThreads threads;
    private final BackupScheduler backupScheduler;
    private final WriteQueue writeQueue;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final Workspace workspace = new Workspace();
    private final Focus focus = new Focus();
    private final CurrentAnalyst analyst;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private final PlanGate plans = new PlanGate();
    private volatile StaleEdits staleEdits = (own, edit, by, at) -> false;
    private Consumer<Throwable> onFailure = failure -> {
    };
    private Consumer<ProjectException.Displaced> onDisplaced = displaced -> {
    };

    private Session(Store store, String analystName, Executor fx, Backups backups, boolean listsAtOnce) {
        this.store = store;
        this.fx = fx;
        this.threads = new WorkerThreads(fx);
        this.backupScheduler = new BackupScheduler(store, threads, backups, this::runUnattended);
        if (listsAtOnce) {
            workspace.setLists(store.read(Workspace.Lists::read));
        } else {
            workspace.setLists(() -> store.read(Workspace.Lists::read));
        }
        this.analyst = new CurrentAnalyst(analystName, listsAtOnce ? workspace.analysts() : List.of());
        this.writeQueue = new WriteQueue(store, threads, fx, backupScheduler, workspace, analyst, this::runUnattended,
                this::displaced);
        var ends = store.ends();
        workspace.setEnds(ends.undo(), ends.redo());
    }

    /**
     * Opens a project without backups.
     *
     * @param fx executor of all updates of {@link Workspace}: the FX thread, or direct without a window
     * @throws app.parallax.model.ProjectException if it cannot be opened
     */
    public static Session open(Path file, OpenMode mode, String analystName, Executor fx) {
        return open(file, mode, analystName, fx, Backups.none());
    }

    public static Session open(Path file, OpenMode mode, String analystName, Executor fx, Backups backups) {
        return open(Store.open(file, mode, backups.safetyCopies()), analystName, fx, backups, true);
    }

    /** Opens a project for queries: without a window, and its lists are read when one is first asked for. */
    public static Session openForQueries(Path file, String analystName) {
        return open(Store.open(file, OpenMode.READ), analystName, Runnable::run, Backups.none(), false);
    }

    private static Session open(Store store, String analystName, Executor fx, Backups backups, boolean listsAtOnce) {
        try {
            return new Session(store, analystName, fx, backups, listsAtOnce);
        } catch (RuntimeException | Error e) {
            store.close(); // reading the lists failed, for example on damage: release the lock
            throw e;
        }
    }

    /** Returns the observable model of the project, to be read on the FX thread. */
    public Workspace workspace() {
        return workspace;
    }

    /** Returns the focus of the person, to be used on the FX thread. */
    public Focus focus() {
        return focus;
    }

    /** Returns the absolute path of the project file. */
    public Path file() {
        return store.file();
    }

    /** Returns the analyst of this session, who may not be in the project before the first edit. */
    public Analyst analyst() {
        return analyst.get();
    }

    /**
     * Changes the analyst of this session.
     *
     * @param color colour of a new analyst, null for the next of the palette
     */
    public void setAnalyst(String name, @Nullable Palette color) {
        analyst.set(name, color, workspace.analysts());
        workspace.incrementRevision();
    }

    /** Returns the sentence that says why the project is read-only; null if it can be changed. */
    public @Nullable String whyReadOnly() {
        var why = store.whyReadOnly();
        return why == null ? null : Messages.text(why);
    }

    /**
     * Applies an edit in one transaction and adds it to the history.
     *
     * @return completes when the edit is on disk and shown; fails with {@link app.parallax.model.ProjectException} if
     *         nothing was changed
     */
    public CompletableFuture<Void> perform(Edit edit) {
        var by = analyst.get();
        return announceUncommitted(writeQueue.change(() -> {
            backupScheduler.beforeEdit(edit);
            var at = now();
            Store.Performed done;
            try {
                done = store.perform(edit, by, at, false);
            } catch (ProjectException.Refused e) {
                if (!applyStale(e, edit, by, at)) {
                    throw e;
                }
                return new WriteQueue.Done<@Nullable Void>(null, store.team().takeChanges());
            }
            return new WriteQueue.Done<@Nullable Void>(null, done.changes(), done.ends(),
                    new Store.Ends(new HistoryEntry(done.id(), at, by.name(), edit.label(), HistoryEntry.State.DONE,
                            done.changes().size()), null));
        }));
    }

    /** Applies edits that do not fit the rows any more. */
    @FunctionalInterface
    public interface StaleEdits {
        /**
         * Applies an edit as far as it is possible.
         *
         * @return false if it is refused
         */
        boolean apply(ReceiveTransaction own, Edit edit, Analyst by, Instant at);
    }

    /**
     * Sets the handler that applies edits that others have made stale in a shared project; called on the writer thread.
     */
    public void onStale(StaleEdits how) {
        staleEdits = how;
    }

    private boolean applyStale(ProjectException.Refused refused, Edit edit, Analyst by, Instant at) {
        return refused.message().key().equals("error.stale") && edit.contents().isEmpty()
                && store.team().copy().isPresent()
                && store.team().receive(own -> staleEdits.apply(own, edit, by, at));
    }

    /**
     * Plans an edit from what it reads, and performs it; what others send to a shared project meanwhile is received
     * afterwards.
     *
     * @param work begins on the FX executor, and completes when the edit is performed
     */
    public <T extends @Nullable Object> CompletableFuture<T> plan(Supplier<CompletableFuture<T>> work) {
        return plans.beginPlan().thenCompose(ready -> work.get()).whenComplete((done, failure) -> plans.endPlan());
    }

    /** Applies changes as an edit with a label. */
    public CompletableFuture<Void> perform(Message label, List<Change> changes) {
        return perform(new Edit(Messages.label(label), changes));
    }

    /** Undoes the last edit of any session and analyst; returns it when the change is shown, empty if there is none. */
    public CompletableFuture<Optional<HistoryEntry>> undo() {
        return step(() -> store.undo(null, reverting("edit.undo")), entry -> new Store.Ends(null, entry));
    }

    /**
     * Reverts the revertible changes of an edit of a shared project whose undo was refused, because others have changed
     * the rest since; empty if there are none.
     */
    public CompletableFuture<Optional<HistoryEntry>> undoPart(UUID edit) {
        return step(() -> store.undoPart(edit, reverting("edit.undoPart")), entry -> new Store.Ends(null, entry));
    }

    /** Undoes an edit if it is the last one; empty if it is not. */
    public CompletableFuture<Optional<HistoryEntry>> undoIfLast(UUID edit) {
        return step(() -> store.undo(edit, reverting("edit.undo")), entry -> new Store.Ends(null, entry));
    }

    /** Redoes the edit that was undone last; returns it when the change is shown, empty if there is none. */
    public CompletableFuture<Optional<HistoryEntry>> redo() {
        return step(() -> store.redo(reverting("edit.redo")), entry -> new Store.Ends(entry, null));
    }

    private Store.UndoAuthor reverting(String key) {
        return new Store.UndoAuthor(analyst.get().name(), now(), labelling(key), labelling("team.incomplete"));
    }

    private static UnaryOperator<EditLabel> labelling(String key) {
        return label -> Messages.label(Message.of(key, label.message() == null ? label.words() : label.message()));
    }

    /**
     * Receives what others sent, on the writer thread; it is a change like any other.
     *
     * @param work returns whether it received
     * @return false also if an edit is being planned, see {@link #whenPlanned}
     */
    public CompletableFuture<Boolean> receive(Predicate<TeamStore> work) {
        return writeQueue.change(() -> {
            var receiving = plans.tryReceive();
            if (receiving.isEmpty()) {
                return new WriteQueue.Done<>(false, List.of());
            }
            try {
                boolean isDone = work.test(store.team());
                return new WriteQueue.Done<>(isDone, store.team().takeChanges());
            } finally {
                onFx(() -> receiving.get().complete(null));
            }
        });
    }

    /** Returns a future that completes, on any thread, when no edit is being planned; complete already if none is. */
    public CompletableFuture<Void> whenPlanned() {
        return plans.planned();
    }

    /** Writes the tables that join the project to its team, on the writer thread. */
    public CompletableFuture<Void> writeTeam(Consumer<TeamStore> work) {
        return writeQueue.change(() -> {
            work.accept(store.team());
            return new WriteQueue.Done<@Nullable Void>(null, store.team().takeChanges());
        });
    }

    /** Reads the tables that join the project to its team, on the calling thread. */
    public <T> T readTeam(Function<TeamStore, T> work) {
        return work.apply(store.team());
    }

    /** Shows who has which article open in other copies; called on the FX executor. */
    public void setPresent(Map<UUID, List<String>> analysts) {
        workspace.setPresent(analysts);
    }

    /** Shows that an edit is not saved, from its request until it is on disk. */
    private <T extends @Nullable Object> CompletableFuture<T> announceUncommitted(CompletableFuture<T> edit) {
        writeQueue.showUncommitted();
        return edit;
    }

    private CompletableFuture<Optional<HistoryEntry>> step(Supplier<Optional<Store.Stepped>> work,
            Function<@Nullable HistoryEntry, Store.Ends> known) {
        return announceUncommitted(writeQueue.change(() -> {
            var stepped = work.get();
            var entry = stepped.map(Store.Stepped::entry);
            return new WriteQueue.Done<>(entry, stepped.isPresent() ? stepped.get().changes() : List.of(),
                    stepped.isPresent() ? stepped.get().ends() : null, known.apply(entry.orElse(null)));
        }));
    }

    /** Returns the progress of large edits, including undo and redo. */
    public EditProgress progress() {
        return writeQueue.progress();
    }

    /** Sets the listener for failures of unattended work, on the FX executor; see {@link #runUnattended}. */
    public void setOnFailure(Consumer<Throwable> told) {
        onFailure = told;
    }

    /**
     * Sets the listener for a project file that was removed, moved or replaced; the project is read-only from then on.
     *
     * @param told called once, on the FX executor
     */
    public void setOnDisplaced(Consumer<ProjectException.Displaced> told) {
        onDisplaced = told;
    }

    private void displaced(ProjectException.Displaced displaced) {
        var told = onDisplaced;
        onDisplaced = again -> {
        };
        workspace.incrementRevision();
        told.accept(displaced);
    }

    /**
     * Checks whether the project file is in its place and whether another program wrote to it. A removed file goes to
     * {@link #setOnDisplaced}; a foreign change goes to {@link #setOnFailure}, and everything is read again.
     */
    public CompletableFuture<?> checkFile() {
        return writeQueue.checkFile();
    }

    /** Runs work unattended; its failure goes to {@link #setOnFailure}, unless the project is being closed. */
    public void runUnattended(CompletableFuture<?> work) {
        var _ = work.whenCompleteAsync((done, failure) -> {
            if (failure != null && !ended.get()) {
                onFailure.accept(failure instanceof CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : failure);
            }
        }, fx);
    }

    /**
     * Opens the newest version of an article and adds it to {@link Workspace#open}; fails if there is no such article.
     */
    public CompletableFuture<OpenArticle> show(UUID article) {
        var already = workspace.open().get(article);
        if (already != null) {
            return CompletableFuture.completedFuture(already);
        }
        var row = workspace.article(article);
        if (row.isEmpty()) {
            return CompletableFuture.failedFuture(new NoSuchElementException("no article " + article));
        }
        return show(row.get().version());
    }

    /** Opens any version of an article in place of the open one. */
    CompletableFuture<OpenArticle> show(Version version) {
        // read on the writer thread: an edit is either part of the result, or applied to it afterwards
        return writeQueue.write(() -> store.read(reader -> VersionWithMarks.read(reader, version)),
                read -> Versions.open(workspace, read))
                .thenCompose(shown -> shown.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> show(version.article())));
    }

    /** Closes an article that no pane shows. */
    public void hide(UUID article) {
        workspace.hide(article);
    }

    /**
     * Reads an immutable snapshot in the background.
     *
     * @param work must not keep the reader
     * @return the result of the work, on the FX executor
     */
    public <T> CompletableFuture<T> read(Function<ProjectReader, T> work) {
        return inBackground(() -> store.read(work));
    }

    /**
     * Returns the number of annotations with a tag or one under it, each counted once.
     *
     * @return by identifier of the tag, on the FX executor; without tags that have no annotations
     */
    public CompletableFuture<Map<UUID, Integer>> tagTotals() {
        return writeQueue.countTagTotals();
    }

    /** Stores the window state in the project, without history; does nothing if the project is read-only. */
    public CompletableFuture<Void> storeState(Map<String, String> values) {
        if (!store.canWrite()) {
            return CompletableFuture.completedFuture(null);
        }
        return writeQueue.storeState(values);
    }

    /** Returns the stored window state by key. */
    public Map<String, String> storedState() {
        return writeQueue.storedState();
    }

    /** Checks the project file in the background; returns the problems, empty if there are none. */
    public CompletableFuture<List<CheckProblem>> check() {
        return threads.job(store::check);
    }

    /**
     * Checks for damage after opening, which takes too long to wait for; fails with ProjectException if the file is
     * damaged.
     */
    public CompletableFuture<Boolean> checkSoon() {
        return threads.job(store::requireSound);
    }

    /**
     * Begins an edit that a job extends batch by batch; returns its identifier when the first batch is on disk and
     * shown.
     */
    public CompletableFuture<UUID> begin(Edit edit) {
        return begin(edit, ProgressListener.UNTOLD);
    }

    /**
     * Begins an edit as {@link #begin(Edit)} does.
     *
     * @param told receives the progress on the writer thread, and may cancel
     */
    public CompletableFuture<UUID> begin(Edit edit, ProgressListener told) {
        var by = analyst.get();
        return writeQueue.change(() -> {
            var begun = writeQueue.withListener(told, () -> store.perform(edit, by, now(), true));
            return new WriteQueue.Done<>(begun.id(), begun.changes());
        });
    }

    /** Adds a batch to an open edit, whose label is replaced. */
    public CompletableFuture<Void> extend(UUID id, Edit edit) {
        return job(() -> store.extend(id, edit), edit.changes());
    }

    /** Ends an open edit. */
    public CompletableFuture<Void> end(UUID id) {
        return job(() -> store.close(id), List.of());
    }

    private CompletableFuture<Void> job(Runnable work, List<Change> changes) {
        return writeQueue.change(() -> {
            work.run();
            return new WriteQueue.Done<@Nullable Void>(null, changes);
        });
    }

    /**
     * Reads the lists, the ends of the history and the open articles again, because another program may have changed
     * the file.
     *
     * @return completes on the FX executor when the workspace shows the result
     */
    public CompletableFuture<Void> rereadAll() {
        return writeQueue.rereadAll();
    }

    /** Returns the current time in whole milliseconds, the precision of stored timestamps. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the backup scheduler, which {@link BackupScheduler#begin} starts once failures can be reported. */
    public BackupScheduler backupScheduler() {
        return backupScheduler;
    }

    /** Runs work that a person waits for in the background; its result or failure arrives on the FX executor. */
    public <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return threads.read(work);
    }

    /** Starts a job, which is cancelled when the project is closed. */
    public <T> Job<T> start(Consumer<Progress> follower, Job.Work<T> work) {
        var job = new Job<>(threads::<T>job, fx, follower, work);
        jobs.add(job);
        var _ = job.done().whenComplete((done, failure) -> jobs.remove(job));
        return job;
    }

    /**
     * Starts a job that plans edits from what it reads, like {@link #start}; what others send to a shared project
     * meanwhile is received when it ends.
     */
    public <T> Job<T> startEditing(Consumer<Progress> follower, Job.Work<T> work) {
        return start(follower, job -> {
            try {
                await(plans.beginPlan());
                return work.run(job);
            } finally {
                plans.endPlan();
            }
        });
    }

    /**
     * Waits for a step of a job; throws if the project is closed meanwhile, for the FX thread then waits for the job.
     */
    public <T> T await(CompletableFuture<T> step) {
        CompletableFuture.anyOf(step, closing).join();
        return step.join();
    }

    /** Reads an immutable snapshot on the calling thread, which must be that of a job. */
    public <T> T readNow(Function<ProjectReader, T> work) {
        return store.read(work);
    }

    /** Runs a notification on the FX executor. */
    public void onFx(Runnable telling) {
        fx.execute(telling);
    }

    /** Cancels jobs, waits without limit for all pending work, and closes the file. */
    @Override
    public void close() {
        if (ended.get()) {
            closeInBackground().join();
            return;
        }
        jobs.forEach(Job::cancel);
        closing.completeExceptionally(new CancellationException("the project is closed"));
        threads.close();
        store.close();
    }

    /**
     * Closes the project in the background: jobs, backups, checks and reads are cancelled, pending edits are written,
     * and the file is closed without a write-ahead log. A thread that does not end within {@link #LONGEST_END} is not
     * waited for.
     *
     * @return completes on a background thread when the file can be opened again; fails with
     *         {@link app.parallax.model.ProjectException} if a thread did not end
     */
    public CompletableFuture<Void> closeInBackground() {
        if (!ended.getAndSet(true)) {
            Thread.ofPlatform().daemon().name("parallax-closing").start(() -> {
                try {
                    jobs.forEach(Job::cancel);
                    store.cancelReading();
                    var done = threads.end(LONGEST_END);
                    closing.completeExceptionally(new CancellationException("the project is closed"));
                    if (done.writer()) {
                        store.close();
                    }
                    if (done.writer() && done.others()) {
                        end.complete(null);
                    } else {
                        end.completeExceptionally(new ProjectException.Refused("close.stuck", store.file()));
                    }
                } catch (RuntimeException e) { // every failure must reach whoever waits for the end
                    end.completeExceptionally(e);
                }
            });
        }
        return end;
    }
}
