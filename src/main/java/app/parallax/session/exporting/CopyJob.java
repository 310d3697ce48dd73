package app.parallax.session.exporting;

import app.parallax.model.Holdings;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Copies a whole project while it stays in use, also one whose file was removed under the program. */
public final class CopyJob {
    private CopyJob() {}

    /**
     * Copies; what stands at the place is replaced whole, and only when the copy is whole.
     *
     * @param session
     *            the project
     * @param output
     *            where; not the project itself, nor a project that is open
     * @return what the copy holds; fails with {@link app.parallax.model.ProjectException} if nothing was written
     */
    public static CompletableFuture<Holdings> run(Session session, Path output) {
        return session.safekeeping().copyTo(output);
    }
}
