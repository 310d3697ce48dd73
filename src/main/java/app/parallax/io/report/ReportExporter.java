package app.parallax.io.report;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.LongEnoughException;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * Exports a report; all formats have the same contents.
 *
 * @param most at most about so many characters of a PDF are set, for a preview; {@link PdfReport#LARGEST} for all
 */
public record ReportExporter(ReportFormat type, ReportChoice choice, int most) implements Exporter {
    public enum ReportFormat {
        /** One file for browsers and printing. */
        HTML(".html"),
        /** A4, tagged for screen readers (PDF/UA), with its fonts in it. */
        PDF(".pdf"),
        /** A Word document. */
        DOCX(".docx"),
        MARKDOWN(".md");

        private final String ending;

        ReportFormat(String ending) {
            this.ending = ending;
        }
    }

    /** Uses the default choices. */
    public ReportExporter(ReportFormat type) {
        this(type, ReportChoice.USUAL, PdfReport.LARGEST);
    }

    @Override
    public String format() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return type.ending;
    }

    @Override
    public boolean hasContext() {
        return true;
    }

    @Override
    public Exporter with(ReportChoice chosen) {
        return new ReportExporter(type, chosen, most);
    }

    @Override
    public Exporter pages(int largest) {
        return new ReportExporter(ReportFormat.PDF, choice, largest);
    }

    private ReportWriter open(Path target, Executor threads) throws IOException {
        return switch (type) {
            case HTML -> new ParallelReport(new HtmlReport(target), threads);
            case PDF -> new PdfReport(target, most);
            case DOCX -> new ParallelReport(new DocxReport(target, threads), threads);
            case MARKDOWN -> new ParallelReport(new MarkdownReport(target), threads);
        };
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        return write(project, filter, words, target, Runnable::run);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        try (var report = open(target, threads)) {
            int written;
            try {
                written = new ReportContents(project, filter, choice, words).to(report);
            } catch (LongEnoughException e) {
                report.end();
                throw e;
            }
            report.end();
            return written;
        }
    }
}
