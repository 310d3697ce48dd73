package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Exports a report as one HTML file for browsers and printing. */
public record HtmlExporter(ReportChoice choice) implements ReportExporter {
    /** Uses the default choices. */
    public HtmlExporter() {
        this(ReportChoice.USUAL);
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
    public Exporter with(ReportChoice chosen) {
        return new HtmlExporter(chosen);
    }

    @Override
    public ReportWriter open(Path target, Executor threads) throws IOException {
        return new ParallelReport(new HtmlReport(target), threads);
    }
}
