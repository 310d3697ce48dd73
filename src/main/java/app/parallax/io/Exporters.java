package app.parallax.io;

import app.parallax.io.brat.BratExporter;
import app.parallax.io.claimreview.ClaimReviewExporter;
import app.parallax.io.csv.CsvExporter;
import app.parallax.io.events.CalendarExporter;
import app.parallax.io.events.TimelineJsExporter;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.hypothesis.HypothesisExporter;
import app.parallax.io.refi.QdcExporter;
import app.parallax.io.refi.QdpxExporter;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.xlsx.XlsxExporter;
import app.parallax.io.xmi.XmiExporter;
import java.util.List;
import java.util.Optional;

public final class Exporters {
    private static final List<Exporter> ALL = List.of(new CsvExporter(), new XlsxExporter(),
            new WebAnnotationExporter(), new HypothesisExporter(), new BratExporter(), new XmiExporter(),
            new ClaimReviewExporter(), new TimelineJsExporter(), new CalendarExporter(), new QdpxExporter(),
            new QdcExporter(), new ReportExporter(ReportFormat.HTML), new ReportExporter(ReportFormat.PDF),
            new ReportExporter(ReportFormat.DOCX), new ReportExporter(ReportFormat.MARKDOWN));

    private Exporters() {}

    /** Returns all exporters, in the order in which they are offered. */
    public static List<Exporter> all() {
        return ALL;
    }

    public static Optional<Exporter> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
