package app.parallax.io.exporter;

import app.parallax.io.report.HtmlReport;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.nio.file.Path;

/** A report as one HTML file, to be read in a browser and printed. */
public final class HtmlExporter implements Exporter {
    private final ReportChoice choice;

    /** The usual report. */
    public HtmlExporter() {
        this(ReportChoice.USUAL);
    }

    private HtmlExporter(ReportChoice choice) {
        this.choice = choice;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String ending() {
        return ".html";
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
        return new HtmlExporter(chosen);
    }

    @Override
    public Exporter preview() {
        return new MarkdownExporter().with(choice);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Path target) throws IOException {
        try (var report = new HtmlReport(target)) {
            return new ReportContents(project, filter, choice).to(report);
        }
    }
}
