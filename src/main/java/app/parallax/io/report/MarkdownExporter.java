package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;

/** A report as Markdown. */
public record MarkdownExporter(ReportChoice choice) implements ReportExporter {
    /** The usual report. */
    public MarkdownExporter() {
        this(ReportChoice.USUAL);
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
    public Exporter with(ReportChoice chosen) {
        return new MarkdownExporter(chosen);
    }

    @Override
    public ReportWriter open(Path target) throws IOException {
        return new MarkdownReport(target);
    }
}
