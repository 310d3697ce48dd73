package app.parallax.io.report;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.PipelineOutput;
import app.parallax.io.exporter.Utf8Writer;
import app.parallax.model.DisplaySanitizer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a report as a Word document (ECMA-376, transitional). The parts are streamed in a fixed order with a fixed
 * date, so a report of any length needs little memory and the same project gives the same bytes; a document tree in
 * memory would give neither.
 */
public final class DocxReport implements ReportWriter {
    /** The first day that a zip can hold. Not its first moment: for that Java writes the time zone too. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);
    private static final String PARTS = "/report/docx/";
    /** The parts that are the same in every report: name in the document to resource, in the order of writing. */
    private static final SequencedMap<String, String> FIXED = fixed();
    private final ZipOutputStream zip;
    private final Writer out;
    private final DocxText text;

    /**
     * Creates the file.
     *
     * @param threads compress
     *
     * @throws IOException if it cannot be created
     */
    public DocxReport(Path target, Executor threads) throws IOException {
        zip = new ZipOutputStream(BufferedFiles.output(target));
        out = new Utf8Writer(new PipelineOutput(zip, threads), false);
        text = new DocxText(out);
    }

    private static SequencedMap<String, String> fixed() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/settings.xml", "document-settings.xml");
        parts.put("word/footer1.xml", "footer1.xml");
        return Collections.unmodifiableSequencedMap(parts);
    }

    private void entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private static byte[] part(String name) throws IOException {
        try (var in = Objects.requireNonNull(DocxReport.class.getResourceAsStream(PARTS + name), name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        for (var part : FIXED.entrySet()) {
            entry(part.getKey());
            zip.write(part(part.getValue()));
            zip.closeEntry();
        }
        entry("docProps/core.xml");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
                + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + DocxText.escape(cover.title() + " – " + cover.kind()) + "</dc:title><dc:language>"
                + DocxText.escape(cover.language()) + "</dc:language></cp:coreProperties>");
        out.flush();
        zip.closeEntry();
        entry("word/document.xml");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
                + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        if (!cover.isNone()) {
            cover(cover);
        }
    }

    private void cover(ReportCover cover) throws IOException {
        text.paragraph("Kind", cover.kind());
        text.paragraph("Title", cover.title());
        lines(cover.lines());
        for (var remark : cover.remarks()) {
            text.paragraph("Remark", remark);
        }
        if (!cover.contents().isEmpty()) {
            text.paragraph("ContentsHead", cover.contentsHead());
            for (var entry : cover.contents()) {
                text.contents(entry);
            }
        }
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        text.paragraph("Heading1", heading);
        if (!remark.isEmpty()) {
            text.paragraph("Remark", remark);
        }
    }

    @Override
    public void table(ReportTable table) throws IOException {
        if (!table.caption().isEmpty()) {
            text.paragraph("Caption", table.caption());
        }
        DocxTable.of(text, table);
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        text.claim(claim.entry());
        var positions = claim.positions();
        for (int i = 0; i < claim.lines().size(); i++) { // keep a heading on one page with its table
            text.line(claim.lines().get(i), i < claim.lines().size() - 1 || !positions.rows().isEmpty());
        }
        if (!positions.rows().isEmpty()) {
            table(positions);
        }
        if (!claim.comparison().isEmpty()) {
            text.paragraph("Comparison", claim.comparison());
        }
        for (var chart : claim.charts()) {
            text.paragraph("Caption", chart.caption());
            DocxTable.of(text, chart);
        }
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        text.paragraph("Heading2", DisplaySanitizer.line(heading));
        lines(lines);
    }

    @Override
    public void words(String words) throws IOException {
        text.paragraph("Remark", DisplaySanitizer.of(words));
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        text.paragraph("Stands", evidence.heading());
        var quote = evidence.quote();
        if (quote != null) {
            text.quote(quote);
        }
        lines(evidence.lines());
    }

    private void lines(List<LabelledLine> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            text.line(lines.get(i), i < lines.size() - 1);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            text.end();
            out.flush();
            zip.closeEntry();
        }
    }
}
