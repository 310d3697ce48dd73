package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.store.ProgressListener;
import app.parallax.store.Store;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the writer's work in order, updates the workspace, and reports the progress of large edits. */
final class WriteQueue {
    /** The number of changed rows above which reading the lists again is faster than applying each change. */
    private static final int FOLLOWED = 1_000;

    private static final Store.Ends NO_ENDS = new Store.Ends(null, null);

    private final Store store;
    private final WorkerThreads threads;
    private final BackupScheduler backupScheduler;
    private final Workspace workspace;
    private final CurrentAnalyst analyst;
    /** The listener of the present work; used by the writer thread only. */
    private ProgressListener listener = ProgressListener.UNTOLD;
    private final EditProgress progress;
    private final Consumer<CompletableFuture<?>> runUnattended;
    private final Consumer<ProjectException.Displaced> onDisplaced;
    /** The number of requested edits that are neither on disk nor failed. */
    private final AtomicInteger uncommitted = new AtomicInteger();
    /** The stored window state. */
    private final Map<String, String> state;
    /** Whether reading failed after a commit, so that everything must be read again. */
    private final AtomicBoolean behind = new AtomicBoolean();

    WriteQueue(Store store, WorkerThreads threads, Executor fx, BackupScheduler backupScheduler, Workspace workspace,
            CurrentAnalyst analyst, Consumer<CompletableFuture<?>> runUnattended,
            Consumer<ProjectException.Displaced> onDisplaced) {
        this.store = store;
        this.threads = threads;
        this.backupScheduler = backupScheduler;
        this.workspace = workspace;
        this.analyst = analyst;
        this.runUnattended = runUnattended;
        this.onDisplaced = onDisplaced;
        state = new ConcurrentHashMap<>(store.storedState());
        progress = new EditProgress(fx);
        store.onProgress((done, all) -> {
            threads.markWriterAlive();
            listener.rows(done, all);
            progress.report(Progress.Step.CHANGING, done, all);
        });
    }

    /** Runs work whose progress a listener receives, which may cancel it. */
    <T> T withListener(ProgressListener by, Supplier<T> work) {
        listener = by;
        try {
            return work.get();
        } finally {
            listener = ProgressListener.UNTOLD;
        }
    }

    /**
     * The result of the writer's work.
     *
     * @param changes in order; null if everything is to be read again
     * @param ends the next edits of undo and redo; null if they are to be read
     * @param known the same as far as it is known without reading
     */
    record Done<T extends @Nullable Object>(T result, @Nullable List<Change> changes, Store.@Nullable Ends ends,
            Store.Ends known) {
        Done(T result, List<Change> changes) {
            this(result, changes, null, NO_ENDS);
        }

        private List<Change> followed() {
            return changes == null ? List.of() : changes;
        }
    }

    /** The update of the workspace after the writer's work; read on its thread, so that no other edit intervenes. */
    private record Step<T extends @Nullable Object>(Done<T> done, Workspace.@Nullable Lists lists,
            List<VersionWithMarks> reread, Store.Ends ends, @Nullable Map<UUID, Integer> tagTotals) {}

    EditProgress progress() {
        return progress;
    }

    /**
     * Commits on the writer thread, then updates the workspace on the FX executor. Once the commit is on disk the
     * future succeeds: a failure to read afterwards is reported, the workspace applies the changes alone, and
     * everything is read again.
     */
    <T extends @Nullable Object> CompletableFuture<T> change(Supplier<Done<T>> work) {
        uncommitted.incrementAndGet();
        return write(() -> {
            try {
                return readAfterCommit(work.get());
            } finally {
                uncommitted.decrementAndGet();
            }
        }, step -> {
            try {
                workspace.tagTotals().move(step.tagTotals);
                workspace.follow(step.done.followed(), step.lists, step.reread);
            } catch (RuntimeException e) { // the commit is on disk, even if the lists cannot be updated
                reportUnreadable(e);
            }
            workspace.setEnds(step.ends.undo(), step.ends.redo());
            analyst.follow(workspace.analysts());
            return new Followed<>(step.done.result,
                    step.done.changes == null ? Versions.Shown.in(workspace) : List.of());
        }).thenCompose(followed -> followed.reread.isEmpty()
                ? CompletableFuture.completedFuture(followed.result)
                : rereadOpen(followed.reread).handle((read, failure) -> {
                    if (failure != null) { // as above
                        reportUnreadable(new IllegalStateException(failure));
                    }
                    return followed.result;
                }));
    }

    /** The result of a change that the lists show, with the open articles that are still to be read again. */
    private record Followed<T extends @Nullable Object>(T result, List<Versions.Shown> reread) {}

    private <T extends @Nullable Object> Step<T> readAfterCommit(Done<T> done) {
        backupScheduler.afterEdit();
        takeForeignChange();
        if (behind.get()) {
            var _ = rereadAll(); // the failure was reported already
        }
        try {
            var lists = done.changes == null || EntityLists.rows(done.changes) > FOLLOWED
                    ? store.read(Workspace.Lists::read)
                    : null;
            return new Step<>(done, lists, Versions.reread(store, done.followed()),
                    done.ends == null ? store.ends() : done.ends,
                    workspace.tagTotals().moved(store, done.changes));
        } catch (RuntimeException e) { // the commit is on disk, even if another part of the file is unreadable
            reportUnreadable(e);
            return new Step<>(done, null, List.of(), done.known, null);
        }
    }

    CompletableFuture<Void> storeState(Map<String, String> values) {
        return write(() -> {
            store.storeState(values);
            state.putAll(values);
            return values;
        }, Function.identity()).thenAccept(done -> {
        });
    }

    Map<String, String> storedState() {
        return Map.copyOf(state);
    }

    /** Reports a failure to read once; reading is tried again now and after each commit. */
    private void reportUnreadable(RuntimeException failure) {
        if (!behind.getAndSet(true)) {
            runUnattended.accept(CompletableFuture.failedFuture(new ProjectException.Refused("error.readAfter",
                    Message.said(failure))));
        }
        var _ = rereadAll();
    }

    /**
     * Reads the lists, the ends of the history and the open articles again. The FX executor shows the result in its
     * order among the edits.
     */
    CompletableFuture<Void> rereadAll() {
        return write(() -> {
            state.putAll(store.storedState());
            return new WorkspaceState(store.read(Workspace.Lists::read), store.ends());
        }, read -> {
            var open = Versions.Shown.in(workspace);
            workspace.setLists(read.lists);
            workspace.tagTotals().move(null);
            workspace.setEnds(read.ends.undo(), read.ends.redo());
            analyst.follow(workspace.analysts());
            return open;
        }).thenCompose(open -> rereadOpen(open).thenRun(() -> behind.set(false)));
    }

    private CompletableFuture<@Nullable Void> rereadOpen(List<Versions.Shown> open) {
        return write(() -> Versions.rereadAll(store, open), read -> {
            workspace.replaceOpen(read);
            return null;
        });
    }

    /**
     * Returns the number of annotations with a tag or one under it, see {@link TagTotals}. They are counted on the
     * writer thread: an edit is either part of the result, or moves it afterwards.
     */
    CompletableFuture<Map<UUID, Integer>> countTagTotals() {
        var totals = workspace.tagTotals();
        var known = totals.known();
        return known != null
                ? CompletableFuture.completedFuture(known)
                : write(() -> totals.count(store), totals::set);
    }

    /** Updates whether edits are unsaved, on the FX thread: after each work, and when an edit is requested. */
    void showUncommitted() {
        workspace.setUncommitted(uncommitted.get() > 0);
    }

    /** Checks whether the file is in its place and whether another program wrote to it; findings are reported. */
    CompletableFuture<Boolean> checkFile() {
        return write(() -> {
            store.checkFile();
            return takeForeignChange();
        }, found -> found);
    }

    private boolean takeForeignChange() {
        boolean changed = store.takeForeignChange();
        if (changed) {
            runUnattended.accept(CompletableFuture.failedFuture(
                    new ProjectException.Refused("error.foreignChange", store.file())));
            var _ = rereadAll().whenComplete((done, failure) -> {
                if (failure != null && !behind.get()) { // else it was reported already
                    runUnattended.accept(CompletableFuture.failedFuture(failure));
                }
            });
        }
        return changed;
    }

    private record WorkspaceState(Workspace.Lists lists, Store.Ends ends) {}

    <R, T extends @Nullable Object> CompletableFuture<T> write(Supplier<R> work, Function<R, T> shown) {
        return threads.write(work, shown).whenComplete((done, failure) -> {
            progress.end();
            showUncommitted();
            if (failure != null && failure.getCause() instanceof ProjectException.Displaced gone) {
                onDisplaced.accept(gone);
            }
        });
    }
}
