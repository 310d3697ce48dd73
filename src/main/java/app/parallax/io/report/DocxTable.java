package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes the tables of a Word document. A figure of a chart is placed on its axis by tab stops: dots lead to a filled
 * disc for an exact number and to an open one for an approximate number, a line is a range, an arrow an open end.
 */
final class DocxTable {
    /** Width of the text, in twentieths of a point, as all widths here. */
    private static final int WIDTH = 9412;
    private static final int AXIS = 3400;
    /** In characters. */
    private static final int NARROWEST = 11;
    /** Room for a sign beyond either end of the axis. */
    private static final int MARGIN = 260;

    /** A right-to-left cell at the left edge of all cells: its end, which Word calls right in either direction. */
    private static final String RIGHT_TO_LEFT = "<w:bidi/><w:jc w:val=\"right\"/>";

    private DocxTable() {}

    static void of(DocxText text, ReportTable table) throws IOException {
        var widths = widths(table.heads(), table.rows(), WIDTH);
        begin(text, widths);
        row(text, table.heads(), widths, "TableHead", true, "");
        for (int i = 0; i < table.rows().size(); i++) {
            row(text, table.rows().get(i), widths, "TableCell", i < table.rows().size() - 1, "");
        }
        text.raw("</w:tbl>");
    }

    static void of(DocxText text, FigureChart chart) throws IOException {
        var widths = widths(chart.heads(), chart.rows().stream().map(FigureChart.Row::cells).toList(), WIDTH - AXIS);
        widths.add(AXIS);
        begin(text, widths);
        row(text, chart.heads(), widths, "TableHead", true, paragraph("", ""));
        for (var row : chart.rows()) {
            row(text, row.cells(), widths, "TableCell", true, drawn(row));
        }
        row(text, Collections.nCopies(chart.heads().size(), ""), widths, "TableCell", false, axis(chart));
        text.raw("</w:tbl>");
    }

    /**
     * Distributes the width by the longest text of each column, between {@link #NARROWEST} characters, so that no name
     * is broken, and three times that.
     */
    private static List<Integer> widths(List<String> heads, List<List<String>> rows, int whole) {
        var asked = new ArrayList<Integer>();
        for (int i = 0; i < heads.size(); i++) {
            int longest = heads.get(i).length();
            for (var row : rows) {
                longest = Math.max(longest, row.get(i).length());
            }
            asked.add(Math.clamp(longest, NARROWEST, 3 * NARROWEST));
        }
        int sum = asked.stream().mapToInt(Integer::intValue).sum();
        var widths = new ArrayList<Integer>();
        asked.forEach(each -> widths.add(whole * each / sum));
        return widths;
    }

    private static void begin(DocxText text, List<Integer> widths) throws IOException {
        text.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/>"
                + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            text.raw("<w:gridCol w:w=\"" + width + "\"/>");
        }
        text.raw("</w:tblGrid>");
    }

    /** Writes a row, kept on one page with the next if more follow. */
    private static void row(DocxText text, List<String> cells, List<Integer> widths, String style, boolean more,
            String last) throws IOException {
        text.raw("<w:tr><w:trPr><w:cantSplit/>" + (style.equals("TableHead") ? "<w:tblHeader/>" : "") + "</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean rightToLeft = DisplaySanitizer.isRightToLeft(cells.get(i));
            text.raw(cell(widths.get(i)) + "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>"
                    + (more ? "<w:keepNext/>" : "") + (rightToLeft ? RIGHT_TO_LEFT : "") + "</w:pPr>");
            text.run(new DocxText.Run("", cells.get(i)), "", rightToLeft);
            text.raw("</w:p></w:tc>");
        }
        if (!last.isEmpty()) {
            text.raw(cell(widths.getLast()) + last + "</w:tc>");
        }
        text.raw("</w:tr>");
    }

    private static String cell(int width) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>";
    }

    private static String paragraph(String tabs, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Drawn\"/><w:keepNext/>"
                + (tabs.isEmpty() ? "" : "<w:tabs>" + tabs + "</w:tabs>") + "</w:pPr>" + runs + "</w:p>";
    }

    private static String tab(int at, String leader) {
        return "<w:tab w:val=\"center\" w:leader=\"" + leader + "\" w:pos=\"" + at + "\"/>";
    }

    private static String sign(String sign) {
        return "<w:r><w:tab/><w:t>" + sign + "</w:t></w:r>";
    }

    private static String drawn(FigureChart.Row row) {
        int from = x(row.from());
        int to = x(row.to());
        if (row.isPoint()) {
            return paragraph(tab(from, "dot"), sign(row.approximate() ? "○" : "●"));
        }
        if (row.openAbove()) {
            return paragraph(tab(from, "dot") + tab(AXIS - MARGIN / 2, "hyphen"), sign("├") + sign("▸"));
        }
        if (row.openBelow()) {
            return paragraph(tab(MARGIN / 2, "none") + tab(Math.max(to, MARGIN), "hyphen"), sign("◂") + sign("┤"));
        }
        return paragraph(tab(from, "dot") + tab(Math.max(to, from + MARGIN / 2), "hyphen"), sign("├") + sign("┤"));
    }

    private static String axis(FigureChart chart) {
        var ticks = List.of(chart.ticks().getFirst(), chart.ticks().getLast());
        var tabs = new StringBuilder();
        var runs = new StringBuilder();
        for (var tick : ticks) {
            tabs.append(tab(x(tick.at()), "none"));
            runs.append(sign(DocxText.escape(tick.text())));
        }
        return paragraph(tabs.toString(), runs.toString());
    }

    private static int x(double part) {
        return (int) Math.round(2 * MARGIN + part * (AXIS - 4 * MARGIN));
    }
}
