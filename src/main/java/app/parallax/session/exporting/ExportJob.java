package app.parallax.session.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.AtomicOutput;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.session.Job;
import app.parallax.session.OutputFile;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Exports a snapshot of a project while it is in use. */
public final class ExportJob {
    /** The number of annotations between two reports of progress. */
    private static final int STEP = 250;
    /** The threads beside that of the job: one puts into words, one formats, one compresses. */
    private static final int THREADS = 3;
    /** A report reads annotations once to count them and to know those of each claim, and once for the rest. */
    private static final int TIMES_OF_REPORTS = 2;

    private ExportJob() {}

    /**
     * Exports; an existing file is replaced only when the new one is complete.
     *
     * @return number of annotations, claims or events written; fails with {@link ProjectException} if nothing was
     */
    public static CompletableFuture<Integer> run(Session session, Exporter exporter, AnnotationFilter filter,
            Path output) {
        return start(session, exporter, filter, output, progress -> {
        }).done();
    }

    /**
     * Starts an export.
     *
     * @param output unchanged if the job is cancelled
     * @param follower receives the number of annotations read, on the FX executor
     */
    public static Job<Integer> start(Session session, Exporter exporter, AnnotationFilter filter, Path output,
            Consumer<Progress> follower) {
        return session.start(follower, job -> session.readNow(reader -> {
            int total = total(reader, exporter, filter);
            var seen = new int[1];
            var watched = reader.limited(Integer.MAX_VALUE, () -> step(job, ++seen[0], total));
            var written = new int[1];
            try (var threads = Executors.newFixedThreadPool(THREADS,
                    Thread.ofPlatform().daemon(true).name("parallax-export-", 0).factory())) {
                AtomicOutput.FileContent writing = target -> written[0] = exporter.write(watched, filter,
                        Messages.words(), target, threads);
                if (exporter.folder()) {
                    OutputFile.writeFolder(output, session.file(), exporter::writes, writing);
                } else {
                    OutputFile.write(output, session.file(), writing);
                }
            }
            return written[0];
        }));
    }

    private static void step(Job<?> job, int seen, int total) {
        job.throwIfCancelled();
        if (seen % STEP == 0) {
            job.report(Progress.Step.READING, total == 0 ? seen : Math.min(seen, total), total);
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
