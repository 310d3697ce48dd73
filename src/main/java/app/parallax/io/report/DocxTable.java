package app.parallax.io.report;

import app.parallax.model.Visible;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * Tables of a Word document. A figure of a chart is set on its axis by tab stops: dots lead to a full disc for an exact
 * number and to an open one for an approximate one, a line leads along a range, and an arrow stands at an end that is
 * not given.
 */
final class DocxTable {
    /** Width of the text, in twentieths of a point. */
    private static final int WIDTH = 9412;
    private static final int AXIS = 3400;
    /** Room for a sign beyond either end of the axis. */
    private static final int MARGIN = 260;

    private DocxTable() {}

    static void of(DocxText text, Table table) throws IOException {
        int columns = table.heads().size();
        var widths = Collections.nCopies(columns, WIDTH / columns);
        begin(text, widths);
        row(text, table.heads(), widths, "TableHead", true, "");
        for (var row : table.rows()) {
            row(text, row, widths, "TableCell", false, "");
        }
        text.raw("</w:tbl>");
    }

    static void of(DocxText text, Chart chart) throws IOException {
        int columns = chart.heads().size();
        var widths = new java.util.ArrayList<>(Collections.nCopies(columns, (WIDTH - AXIS) / columns));
        widths.add(AXIS);
        begin(text, widths);
        row(text, chart.heads(), widths, "TableHead", true, paragraph("", ""));
        for (var row : chart.rows()) {
            row(text, row.cells(), widths, "TableCell", false, drawn(row));
        }
        row(text, Collections.nCopies(columns, ""), widths, "TableCell", false, axis(chart));
        text.raw("</w:tbl>");
    }

    private static void begin(DocxText text, List<Integer> widths) throws IOException {
        text.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/>"
                + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            text.raw("<w:gridCol w:w=\"" + width + "\"/>");
        }
        text.raw("</w:tblGrid>");
    }

    private static void row(DocxText text, List<String> cells, List<Integer> widths, String style, boolean head,
            String last) throws IOException {
        text.raw("<w:tr><w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            text.raw(cell(widths.get(i)));
            text.paragraph(style, Visible.isRightToLeft(cells.get(i)), "<w:keepNext/>", "",
                    List.of(new DocxText.Run("", cells.get(i))));
            text.raw("</w:tc>");
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

    private static String drawn(Chart.Row row) {
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

    private static String axis(Chart chart) {
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
