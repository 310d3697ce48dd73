package app.parallax.io.exporter;

import app.parallax.io.report.MarkdownReport;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.nio.file.Path;

/** A report as Markdown. */
public final class MarkdownExporter implements Exporter {
    private final ReportChoice choice;

    /** The usual report. */
    public MarkdownExporter() {
        this(ReportChoice.USUAL);
    }

    private MarkdownExporter(ReportChoice choice) {
        this.choice = choice;
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String ending() {
        return ".md";
    }

    @Override
    public boolean folder() {
        return false;
    }

    @Override
    public boolean hasContext() {
        return true;
    }

    @Override
    public Exporter with(ReportChoice chosen) {
        return new MarkdownExporter(chosen);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Path target) throws IOException {
        try (var report = new MarkdownReport(target)) {
            return new ReportContents(project, filter, choice).to(report);
        }
    }
}
