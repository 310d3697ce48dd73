package app.parallax.session.exporting;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.Replacement;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.session.OutputFile;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Exports a snapshot of a project while it stays in use. */
public final class ExportJob {
    /** So often those who follow it are told, in annotations. */
    private static final int STEP = 250;
    /** A report goes through annotations to count them, claim by claim, and for the rest. */
    private static final int TIMES_OF_REPORTS = 3;

    private final Session session;
    private final Follower follower;
    private final CompletableFuture<Integer> done;
    private volatile boolean cancelled;
    private int seen;

    /** Follows an export. */
    @FunctionalInterface
    public interface Follower {
        /**
         * The export came further; on the FX executor.
         *
         * @param done
         *            annotations that were read
         * @param total
         *            about how many will be, 0 if that is not known
         */
        void progress(int done, int total);
    }

    private ExportJob(Session session, Exporter exporter, AnnotationFilter filter, Path output, Follower follower) {
        this.session = session;
        this.follower = follower;
        var project = session.file();
        this.done = session.read(reader -> {
            int total = total(reader, exporter, filter);
            var watched = WatchedReader.of(reader, Integer.MAX_VALUE, () -> step(total));
            var written = new int[1];
            Replacement.Writing writing = target -> written[0] = exporter.write(watched, filter, target);
            if (exporter.folder()) {
                OutputFile.writeFolder(output, project, exporter::writes, writing);
            } else {
                OutputFile.write(output, project, writing);
            }
            return written[0];
        });
    }

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
        return start(session, exporter, filter, output, (done, total) -> {
        }).done();
    }

    /**
     * Begins an export that can be followed and ended.
     *
     * @param session
     *            the project
     * @param exporter
     *            the format
     * @param filter
     *            which annotations
     * @param output
     *            where
     * @param follower
     *            is told how far it is
     * @return the running job
     */
    public static ExportJob start(Session session, Exporter exporter, AnnotationFilter filter, Path output,
            Follower follower) {
        return new ExportJob(session, exporter, filter, output, follower);
    }

    /**
     * What comes of it.
     *
     * @return how many annotations were written, on the FX executor; fails with {@link ProjectException} if nothing
     *         was, and with a {@link CancellationException} within if the job was ended: what stood at the place is
     *         then as it was
     */
    public CompletableFuture<Integer> done() {
        return done;
    }

    /** Ends the job at the next annotation. */
    public void cancel() {
        cancelled = true;
    }

    private void step(int total) {
        if (cancelled) {
            throw new CancellationException("the export was ended");
        }
        int now = ++seen;
        if (now % STEP == 0) {
            session.onFx(() -> follower.progress(total == 0 ? now : Math.min(now, total), total));
        }
    }

    private static int total(ProjectReader reader, Exporter exporter, AnnotationFilter filter) {
        if (!filter.tags().isEmpty() || !filter.claims().isEmpty() || !filter.analysts().isEmpty()
                || !filter.annotations().isEmpty()) {
            return 0;
        }
        int all = reader.articles().stream()
                .filter(row -> filter.articles().isEmpty() || filter.articles().contains(row.article().id()))
                .mapToInt(ArticleRow::annotations).sum();
        return exporter.hasContext() ? all * TIMES_OF_REPORTS : all;
    }
}
