package app.parallax.session.project;

import app.parallax.i18n.Messages;
import app.parallax.model.Salvaged;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.store.Salvage;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Recovers a damaged project into a new one. */
public final class SalvageJob {
    /** So long a program that is ended waits until nothing half is left. */
    private static final int LONGEST_SECONDS = 20;

    private SalvageJob() {}

    /**
     * Begins to salvage, on a thread of its own. If the program is ended meanwhile, nothing is left of it.
     *
     * @param damaged the damaged file, which this program must not have open; it is not changed
     * @param output the new project; must not exist
     * @return gives what was had and what is lost; writes nothing if it fails or is cancelled
     */
    public static Job<Salvaged> start(Path damaged, Path output, String analyst, Consumer<Progress> follower,
            Executor fx) {
        var ended = new CountDownLatch(1);
        var job = Job.start(work -> Thread.ofPlatform().name("parallax-salvage").daemon(true).start(work), fx,
                follower, running -> {
                    try {
                        return Salvage.run(damaged, output, analyst, Messages.words(), (now, all) -> {
                            running.throwIfCancelled();
                            running.report(Progress.Step.READING, now, all);
                        });
                    } finally {
                        ended.countDown();
                    }
                });
        var ending = new Thread(() -> end(job, ended), "parallax-salvage-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        var _ = job.done().handle((salvaged, failure) -> {
            try {
                return Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) { // it runs
                return false;
            }
        });
        return job;
    }

    private static void end(Job<?> job, CountDownLatch ended) {
        job.cancel();
        try {
            ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
