package app.parallax.io.exporter;

import app.parallax.io.report.DocxReport;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.nio.file.Path;

/** A report as a Word document. */
public final class DocxExporter implements Exporter {
    private final ReportChoice choice;

    /** The usual report. */
    public DocxExporter() {
        this(ReportChoice.USUAL);
    }

    private DocxExporter(ReportChoice choice) {
        this.choice = choice;
    }

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String ending() {
        return ".docx";
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
        return new DocxExporter(chosen);
    }

    @Override
    public Exporter preview() {
        return new MarkdownExporter().with(choice);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Path target) throws IOException {
        try (var report = new DocxReport(target)) {
            return new ReportContents(project, filter, choice).to(report);
        }
    }
}
