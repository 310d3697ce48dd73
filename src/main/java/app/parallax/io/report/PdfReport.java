package app.parallax.io.report;

import app.parallax.model.Message;
import app.parallax.model.WordedIOException;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Writes a report as PDF: the report for browsers, set on pages by openhtmltopdf with a style sheet of its own. Nothing
 * is loaded but the fonts of the program. The whole report is in memory while it is set. The same report gives the same
 * bytes: its date is that of its newest annotation, and its identifier is made from its words.
 */
public final class PdfReport implements ReportWriter {
    private static final String STYLE = "/report/pdf.css";
    /**
     * The largest report in HTML that is set, in characters: some 10,000 quotes. Setting takes about 60 times its size
     * in memory, all at once: openhtmltopdf numbers pages and resolves links over the whole document.
     */
    private static final int LARGEST = 24 << 20;
    /** Line breaks after one another; more of them would fill pages with nothing. */
    private static final int MOST_BREAKS = 20;
    private static final Pattern BREAKS = Pattern.compile("\\n{" + MOST_BREAKS + ",}");

    static {
        XRLog.setLoggingEnabled(false); // it would tell standard error of what its CSS does not know
    }

    private final Path target;
    private final StringWriter source = new StringWriter();
    private final HtmlReport html = new HtmlReport(source, STYLE);
    private @Nullable Instant changed;

    PdfReport(Path target) {
        this.target = target;
    }

    private void check() throws IOException {
        if (source.getBuffer().length() > LARGEST) {
            throw new WordedIOException(Message.of("export.pdfTooLong"), null);
        }
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        changed = cover.changed();
        html.begin(cover);
        check();
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        html.section(heading, remark);
        check();
    }

    @Override
    public void table(ReportTable table) throws IOException {
        html.table(table);
        check();
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        html.claim(claim);
        check();
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        html.article(heading, lines);
        check();
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        html.evidence(evidence);
        check();
    }

    @Override
    public void words(String words) throws IOException {
        html.words(words);
        check();
    }

    @Override
    public void end() throws IOException {
        html.close();
        var words = BREAKS.matcher(source.getBuffer()).replaceAll("\n".repeat(MOST_BREAKS));
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(words)), "");
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || HtmlReport.isPage(uri) ? uri : null);
        builder.useExternalResourceAccessControl((uri, type) -> false,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useSVGDrawer(new PdfChart());
        font(builder, "Inter-Regular", "Inter", 400);
        font(builder, "Inter-SemiBold", "Inter", 600);
        font(builder, "SourceSerif4-Regular", "Source Serif 4", 400);
        font(builder, "SourceSerif4-SemiBold", "Source Serif 4", 600);
        font(builder, "NotoSerifHebrew-Regular", "Noto Serif Hebrew", 400);
        font(builder, "NotoSerifHebrew-SemiBold", "Noto Serif Hebrew", 600);
        font(builder, "Vazirmatn-Regular", "Vazirmatn", 400);
        font(builder, "Vazirmatn-Regular", "Vazirmatn", 600);
        try (var renderer = builder.buildPdfRenderer(); var made = renderer.createPDFKeepOpen()) {
            date(made);
            made.setDocumentId((long) words.hashCode());
            made.save(target.toFile());
        }
    }

    private void date(PDDocument made) {
        var information = made.getDocumentInformation();
        information.setCreationDate(changed == null ? null : GregorianCalendar.from(changed.atZone(ZoneOffset.UTC)));
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Objects.requireNonNull(PdfReport.class.getResourceAsStream("/fonts/" + file + ".ttf")),
                family, weight, FontStyle.NORMAL, true);
    }

    @Override
    public void close() {
        // a report that was not ended is not set
    }
}
