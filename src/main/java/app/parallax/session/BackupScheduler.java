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

/** Schedules the backups of an open project: on opening, hourly while it is edited, before bulk deletes. */
public final class BackupScheduler {
    /** The number of rows that an edit may delete without a backup before it. */
    static final int MOST_DELETED = 100;
    private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

    private final Store store;
    private final WorkerThreads threads;
    private final Backups backups;
    private final Consumer<CompletableFuture<?>> runUnattended;
    private volatile Instant next = Instant.MAX;
    private volatile String lastState = "";

    BackupScheduler(Store store, WorkerThreads threads, Backups backups, Consumer<CompletableFuture<?>> runUnattended) {
        this.store = store;
        this.threads = threads;
        this.backups = backups;
        this.runUnattended = runUnattended;
    }

    /**
     * Makes a backup if the last one is older than an hour and the project has changed since; then starts the schedule.
     */
    void begin() {
        if (store.canWrite() && backups.isEnabled()) {
            runUnattended.accept(threads.job(() -> {
                var last = backups.newest(store.file());
                lastState = last.map(Backups.Inspected::summary).map(ProjectSummary::state).orElse("");
                next = last.map(each -> each.backup().at().plus(AT_MOST_EVERY)).orElse(Instant.MIN);
                if (Instant.now().isAfter(next)) {
                    make(Backup.Reason.REGULAR);
                }
                return next;
            }));
        }
    }

    /** Called after an edit is on disk. */
    void afterEdit() {
        if (Instant.now().isAfter(next)) {
            next = Instant.MAX; // one at a time
            runUnattended.accept(threads.job(() -> make(Backup.Reason.REGULAR)));
        }
    }

    /**
     * Makes a backup before an edit that deletes many rows. Undo is on disk too, so a failed backup is only reported.
     */
    void beforeEdit(Edit edit) {
        if (backups.isEnabled() && edit.changes().stream().filter(BackupScheduler::deletes).count() > MOST_DELETED) {
            try {
                make(Backup.Reason.DELETION);
            } catch (CancellationException e) { // the project is being closed: pending edits are still written
                return;
            } catch (ProjectException e) {
                runUnattended.accept(CompletableFuture.failedFuture(e));
            }
        }
    }

    private static boolean deletes(Change change) {
        return change.after() == null;
    }

    /** Makes a backup unless the last one has the same state. */
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

    /** Makes a backup before another one replaces the project, even if the last one has the same state. */
    CompletableFuture<?> beforeRestore() {
        return backUpNow(Backup.Reason.RESTORE);
    }

    /** Makes a backup before another project is merged in, even if the last one has the same state. */
    public CompletableFuture<?> beforeMerge() {
        return backUpNow(Backup.Reason.MERGE);
    }

    private CompletableFuture<?> backUpNow(Backup.Reason reason) {
        return threads.write(() -> {
            lastState = "";
            return make(reason);
        }, Function.identity());
    }

    /** Copies the project to a file, on the calling thread. */
    public ProjectSummary copyTo(Path output) {
        OutputFile.refuseOpenProject(output);
        var summaries = new ArrayList<ProjectSummary>(1);
        OutputFile.write(output, store.file(), target -> summaries.add(store.copyTo(target)));
        return summaries.getFirst();
    }
}
