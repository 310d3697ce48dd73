package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;

/** A report as one HTML file, to be read in a browser and printed. */
public record HtmlExporter(ReportChoice choice) implements ReportExporter {
    /** The usual report. */
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
    public ReportWriter open(Path target) throws IOException {
        return new HtmlReport(target);
    }
}
