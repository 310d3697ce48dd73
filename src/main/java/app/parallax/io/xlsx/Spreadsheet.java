package app.parallax.io.xlsx;

import app.parallax.io.exporter.PipelineOutput;
import app.parallax.io.exporter.Utf8Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (Office Open XML, ECMA-376) sheet by sheet, with only the current row in memory: a frozen header
 * with filters, wrapped text, never a formula. The same rows give the same bytes; the libraries that were tried write
 * the time into the file.
 */
final class Spreadsheet implements AutoCloseable {
    /** Limits of the format: rows of a sheet, columns of a row, UTF-16 units of a cell. */
    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;
    static final int LONGEST_CELL = 32_767;
    /** The height of a line in points; some programs do not measure rows themselves. */
    private static final double LINE = 13.5;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<WrittenSheet> sheets = new ArrayList<>();

    private record WrittenSheet(String name, String range) {}

    enum Style {
        PLAIN(0), HEADER(1), AFFIRMS(2), DENIES(3), OPEN(4), RELATED(5);

        /** Index of the cell format. */
        private final int format;

        Style(int format) {
            this.format = format;
        }
    }

    record Column(String name, int width) {}

    /** A cell with a style of its own. */
    record Styled(Object value, Style style) {}

    /** @param threads compress */
    Spreadsheet(OutputStream to, Executor threads) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(4); // 100,000 annotations in half the time of the default level, a tenth larger
        out = new Utf8Writer(new PipelineOutput(zip, threads), false);
    }

    private void entry(String name) throws IOException {
        out.flush();
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    /** Begins a sheet; the previous one must be ended. */
    Sheet sheet(String name, List<Column> columns) throws IOException {
        return new Sheet(name, columns.subList(0, Math.min(MOST_COLUMNS, columns.size())));
    }

    /** A sheet; rows over the limit of the format continue on another sheet. */
    final class Sheet {
        private final String name;
        private final List<Column> columns;
        private int part;
        private int row;

        private Sheet(String name, List<Column> columns) throws IOException {
            this.name = name;
            this.columns = columns;
            begin();
        }

        private void begin() throws IOException {
            part++;
            row = 0;
            entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
            out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane"
                    + " ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                    + "</sheetViews><sheetFormatPr defaultRowHeight=\"" + LINE + "\"/><cols>");
            for (int i = 0; i < columns.size(); i++) {
                out.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + columns.get(i).width()
                        + "\" customWidth=\"1\"/>");
            }
            out.write("</cols><sheetData>");
            write(columns.stream().map(each -> new Styled(each.name(), Style.HEADER)).toList());
        }

        /**
         * Adds a row.
         *
         * @param cells texts, numbers, {@link Styled} cells; null for an empty cell
         */
        void row(List<? extends @Nullable Object> cells) throws IOException {
            if (row == MOST_ROWS) {
                end();
                begin();
            }
            write(cells);
        }

        private void write(List<? extends @Nullable Object> cells) throws IOException {
            row++;
            int lines = 1;
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                var cell = cells.get(i) instanceof Styled styled ? styled.value() : cells.get(i);
                if (cell instanceof String text) {
                    lines = Math.max(lines, WrappedLineCount.of(text, columns.get(i).width()));
                }
            }
            out.write("<row r=\"" + row + "\"" + (lines == 1 ? "" : " ht=\"" + lines * LINE + "\"") + ">");
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                var cell = cells.get(i);
                if (cell instanceof Styled styled) {
                    cell(i, styled.value(), styled.style());
                } else if (cell != null) {
                    cell(i, cell, Style.PLAIN);
                }
            }
            out.write("</row>");
        }

        private void cell(int column, Object value, Style style) throws IOException {
            var head = "<c r=\"" + letters(column) + row + "\" s=\"" + style.format + "\"";
            if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
                out.write(head + "><v>" + value + "</v></c>");
            } else if (!value.toString().isEmpty()) {
                out.write(head + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text(value.toString());
                out.write("</t></is></c>");
            }
        }

        /** Ends the sheet. */
        void end() throws IOException {
            var range = "A1:" + letters(columns.size() - 1) + row;
            out.write("</sheetData><autoFilter ref=\"" + range + "\"/><pageMargins left=\"0.5\" right=\"0.5\""
                    + " top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\""
                    + " fitToHeight=\"0\"/></worksheet>");
            Spreadsheet.this.end();
            sheets.add(new WrittenSheet(part == 1 ? name : name + " " + part, range));
        }
    }

    /** The name of a column: A, B … Z, AA … */
    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int i = column; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }

    /**
     * Escapes by section 22.9.2.19: characters that XML does not allow become _xHHHH_, and so do underscores that begin
     * such a sequence.
     */
    private void text(String text) throws IOException {
        int end = end(text);
        int written = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c != '<' && c != '>' && c != '&' && !isOdd(text, i)) {
                continue;
            }
            out.write(text, written, i - written);
            written = i + 1;
            out.write(switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                default -> String.format(Locale.ROOT, "_x%04X_", (int) c);
            });
        }
        out.write(text, written, end - written);
        if (end < text.length()) {
            out.write('…');
        }
    }

    private static boolean isOdd(String text, int at) {
        char c = text.charAt(at);
        return (c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE'
                || (c == '_' && text.startsWith("x", at + 1) && text.startsWith("_", at + 6));
    }

    /** The length of the text that fits into a cell, less one for an ellipsis if the text is longer. */
    private static int end(String text) {
        if (text.length() <= LONGEST_CELL / 7) { // fits even if every character is escaped
            return text.length();
        }
        int units = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            units += isOdd(text, i) ? 7 : 1;
            if (units > LONGEST_CELL) {
                return Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
            }
            if (units < LONGEST_CELL) {
                last = i + 1;
            }
        }
        return text.length();
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        out.write(HEAD + content);
        end();
    }

    /** Writes workbook, relations, styles and content types, and ends the file. */
    @Override
    public void close() throws IOException {
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var names = new StringBuilder();
        var filters = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            int number = i + 1;
            types.append("<Override PartName=\"/xl/worksheets/sheet").append(number).append(".xml\" ContentType=\""
                    + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            relations.append("<Relationship Id=\"rId").append(number).append("\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet").append(number).append(".xml\"/>");
            names.append("<sheet name=\"").append(sheets.get(i).name()).append("\" sheetId=\"").append(number)
                    .append("\" r:id=\"rId").append(number).append("\"/>");
            filters.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"").append(i)
                    .append("\" hidden=\"1\">'").append(sheets.get(i).name()).append("'!")
                    .append(sheets.get(i).range().replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2"))
                    .append("</definedName>");
        }
        int styles = sheets.size() + 1;
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><bookViews>"
                + "<workbookView/></bookViews><sheets>" + names + "</sheets><definedNames>" + filters
                + "</definedNames></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                + "<Relationship Id=\"rId" + styles + "\" Type=\"" + RELATIONS
                + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part("xl/styles.xml", styles());
        part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\""
                + "/xl/styles.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>");
        try (zip) {
            out.flush();
        }
    }

    /** In the order of {@link Style}. */
    private static String styles() {
        var fills = new StringBuilder();
        var formats = new StringBuilder();
        for (var each : List.of("FFF3F5F8", "FFDCEBFA", "FFFCE4D2", "FFF7F1CF", "FFECECEC")) {
            fills.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"").append(each)
                    .append("\"/></patternFill></fill>");
        }
        var wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        formats.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\">")
                .append(wrapped)
                .append("<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\""
                        + " applyBorder=\"1\" applyAlignment=\"1\">")
                .append(wrapped);
        for (int fill = 3; fill <= 6; fill++) {
            formats.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"").append(fill)
                    .append("\" borderId=\"0\" applyFill=\"1\" applyAlignment=\"1\">").append(wrapped);
        }
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts><fills count=\"7\"><fill>"
                + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + fills
                + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/>"
                + "<right/><top/><bottom style=\"thin\"><color rgb=\"FF8A94A6\"/></bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"6\">"
                + formats.toString().replace("borderId=\"0\" apply", "borderId=\"0\" xfId=\"0\" apply")
                        .replace("borderId=\"1\" apply", "borderId=\"1\" xfId=\"0\" apply")
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }
}
