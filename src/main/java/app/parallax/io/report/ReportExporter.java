package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.LongEnoughException;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Exports a report; all formats have the same contents. */
interface ReportExporter extends Exporter {
    /** The contents that were chosen. */
    ReportChoice choice();

    /**
     * Begins a report.
     *
     * @param target a file that does not exist yet
     * @param threads at least three, or the calling one
     * @return a writer that finishes the report when it is closed
     * @throws IOException if the file cannot be written
     */
    ReportWriter open(Path target, Executor threads) throws IOException;

    @Override
    default boolean hasContext() {
        return true;
    }

    @Override
    default Exporter pages(int most) {
        return new PdfExporter(choice(), most);
    }

    @Override
    default int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        return write(project, filter, words, target, Runnable::run);
    }

    @Override
    default int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        try (var report = open(target, threads)) {
            int written;
            try {
                written = new ReportContents(project, filter, choice(), words).to(report);
            } catch (LongEnoughException e) {
                report.end();
                throw e;
            }
            report.end();
            return written;
        }
    }
}
