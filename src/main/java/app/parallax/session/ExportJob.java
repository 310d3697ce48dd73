package app.parallax.session;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.Replacement;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Exports a snapshot of a project while it stays in use. */
public final class ExportJob {
    private ExportJob() {}

    /**
     * Exports; what stands at the place is replaced whole, and only when the new is complete.
     *
     * @param session
     *            the project
     * @param exporter
     *            the format
     * @param filter
     *            which annotations
     * @param output
     *            where
     * @return how many annotations, claims or events were written; fails with {@link ProjectException} if nothing was
     */
    public static CompletableFuture<Integer> run(Session session, Exporter exporter, AnnotationFilter filter,
            Path output) {
        var project = session.file();
        return session.read(reader -> {
            var written = new int[1];
            Replacement.Writing writing = target -> written[0] = exporter.write(reader, filter, target);
            if (exporter.folder()) {
                OutputFile.writeFolder(output, project, exporter::writes, writing);
            } else {
                OutputFile.write(output, project, writing);
            }
            return written[0];
        });
    }
}
