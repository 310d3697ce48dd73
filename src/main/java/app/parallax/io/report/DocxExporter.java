package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Exports a report as a Word document. */
public record DocxExporter(ReportChoice choice) implements ReportExporter {
    /** Uses the default choices. */
    public DocxExporter() {
        this(ReportChoice.USUAL);
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
    public Exporter with(ReportChoice chosen) {
        return new DocxExporter(chosen);
    }

    @Override
    public ReportWriter open(Path target, Executor threads) throws IOException {
        return new ParallelReport(new DocxReport(target, threads), threads);
    }
}
