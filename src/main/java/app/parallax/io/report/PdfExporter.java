package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;

/** A report as PDF on A4, tagged for screen readers (PDF/UA), with its fonts in it. */
public record PdfExporter(ReportChoice choice) implements ReportExporter {
    /** The usual report. */
    public PdfExporter() {
        this(ReportChoice.USUAL);
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String ending() {
        return ".pdf";
    }

    @Override
    public Exporter with(ReportChoice chosen) {
        return new PdfExporter(chosen);
    }

    @Override
    public ReportWriter open(Path target) throws IOException {
        return new PdfReport(target);
    }
}
