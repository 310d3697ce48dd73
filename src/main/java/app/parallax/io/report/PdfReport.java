package app.parallax.io.report;

import app.parallax.io.exporter.LongEnoughException;
import app.parallax.model.Message;
import app.parallax.model.WordedIOException;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as PDF: the report for browsers, set on pages by openhtmltopdf with a style sheet of its own. Nothing
 * is loaded but the fonts of the program. The whole report is in memory while it is set. The same report gives the same
 * bytes: its date is that of its newest annotation, and its identifier is made from its words.
 */
public final class PdfReport implements ReportWriter {
    private static final String STYLE = "/report/pdf.css";
    /** The part of the style sheet that prints the number of pages. */
    private static final String ALL_PAGES = " \" / \" counter(pages)";
    /** The largest report in HTML that is set, in characters: some 12,000 quotes in two minutes. */
    static final int LARGEST = 24 << 20;
    /**
     * Setting a report takes up to so many bytes of memory for a character of HTML (measured: 2,500 quotes, 5 million
     * characters, do not fit in 1 GB and fit in 1.5), all at once: page numbers, links and tags run through the
     * document.
     */
    private static final int BYTES = 300;
    /** About so many characters has a row of a table. */
    private static final int ROW = 400;
    /** Line breaks after one another; more of them would fill pages with nothing. */
    private static final int MOST_BREAKS = 20;
    private static final Pattern BREAKS = Pattern.compile("\\n{" + MOST_BREAKS + ",}");

    static {
        XRLog.setLoggingEnabled(false); // it would tell standard error of what its CSS does not know
    }

    private static final List<ProgramFont> FONTS = List.of(new ProgramFont("Inter-Regular", "Inter", 400),
            new ProgramFont("Inter-SemiBold", "Inter", 600),
            new ProgramFont("SourceSerif4-Regular", "Source Serif 4", 400),
            new ProgramFont("SourceSerif4-SemiBold", "Source Serif 4", 600),
            new ProgramFont("NotoSerifHebrew-Regular", "Noto Serif Hebrew", 400),
            new ProgramFont("NotoSerifHebrew-SemiBold", "Noto Serif Hebrew", 600),
            new ProgramFont("Vazirmatn-Regular", "Vazirmatn", 400),
            new ProgramFont("Vazirmatn-Regular", "Vazirmatn", 600));

    private final Path target;
    private final StringWriter source = new StringWriter();
    private final HtmlReport html = new HtmlReport(source, STYLE);
    private final int most;
    private boolean isCut;
    private @Nullable Instant changed;

    public PdfReport(Path target) {
        this(target, LARGEST);
    }

    /**
     * @param most the report ends with {@link LongEnoughException} after so many characters of HTML
     */
    PdfReport(Path target, int most) {
        this.target = target;
        this.most = most;
    }

    private void check() throws IOException {
        int length = source.getBuffer().length();
        long room = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / BYTES);
        if (length > room) {
            throw new WordedIOException(Message.of("export.pdfTooLong", Math.max(1, (int) (room >> 20))), null);
        }
        if (length > most) {
            isCut = true;
            throw new LongEnoughException();
        }
    }

    /** The first rows of a table that belongs to the beginning of a report. */
    private <T> List<T> first(List<T> rows) {
        int room = Math.max(1, most / ROW);
        isCut |= rows.size() > room;
        return rows.size() > room ? rows.subList(0, room) : rows;
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        changed = cover.changed();
        html.begin(cover.with(first(cover.contents())));
        check();
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        html.section(heading, remark);
        check();
    }

    @Override
    public void table(ReportTable table) throws IOException {
        html.table(new ReportTable(table.caption(), table.heads(), first(table.rows())));
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
        if (isCut) {
            words = words.replace(ALL_PAGES, ""); // nobody has counted them
        }
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
        try (var made = new PDDocument()) {
            builder.usePDDocument(made);
            FONTS.forEach(each -> builder.useFont(each.in(made), each.family, each.weight, FontStyle.NORMAL, true));
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            date(made);
            made.setDocumentId((long) words.hashCode());
            made.save(target.toFile());
        }
    }

    private void date(PDDocument made) {
        var information = made.getDocumentInformation();
        information.setCreationDate(changed == null ? null : GregorianCalendar.from(changed.atZone(ZoneOffset.UTC)));
    }

    /**
     * A font of the program, read when the first word is set in it. It has no ligatures: PDFBox looks for them with an
     * expression that it makes anew for each word, which took five sixths of the time of a report.
     */
    private record ProgramFont(String file, String family, int weight) {
        PDFontSupplier in(PDDocument document) {
            return new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return read(document);
                }
            };
        }

        private PDFont read(PDDocument document) {
            try (var in = Objects.requireNonNull(PdfReport.class.getResourceAsStream("/fonts/" + file + ".ttf"))) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        // a report that was not ended is not set
    }
}
