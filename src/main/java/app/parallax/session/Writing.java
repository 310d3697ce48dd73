package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.store.Applied;
import app.parallax.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does the work of the writer, lets the workspace follow, and tells how far an edit of many rows is. */
final class Writing {
    /** Above this many changed rows it is cheaper to read the lists anew than to follow each. */
    private static final int FOLLOWED = 1_000;

    private final Store store;
    private final Background background;
    private final Executor fx;
    private final Safekeeping safekeeping;
    private final Workspace workspace;
    private final CurrentAnalyst analyst;
    /** Of the writer's thread alone. */
    private Applied follower = Applied.UNTOLD;
    private final Progressing progress;

    Writing(Store store, Background background, Executor fx, Safekeeping safekeeping, Workspace workspace,
            CurrentAnalyst analyst) {
        this.store = store;
        this.background = background;
        this.fx = fx;
        this.safekeeping = safekeeping;
        this.workspace = workspace;
        this.analyst = analyst;
        progress = new Progressing(fx);
        store.onProgress((done, all) -> {
            follower.rows(done, all);
            progress.tell(Progress.Step.CHANGING, done, all);
        });
    }

    /** Work of the writer that somebody follows, who may end it. */
    <T> T followed(Applied by, Supplier<T> work) {
        follower = by;
        try {
            return work.get();
        } finally {
            follower = Applied.UNTOLD;
        }
    }

    /** Writes what is shown as it is given. */
    CompletableFuture<Void> change(Runnable work, List<Change> changes) {
        return change(() -> {
            work.run();
            return new Done<@Nullable Void>(null, changes);
        });
    }

    /** What the writer did, and what comes of it. */
    record Done<T extends @Nullable Object>(T result, List<Change> changes) {}

    /** What is shown after the writer's work: read on its thread, so that nothing comes between. */
    private record Step<T extends @Nullable Object>(Done<T> done, Workspace.@Nullable Lists lists,
            List<MarkedText> reread, Store.Ends ends) {}

    Progressing progress() {
        return progress;
    }

    /**
     * Writes, then lets the workspace follow. The writer's thread does one piece of work after another and hands each
     * to the FX executor, so that the workspace follows in the order of the history, whoever waits for what.
     */
    <T extends @Nullable Object> CompletableFuture<T> change(Supplier<Done<T>> work) {
        return background.write(() -> {
            var done = work.get();
            safekeeping.edited();
            var lists = Listings.rows(done.changes) > FOLLOWED ? store.read(Workspace.Lists::read) : null;
            return new Step<>(done, lists, Versions.reread(store, done.changes), store.ends());
        }).whenCompleteAsync((step, failure) -> progress.end(), fx).thenApplyAsync(step -> {
            workspace.follow(step.done.changes, step.lists, step.reread);
            workspace.setEnds(step.ends.undo(), step.ends.redo());
            analyst.follow(workspace.analysts());
            return step.done.result;
        }, fx);
    }
}
