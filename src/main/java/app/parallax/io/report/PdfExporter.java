package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/**
 * Exports a report as PDF on A4, tagged for screen readers (PDF/UA), with its fonts in it.
 *
 * @param most at most about so many characters of it are set, for a preview; {@link PdfReport#LARGEST} for all
 */
public record PdfExporter(ReportChoice choice, int most) implements ReportExporter {
    /** Uses the default choices. */
    public PdfExporter() {
        this(ReportChoice.USUAL);
    }

    public PdfExporter(ReportChoice choice) {
        this(choice, PdfReport.LARGEST);
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
        return new PdfExporter(chosen, most);
    }

    @Override
    public ReportWriter open(Path target, Executor threads) throws IOException {
        return new PdfReport(target, most);
    }
}
