package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the paragraphs of a Word document. */
final class DocxText {
    /** Border of a right-to-left quote: the left border of the style is not mirrored. */
    private static final String LINE_AT_RIGHT = "<w:pBdr><w:left w:val=\"nil\"/><w:right w:val=\"single\" w:sz=\"12\" "
            + "w:space=\"10\" w:color=\"1C1E22\"/></w:pBdr>";
    private final Writer out;
    private int bookmarks;

    DocxText(Writer out) {
        this.out = out;
    }

    /** Text in one character style; an empty style is that of the paragraph. */
    record Run(String style, String text) {}

    void raw(String xml) throws IOException {
        out.write(xml);
    }

    void paragraph(String style, String text) throws IOException {
        paragraph(style, DisplaySanitizer.isRightToLeft(text), "", "", List.of(new Run("", text)));
    }

    /** Writes a claim as a heading with a bookmark for the contents. */
    void claim(ClaimHeading.Entry entry) throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:bookmarkStart w:id=\"" + bookmarks
                + "\" w:name=\"" + name(entry) + "\"/>");
        run(new Run("Number", entry.number() + "\u2002"), "", false);
        run(new Run("", entry.wording()), "", DisplaySanitizer.isRightToLeft(entry.wording()));
        out.write("<w:bookmarkEnd w:id=\"" + bookmarks + "\"/></w:p>");
        bookmarks++;
    }

    void contents(ClaimHeading.Entry entry) throws IOException {
        out.write(
                "<w:p><w:pPr><w:pStyle w:val=\"Contents\"/><w:ind w:left=\"" + (567 + 340 * Math.min(entry.depth(), 6))
                        + "\" w:hanging=\"567\"/></w:pPr>");
        run(new Run("Number", entry.number()), "", false);
        out.write("<w:r><w:tab/></w:r><w:hyperlink w:anchor=\"" + name(entry) + "\">");
        run(new Run("", entry.wording()), "", DisplaySanitizer.isRightToLeft(entry.wording()));
        out.write("</w:hyperlink></w:p>");
    }

    private static String name(ClaimHeading.Entry entry) {
        return entry.anchor().replace('-', '_');
    }

    /** Writes a name and its value in two columns, kept on one page with the next line if there is one. */
    void line(LabelledLine line, boolean more) throws IOException {
        var style = switch (line.kind()) {
            case WORDS, ADDRESS -> "";
            case CODE -> "Code";
        };
        boolean rightToLeft = DisplaySanitizer.isRightToLeft(line.text());
        out.write("<w:p><w:pPr><w:pStyle w:val=\"Fact\"/>" + (more ? "<w:keepNext/>" : "") + "</w:pPr>");
        run(new Run("FactName", line.name()), "", false);
        out.write("<w:r><w:tab/></w:r>");
        run(new Run(style, line.text()), "", rightToLeft);
        out.write("</w:p>");
    }

    /** Writes a quote with its context, in the direction of its script. */
    void quote(QuoteInContext quote) throws IOException {
        var language = quote.language() == null
                ? ""
                : "<w:lang w:val=\"" + quote.language() + "\"" + (quote.rightToLeft()
                        ? " w:bidi=\"" + quote.language() + "\""
                        : "") + "/>";
        paragraph("Quotation", quote.rightToLeft(), quote.rightToLeft() ? LINE_AT_RIGHT : "", language,
                List.of(new Run("Context", quote.before()),
                        new Run("Words", quote.words()), new Run("Context", quote.after())));
    }

    /** Writes a paragraph; the properties are added after those of style and direction. */
    void paragraph(String style, boolean rightToLeft, String properties, String language, List<Run> runs)
            throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties
                + (rightToLeft ? "<w:bidi/>" : "") + "</w:pPr>");
        for (var run : runs) {
            run(run, language, rightToLeft);
        }
        out.write("</w:p>");
    }

    void run(Run run, String language, boolean rightToLeft) throws IOException {
        if (run.text.isEmpty()) {
            return;
        }
        out.write("<w:r><w:rPr>" + (run.style.isEmpty() ? "" : "<w:rStyle w:val=\"" + run.style + "\"/>")
                + (rightToLeft ? "<w:rtl/>" : "") + language + "</w:rPr>");
        var lines = run.text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.write((i > 0 ? "<w:br/>" : "") + (lines[i].isEmpty()
                    ? ""
                    : "<w:t xml:space=\"preserve\">" + escape(lines[i]) + "</w:t>"));
        }
        out.write("</w:r>");
    }

    /** Ends the document: A4, with page numbers in the footer. */
    void end() throws IOException {
        out.write("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1247\" w:bottom=\"1247\" "
                + "w:left=\"1247\" w:header=\"708\" w:footer=\"624\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
