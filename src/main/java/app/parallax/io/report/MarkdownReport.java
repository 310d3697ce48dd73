package app.parallax.io.report;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.model.DisplaySanitizer;
import app.parallax.text.Ends;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a report as Markdown (CommonMark with GitHub's tables). Characters with a meaning in Markdown or HTML are
 * escaped by a backslash. Right-to-left quotes are in an HTML element with a direction, which Markdown lacks.
 */
public final class MarkdownReport implements ReportWriter {
    /** Width of the axis of a chart, in characters. */
    private static final int AXIS = 32;
    private static final String SIGNS = "\\`*_[]<>#|~&$";
    /** Matches the characters that make a list or a heading only at the beginning of a line. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^([ \\t\\f\\x0B]*+)([-+=:]|\\d{1,9}(?=[.)]))");
    private static final boolean[] IS_SIGN = signs();
    private final Writer out;
    /** The few names of lines, escaped. */
    private final Map<String, String> names = new HashMap<>();

    /**
     * Creates the file.
     *
     * @throws IOException if it cannot be created
     */
    public MarkdownReport(Path target) throws IOException {
        out = BufferedFiles.writer(target);
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        if (cover.isNone()) {
            return;
        }
        out.write("# " + line(cover.title()) + "\n\n" + line(cover.kind()) + "\n\n");
        lines(cover.lines());
        for (var remark : cover.remarks()) {
            out.write(text(remark) + "\n\n");
        }
        if (!cover.contents().isEmpty()) {
            out.write("## " + line(cover.contentsHead()) + "\n\n");
            for (var entry : cover.contents()) {
                out.write("- " + entry.number() + " " + line(entry.wording()) + "\n");
            }
            out.write("\n");
        }
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        out.write("## " + line(heading) + "\n\n" + (remark.isEmpty() ? "" : text(remark) + "\n\n"));
    }

    @Override
    public void table(ReportTable table) throws IOException {
        out.write((table.caption().isEmpty() ? "" : "**" + line(table.caption()) + "**\n\n") + row(table.heads())
                + rule(table.heads()));
        for (var row : table.rows()) {
            out.write(row(row));
        }
        out.write("\n");
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        out.write("### " + claim.entry().number() + " " + line(claim.entry().wording()) + "\n\n");
        lines(claim.lines());
        var positions = claim.positions();
        if (!positions.rows().isEmpty()) {
            table(positions);
        }
        if (!claim.comparison().isEmpty()) {
            out.write(text(claim.comparison()) + "\n\n");
        }
        for (var chart : claim.charts()) {
            chart(chart);
        }
    }

    private void chart(FigureChart chart) throws IOException {
        out.write("**" + line(chart.caption()) + "**\n\n");
        var ends = chart.ticks().getFirst().text() + " – " + chart.ticks().getLast().text();
        out.write(row(chart.heads(), line(ends)) + rule(chart.heads()).replace("\n", " --- |\n"));
        for (var row : chart.rows()) {
            out.write(row(row.cells(), "`" + drawn(row) + "`"));
        }
        out.write("\n");
    }

    /** Draws a figure on an axis of dots. */
    private static String drawn(FigureChart.Row row) {
        var axis = new StringBuilder("·".repeat(AXIS + 1));
        int from = (int) Math.round(row.from() * AXIS);
        int to = (int) Math.round(row.to() * AXIS);
        if (row.isPoint()) {
            axis.setCharAt(from, row.approximate() ? '○' : '●');
        } else {
            int first = row.openBelow() ? 0 : from;
            int last = row.openAbove() ? AXIS : to;
            for (int i = first; i <= last; i++) {
                axis.setCharAt(i, '─');
            }
            axis.setCharAt(first, row.openBelow() ? '◂' : '├');
            axis.setCharAt(last, row.openAbove() ? '▸' : '┤');
            if (first == last) {
                axis.setCharAt(first, '│');
            }
        }
        return axis.toString();
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        out.write("### " + line(DisplaySanitizer.line(heading)) + "\n\n");
        lines(lines);
    }

    @Override
    public void words(String words) throws IOException {
        out.write(text(DisplaySanitizer.of(words)) + "\n\n");
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        out.write("#### " + line(evidence.heading()) + "\n\n");
        var quote = evidence.quote();
        if (quote != null) {
            var words = text(quote.before()) + strong(quote) + escaped(quote.after());
            var block = words.lines().filter(each -> !each.isBlank()).map(each -> "> " + each)
                    .collect(Collectors.joining("\n>\n")) + "\n\n";
            out.write(quote.rightToLeft() ? "<div dir=\"rtl\">\n\n" + block + "</div>\n\n" : block);
        }
        lines(evidence.lines());
    }

    /** Sets each paragraph of a quote in bold; where asterisks would not be recognized, by an HTML element. */
    private static String strong(QuoteInContext quote) {
        var words = quote.words();
        boolean broken = (isWord(quote.before(), quote.before().length() - 1) && !isWord(words, 0))
                || (isWord(quote.after(), 0) && !isWord(words, words.length() - 1));
        return words.lines().map(each -> each.isBlank() ? "" : surround(each, broken ? "<b>" : "**"))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String surround(String line, String sign) {
        var words = Ends.without(line, Ends::isSpace); // a sign after a space is not recognized
        int at = line.indexOf(words);
        return line.substring(0, at) + sign + escaped(words) + sign.replace("<", "</")
                + line.substring(at + words.length());
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < IS_SIGN.length && IS_SIGN[unit]) {
                escaped = escaped == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : escaped;
                escaped.append('\\');
            }
            if (escaped != null) {
                escaped.append(unit);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private void lines(List<LabelledLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        for (var each : lines) {
            var value = switch (each.kind()) {
                case WORDS -> line(each.text());
                case CODE -> "`" + DisplaySanitizer.line(each.text()).replace('`', '\'') + "`";
                case ADDRESS -> HtmlReport.isPage(each.text()) && each.text().indexOf('<') < 0
                        && each.text().indexOf('>') < 0 ? "<" + each.text() + ">" : line(each.text());
            };
            out.write("- " + names.computeIfAbsent(each.name(), MarkdownReport::line) + ": " + value + "\n");
        }
        out.write("\n");
    }

    private static String row(List<String> cells, String... more) {
        return "| " + cells.stream().map(MarkdownReport::line).collect(Collectors.joining(" | "))
                + (more.length == 0 ? "" : " | " + String.join(" | ", more)) + " |\n";
    }

    private static String rule(List<String> heads) {
        return "|" + String.join("|", Collections.nCopies(heads.size(), " --- ")) + "|\n";
    }

    private static boolean[] signs() {
        var signs = new boolean[128];
        SIGNS.chars().forEach(sign -> signs[sign] = true);
        return signs;
    }

    /** Escapes text for Markdown. */
    static String text(String text) {
        var escaped = escaped(text);
        return hasBeginning(escaped) ? withBeginnings(escaped) : escaped;
    }

    /** Whether a line may begin as {@link #BEGINNING} says: a pattern takes ten times as long for a million lines. */
    private static boolean hasBeginning(String text) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (begins && (unit == '-' || unit == '+' || unit == '=' || unit == ':' || (unit >= '0' && unit <= '9'))) {
                return true;
            }
            boolean blank = unit == ' ' || unit == '\t' || unit == '\f' || unit == 0x0B;
            begins = (begins && blank) || unit == '\n' || unit == '\r' || unit == 0x85 || unit == 0x2028
                    || unit == 0x2029;
        }
        return false;
    }

    private static String withBeginnings(String escaped) {
        return BEGINNING.matcher(escaped).replaceAll(
                found -> found.group(1) + (Character.isDigit(found.group(2).charAt(0))
                        ? found.group(2) + "\\\\"
                        : "\\\\" + found.group(2)));
    }

    private static String line(String text) {
        return text(DisplaySanitizer.spaced(text));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
