package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectSummary;
import app.parallax.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the backups of an open project when it is time: on opening, after an hour of edits, before bulk deletes. */
public final class BackupScheduler {
    /** How many rows an edit may delete without a backup before it. */
    static final int MOST_DELETED = 100;
    private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

    private final Store store;
    private final WorkerThreads threads;
    private final Backups backups;
    private final Consumer<CompletableFuture<?>> runUnattended;
    private volatile Instant next = Instant.MAX;
    /** The state that the last backup keeps. */
    private volatile String lastState = "";

    BackupScheduler(Store store, WorkerThreads threads, Backups backups, Consumer<CompletableFuture<?>> runUnattended) {
        this.store = store;
        this.threads = threads;
        this.backups = backups;
        this.runUnattended = runUnattended;
    }

    /** Looks when the last backup was made, and makes one if it is older than an hour and the project has changed. */
    void begin() {
        if (store.canWrite() && backups.isEnabled()) {
            runUnattended.accept(threads.job(() -> {
                var last = backups.newest(store.file());
                lastState = last.map(Backups.Inspected::holdings).map(ProjectSummary::state).orElse("");
                next = last.map(each -> each.backup().at().plus(AT_MOST_EVERY)).orElse(Instant.MIN);
                if (Instant.now().isAfter(next)) {
                    make(Backup.Reason.REGULAR);
                }
                return next;
            }));
        }
    }

    /** An edit is on disk. */
    void afterEdit() {
        if (Instant.now().isAfter(next)) {
            next = Instant.MAX; // one at a time
            runUnattended.accept(threads.job(() -> make(Backup.Reason.REGULAR)));
        }
    }

    /** An edit will be done. That it can be undone is on disk too: if the backup fails, the person is told. */
    void beforeEdit(Edit edit) {
        if (backups.isEnabled() && edit.changes().stream().filter(BackupScheduler::deletes).count() > MOST_DELETED) {
            try {
                make(Backup.Reason.DELETION);
            } catch (CancellationException e) { // the project is being closed: what was asked before is still done
                return;
            } catch (ProjectException e) {
                runUnattended.accept(CompletableFuture.failedFuture(e));
            }
        }
    }

    private static boolean deletes(Change change) {
        return change.after() == null;
    }

    /** Makes a backup unless the last one holds the same. */
    private synchronized boolean make(Backup.Reason reason) {
        var file = store.file();
        try {
            var state = store.state();
            if (!state.isEmpty() && !state.equals(lastState)) {
                backups.make(file, reason, target -> lastState = store.copyTo(target).state());
            }
            return true;
        } catch (IOException | ProjectException e) {
            throw new ProjectException.Refused("backup.failed", file, Message.said(e));
        } finally {
            next = Instant.now().plus(AT_MOST_EVERY);
        }
    }

    /** Makes a backup before the project becomes another, whatever the last one holds. */
    CompletableFuture<?> beforeRestore() {
        return backUpNow(Backup.Reason.RESTORE);
    }

    /** Makes a backup before another project is merged in, whatever the last one holds. */
    public CompletableFuture<?> beforeMerge() {
        return backUpNow(Backup.Reason.MERGE);
    }

    private CompletableFuture<?> backUpNow(Backup.Reason reason) {
        return threads.write(() -> {
            lastState = "";
            return make(reason);
        }, Function.identity());
    }

    /** Writes a copy to a place that the person chose, on the calling thread. */
    public ProjectSummary copyTo(Path output) {
        OutputFile.refuseOpenProject(output);
        var holdings = new ArrayList<ProjectSummary>(1);
        OutputFile.write(output, store.file(), target -> holdings.add(store.copyTo(target)));
        return holdings.getFirst();
    }
}
