package app.parallax.session.exporting;

import app.parallax.model.ProjectSummary;
import app.parallax.session.Job;
import app.parallax.session.Session;
import java.nio.file.Path;

/** Copies a whole project while it stays in use, also one whose file was removed under the program. */
public final class CopyJob {
    private CopyJob() {}

    /**
     * Copies; what stands at the place is replaced whole, and only when the copy is whole.
     *
     * @param output where; not the project itself, nor a project that is open
     * @return gives what the copy holds; fails with {@link app.parallax.model.ProjectException} if nothing was written
     */
    public static Job<ProjectSummary> run(Session session, Path output) {
        return session.start(progress -> {
        }, job -> session.backupScheduler().copyTo(output));
    }
}
