package app.parallax.session.exporting;

import app.parallax.model.ProjectSummary;
import app.parallax.session.Job;
import app.parallax.session.Session;
import java.nio.file.Path;

/** Copies a whole project while it is in use, even if its file was removed. */
public final class CopyJob {
    private CopyJob() {}

    /**
     * Copies a project; an existing file is replaced only when the copy is complete.
     *
     * @param output not a project that is open
     * @return the summary of the copy; fails with {@link app.parallax.model.ProjectException} if nothing was written
     */
    public static Job<ProjectSummary> run(Session session, Path output) {
        return session.start(progress -> {
        }, job -> session.backupScheduler().copyTo(output));
    }
}
