package app.parallax.session;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Messages;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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
     * @return how many annotations were written; fails with {@link ProjectException} if nothing was
     */
    public static CompletableFuture<Integer> run(Session session, Exporter exporter, AnnotationFilter filter,
            Path output) {
        var project = session.file();
        return session.read(reader -> {
            refuse(exporter, project, output);
            try {
                return Exporters.export(exporter, reader, filter, output);
            } catch (IOException e) {
                throw new ProjectException.Refused("export.failed", output, reason(e));
            }
        });
    }

    private static void refuse(Exporter exporter, Path project, Path output) {
        var folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProjectException.Refused("export.noFolder", output);
        }
        if (Files.isDirectory(output) && !exporter.folder()) {
            throw new ProjectException.Refused("export.isFolder", output);
        }
        try {
            if (Files.exists(output) && Files.isSameFile(output, project)) {
                throw new ProjectException.Refused("export.isProject", output);
            }
        } catch (IOException e) {
            throw new ProjectException.Refused("export.failed", output, reason(e));
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? Messages.text("export.denied") : String.valueOf(e.getMessage());
    }
}
