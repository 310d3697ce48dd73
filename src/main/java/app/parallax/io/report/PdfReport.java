package app.parallax.io.report;

import app.parallax.model.Message;
import app.parallax.model.PrivateFolder;
import app.parallax.model.WordedIOException;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * A report as PDF: the report for browsers, set on pages by openhtmltopdf with a style sheet of its own. Nothing is
 * loaded but the fonts of the program. The whole report is in memory while it is set.
 */
public final class PdfReport implements ReportWriter {
    private static final String STYLE = "/report/pdf.css";
    /** The largest report in HTML that is set, in bytes: some 10,000 quotes. */
    private static final long LARGEST = 24L << 20;
    /** Line breaks after one another; more of them would fill pages with nothing. */
    private static final int MOST_BREAKS = 20;
    private static final Pattern BREAKS = Pattern.compile("\\n{" + MOST_BREAKS + ",}");

    static {
        XRLog.setLoggingEnabled(false); // it would tell standard error of what its CSS does not know
    }

    private final Path target;
    private final PrivateFolder folder;
    private final Path page;
    private final HtmlReport html;
    private boolean isBroken;

    /**
     * Begins a report.
     *
     * @throws IOException if the disk does not take it
     */
    public PdfReport(Path target) throws IOException {
        this.target = target;
        folder = PrivateFolder.make();
        page = folder.path().resolve("print.html");
        html = new HtmlReport(page, STYLE);
    }

    private interface Part {
        void write() throws IOException;
    }

    private void set(Part part) throws IOException {
        isBroken = true; // until it is written
        part.write();
        isBroken = false;
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        set(() -> html.begin(cover));
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        set(() -> html.section(heading, remark));
    }

    @Override
    public void table(ReportTable table) throws IOException {
        set(() -> html.table(table));
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        set(() -> html.claim(claim));
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        set(() -> html.article(heading, lines));
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        set(() -> html.evidence(evidence));
    }

    @Override
    public void words(String words) throws IOException {
        set(() -> html.words(words));
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            html.close();
            if (!isBroken) {
                render();
            }
        }
    }

    private void render() throws IOException {
        if (Files.size(page) > LARGEST) {
            throw new WordedIOException(Message.of("export.pdfTooLong"), null);
        }
        var builder = new PdfRendererBuilder();
        var source = BREAKS.matcher(Files.readString(page)).replaceAll("\n".repeat(MOST_BREAKS));
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(source)), "");
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || HtmlReport.isPage(uri) ? uri : null);
        builder.useExternalResourceAccessControl((uri, type) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, "Inter-Regular", "Inter", 400);
        font(builder, "Inter-SemiBold", "Inter", 600);
        font(builder, "SourceSerif4-Regular", "Source Serif 4", 400);
        font(builder, "SourceSerif4-SemiBold", "Source Serif 4", 600);
        font(builder, "NotoSerifHebrew-Regular", "Noto Serif Hebrew", 400);
        font(builder, "NotoSerifHebrew-SemiBold", "Noto Serif Hebrew", 600);
        font(builder, "Vazirmatn-Regular", "Vazirmatn", 400);
        font(builder, "Vazirmatn-Regular", "Vazirmatn", 600);
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            builder.toStream(out);
            builder.run();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Objects.requireNonNull(PdfReport.class.getResourceAsStream("/fonts/" + file + ".ttf")),
                family, weight, FontStyle.NORMAL, true);
    }
}
