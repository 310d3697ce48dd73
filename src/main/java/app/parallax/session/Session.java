package app.parallax.session;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.CheckProblem;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.store.OpenMode;
import app.parallax.store.ProgressListener;
import app.parallax.store.Store;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to an open project: every change goes through {@link #perform}, and is on disk before anything shows it.
 * Futures complete on the FX executor, after {@link Workspace} has followed.
 */
public final class Session implements AutoCloseable {
    /** While an edit grows there is nothing to undo. */
    private static final Store.Ends NO_ENDS = new Store.Ends(null, null);

    /** So long a thread that does not end keeps a project from being closed. */
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
    private Consumer<Throwable> onFailure = failure -> {
    };
    private Consumer<ProjectException.Displaced> onDisplaced = displaced -> {
    };

    private Session(Store store, String analystName, Executor fx, Backups backups) {
        this.store = store;
        this.fx = fx;
        this.threads = new WorkerThreads(fx);
        this.backupScheduler = new BackupScheduler(store, threads, backups, this::runUnattended);
        workspace.setLists(store.read(Workspace.Lists::read));
        this.analyst = new CurrentAnalyst(analystName, workspace.analysts());
        this.writeQueue = new WriteQueue(store, threads, fx, backupScheduler, workspace, analyst, this::runUnattended,
                this::displaced);
        var ends = store.ends();
        workspace.setEnds(ends.undo(), ends.redo());
    }

    /**
     * Opens a project.
     *
     * @param fx runs what touches {@link Workspace}: the FX thread, or directly without a window
     * @throws app.parallax.model.ProjectException if it cannot be opened
     */
    public static Session open(Path file, OpenMode access, String analystName, Executor fx) {
        return open(file, access, analystName, fx, Backups.none());
    }

    public static Session open(Path file, OpenMode access, String analystName, Executor fx, Backups backups) {
        var store = Store.open(file, access, backups.safetyCopies());
        try {
            return new Session(store, analystName, fx, backups);
        } catch (RuntimeException | Error e) {
            store.close(); // damaged where the lists are read, or whatever else: the lock is not kept
            throw e;
        }
    }

    /** What is shown of the project, to be read on the FX thread. */
    public Workspace workspace() {
        return workspace;
    }

    /** What the person is looking at, to be used on the FX thread. */
    public Focus focus() {
        return focus;
    }

    /** The absolute path of the project file. */
    public Path file() {
        return store.file();
    }

    /** Who makes the marks of this session; may not be in the project before the first edit. */
    public Analyst analyst() {
        return analyst.get();
    }

    /**
     * Lets another person make the marks from now on.
     *
     * @param color of a new analyst, null for the next of the palette
     */
    public void setAnalyst(String name, @Nullable Palette color) {
        analyst.set(name, color, workspace.analysts());
        workspace.incrementRevision();
    }

    /** Why nothing can be changed, as a sentence; null if the project can be written. */
    public @Nullable String whyReadOnly() {
        var why = store.whyReadOnly();
        return why == null ? null : Messages.text(why);
    }

    /**
     * Does an edit: one transaction, kept in the history.
     *
     * @return done when it is on disk and shown; fails with {@link app.parallax.model.ProjectException} if nothing was
     *         changed
     */
    public CompletableFuture<Void> perform(Edit edit) {
        var by = analyst.get();
        return announceUncommitted(writeQueue.change(() -> {
            backupScheduler.beforeEdit(edit);
            var at = now();
            var done = store.perform(edit, by, at, false);
            return new WriteQueue.Done<@Nullable Void>(null, done.changes(),
                    new Store.Ends(new HistoryEntry(done.id(), at, by.name(), edit.label(), HistoryEntry.State.DONE,
                            done.changes().size()), null));
        }));
    }

    /** Takes the last edit back, of whatever session and analyst: which, when the project shows it. */
    public CompletableFuture<Optional<HistoryEntry>> undo() {
        return step(() -> store.undo(null), entry -> new Store.Ends(null, entry));
    }

    /** Takes an edit back if nothing was done after it; empty if something was. */
    public CompletableFuture<Optional<HistoryEntry>> undoIfLast(UUID edit) {
        return step(() -> store.undo(edit), entry -> new Store.Ends(null, entry));
    }

    /** Applies the edit that was undone last again: which, when the project shows it; empty if there is none. */
    public CompletableFuture<Optional<HistoryEntry>> redo() {
        return step(store::redo, entry -> new Store.Ends(entry, null));
    }

    /** A person's edit: from now on until it is on disk, the window does not say that all is saved. */
    private <T extends @Nullable Object> CompletableFuture<T> announceUncommitted(CompletableFuture<T> edit) {
        writeQueue.showUncommitted();
        return edit;
    }

    private CompletableFuture<Optional<HistoryEntry>> step(Supplier<Optional<Store.Stepped>> work,
            Function<@Nullable HistoryEntry, Store.Ends> known) {
        return announceUncommitted(writeQueue.change(() -> {
            var stepped = work.get();
            var entry = stepped.map(Store.Stepped::entry);
            return new WriteQueue.Done<>(entry, stepped.map(Store.Stepped::changes).orElse(List.of()),
                    known.apply(entry.orElse(null)));
        }));
    }

    /** How far an edit of very many rows is, its undo and redo too. */
    public EditProgress progress() {
        return writeQueue.progress();
    }

    /** Says who tells the person of work that failed, on the FX executor; see {@link #runUnattended}. */
    public void setOnFailure(Consumer<Throwable> told) {
        onFailure = told;
    }

    /**
     * Says who tells the person that the project file was removed, moved or replaced; from then on the project can only
     * be read.
     *
     * @param told called on the FX executor, once
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
     * Looks whether the project file is in its place and whether another program wrote to it. What is found is told:
     * {@link #setOnDisplaced}, or {@link #setOnFailure} with everything read anew.
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

    /** Opens an article, so that {@link Workspace#open} holds its text and marks; fails if there is no such article. */
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

    /** Opens one version of an article, an older one too, in place of the one that is open. */
    CompletableFuture<OpenArticle> show(Version version) {
        // read on the writer's thread: an edit is either in what is read, or followed after it
        return writeQueue.write(() -> store.read(reader -> VersionWithMarks.read(reader, version)),
                read -> Versions.open(workspace, read))
                .thenCompose(shown -> shown.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> show(version.article())));
    }

    /** Forgets the text and marks of an article that no pane shows. */
    public void hide(UUID article) {
        workspace.hide(article);
    }

    /**
     * Reads one unchanging snapshot beside everything else.
     *
     * @param work reads and must not keep the reader
     * @return what the work returned, on the FX executor
     */
    public <T> CompletableFuture<T> read(Function<ProjectReader, T> work) {
        return inBackground(() -> store.read(work));
    }

    /** Keeps what the window looks like, with no history; does nothing where the project can only be read. */
    public CompletableFuture<Void> remember(Map<String, String> values) {
        if (!store.canWrite()) {
            return CompletableFuture.completedFuture(null);
        }
        return writeQueue.remember(values);
    }

    /** What the window looked like, by key. */
    public Map<String, String> remembered() {
        return writeQueue.remembered();
    }

    /** Verifies the project file: what was found, empty if all is well. */
    public CompletableFuture<List<CheckProblem>> check() {
        return threads.job(store::check);
    }

    /** Looks whether the file is whole, which takes too long to wait for; fails with ProjectException if it is not. */
    public CompletableFuture<Boolean> checkSoon() {
        return threads.job(store::requireSound);
    }

    /** Begins an edit that grows batch by batch, a job; gives its identifier when the batch is on disk and shown. */
    public CompletableFuture<UUID> begin(Edit edit) {
        return begin(edit, ProgressListener.UNTOLD);
    }

    /** As {@link #begin(Edit)}, with somebody who is told how far it is on the writer's thread, and may end it. */
    public CompletableFuture<UUID> begin(Edit edit, ProgressListener told) {
        var by = analyst.get();
        return writeQueue.change(() -> {
            var begun = writeQueue.withListener(told, () -> store.perform(edit, by, now(), true));
            return new WriteQueue.Done<>(begun.id(), begun.changes(), NO_ENDS);
        });
    }

    /** Adds a batch to an edit that was begun; the label becomes that of the whole. */
    public CompletableFuture<Void> extend(UUID id, Edit edit) {
        return job(() -> store.extend(id, edit), edit.changes());
    }

    /** Ends an edit that was begun. */
    public CompletableFuture<Void> end(UUID id) {
        return job(() -> store.close(id), List.of());
    }

    private CompletableFuture<Void> job(Runnable work, List<Change> changes) {
        return writeQueue.change(() -> {
            work.run();
            return new WriteQueue.Done<@Nullable Void>(null, changes, NO_ENDS);
        });
    }

    /**
     * Reads the lists, both ends of the history and the open articles anew, where the file may hold what no edit of
     * this session told: another program wrote it.
     *
     * @return done on the FX executor when the workspace shows it; fails if it cannot be read
     */
    public CompletableFuture<Void> rereadAll() {
        return writeQueue.rereadAll();
    }

    /** The present moment, as finely as marks are dated: in whole milliseconds. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes the backups of this project; they begin with {@link BackupScheduler#begin}, once failures are told. */
    public BackupScheduler backupScheduler() {
        return backupScheduler;
    }

    /** Does work that a person waits for; what comes of it, a failure too, arrives on the FX executor. */
    public <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return threads.read(work);
    }

    /** Begins a job, which is cancelled when the project is closed. */
    public <T> Job<T> start(Consumer<Progress> follower, Job.Work<T> work) {
        var job = new Job<>(threads::<T>job, fx, follower, work);
        jobs.add(job);
        var _ = job.done().whenComplete((done, failure) -> jobs.remove(job));
        return job;
    }

    /** Waits for a step of a job; ends the job where the project is closed meanwhile, for the FX thread waits then. */
    public <T> T await(CompletableFuture<T> step) {
        CompletableFuture.anyOf(step, closing).join();
        return step.join();
    }

    /** Reads one unchanging snapshot on the calling thread, which is a job's own. */
    public <T> T readNow(Function<ProjectReader, T> work) {
        return store.read(work);
    }

    /** Lets those who watch a job know. */
    public void onFx(Runnable telling) {
        fx.execute(telling);
    }

    /** Cancels jobs, waits for all else that was asked however long that takes, and closes the file. */
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
     * Closes the project beside the caller: jobs, backups, checks and whatever is read are cancelled, what was asked of
     * the writer is done, and the file is closed so that it stands alone. A thread that does not end within
     * {@link #LONGEST_END} is not waited for.
     *
     * @return done on a thread of its own when the file can be opened again; fails with
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
                } catch (RuntimeException e) { // whoever waits for the end is told, whatever it is
                    end.completeExceptionally(e);
                }
            });
        }
        return end;
    }
}
