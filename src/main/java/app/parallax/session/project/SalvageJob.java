package app.parallax.session.project;

import app.parallax.model.ProjectException;
import app.parallax.model.Salvaged;
import app.parallax.store.Salvage;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Makes a new project of what can be read of a damaged one. */
public final class SalvageJob {
    /** So many times those who follow it are told. */
    private static final int STEPS = 200;
    /** So long a program that is ended waits until nothing half is left. */
    private static final int LONGEST_SECONDS = 20;

    private final Follower follower;
    private final Executor fx;
    private final CompletableFuture<Salvaged> done;
    private volatile boolean cancelled;
    private int told = -1;

    /** Follows a salvage. */
    @FunctionalInterface
    public interface Follower {
        /**
         * The salvage came further.
         *
         * @param done
         *            steps that are done
         * @param total
         *            all steps
         */
        void progress(int done, int total);
    }

    private SalvageJob(Path damaged, Path output, String analyst, Follower follower, Executor fx) {
        this.follower = follower;
        this.fx = fx;
        this.done = CompletableFuture.supplyAsync(() -> Salvage.run(damaged, output, analyst, this::step),
                work -> Thread.ofPlatform().name("parallax-salvage").daemon(true).start(work));
        var ending = new Thread(this::end, "parallax-salvage-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        var _ = done.handle((salvaged, failure) -> {
            try {
                return Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) { // it runs
                return false;
            }
        });
    }

    /**
     * Begins to salvage, on a thread of its own. If the program is ended meanwhile, nothing is left of it.
     *
     * @param damaged
     *            the damaged file, which this program must not have open; it is not changed
     * @param output
     *            the new project; must not exist
     * @param analyst
     *            who salvages
     * @param follower
     *            is told how far it is
     * @param fx
     *            on which that happens
     * @return the running job
     */
    public static SalvageJob start(Path damaged, Path output, String analyst, Follower follower, Executor fx) {
        return new SalvageJob(damaged, output, analyst, follower, fx);
    }

    /**
     * What comes of it.
     *
     * @return what was had and what is lost; fails with {@link ProjectException} if nothing was written, and with a
     *         {@link CancellationException} within if the job was ended: then nothing was written either
     */
    public CompletableFuture<Salvaged> done() {
        return done;
    }

    /** Ends the job soon. */
    public void cancel() {
        cancelled = true;
    }

    private void step(int now, int all) {
        if (cancelled) {
            throw new CancellationException("the salvage was ended");
        }
        int part = (int) ((long) now * STEPS / all);
        if (part != told) {
            told = part;
            fx.execute(() -> follower.progress(part, STEPS));
        }
    }

    private void end() {
        cancel();
        var _ = done.handle((salvaged, failure) -> true).completeOnTimeout(false, LONGEST_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
