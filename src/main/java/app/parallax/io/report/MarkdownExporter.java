package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Exports a report as Markdown. */
public record MarkdownExporter(ReportChoice choice) implements ReportExporter {
    /** Uses the default choices. */
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
    public ReportWriter open(Path target, Executor threads) throws IOException {
        return new ParallelReport(new MarkdownReport(target), threads);
    }
}
