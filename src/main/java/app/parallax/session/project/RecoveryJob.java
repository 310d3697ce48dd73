package app.parallax.session.project;

import app.parallax.i18n.Messages;
import app.parallax.model.RecoveryResult;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.store.Recovery;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Recovers a damaged project into a new one. */
public final class RecoveryJob {
    /** The time in seconds for which a process exit waits until no incomplete file is left. */
    private static final int LONGEST_SECONDS = 20;

    private RecoveryJob() {}

    /**
     * Starts a recovery on a thread of its own. If the process is ended meanwhile, no file is left.
     *
     * @param damaged not changed; this process must not have it open
     * @param output the new project; must not exist
     * @return recovered and lost entities; nothing is written if it fails or is cancelled
     */
    public static Job<RecoveryResult> start(Path damaged, Path output, String analyst, Consumer<Progress> follower,
            Executor fx) {
        var ended = new CountDownLatch(1);
        var job = Job.start(work -> Thread.ofPlatform().name("parallax-recovery").daemon(true).start(work), fx,
                follower, running -> {
                    try {
                        return Recovery.run(damaged, output, analyst, Messages.words(), (now, all) -> {
                            running.throwIfCancelled();
                            running.report(Progress.Step.READING, now, all);
                        });
                    } finally {
                        ended.countDown();
                    }
                });
        var ending = new Thread(() -> end(job, ended), "parallax-recovery-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        var _ = job.done().handle((recovered, failure) -> {
            try {
                return Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) { // the process is exiting already
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
