package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;

/** The common base of report exporters: all write the same contents. */
interface ReportExporter extends Exporter {
    /** How it is wanted. */
    ReportChoice choice();

    /**
     * Begins a report.
     *
     * @param target where, not there yet
     * @return writes it, and ends it when it is closed
     * @throws IOException if the disk does not take it
     */
    ReportWriter open(Path target) throws IOException;

    @Override
    default boolean hasContext() {
        return true;
    }

    @Override
    default Exporter preview() {
        return new MarkdownExporter(choice());
    }

    @Override
    default int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        try (var report = open(target)) {
            return new ReportContents(project, filter, choice(), words).to(report);
        }
    }
}
