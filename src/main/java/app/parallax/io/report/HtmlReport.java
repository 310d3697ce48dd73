package app.parallax.io.report;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.model.DisplaySanitizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a report as one self-contained HTML file without scripts, with a content security policy that loads nothing.
 * Every text is in an element with its own direction.
 */
public final class HtmlReport implements ReportWriter {
    private static final String STYLE = "/report/report.css";
    private final Writer out;
    private final String style;
    private boolean inClaim;

    /**
     * Creates the file.
     *
     * @throws IOException if it cannot be created
     */
    public HtmlReport(Path target) throws IOException {
        this(BufferedFiles.writer(target), STYLE);
    }

    /** Writes elsewhere, with another style sheet of the program's resources. */
    HtmlReport(Writer out, String style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + escape(cover.language())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
                + escape(cover.isNone() ? "" : cover.title() + " – " + cover.kind()) + "</title>\n<style>\n" + style()
                + "</style>\n</head>\n<body>\n<main>\n");
        if (!cover.isNone()) {
            cover(cover);
        }
    }

    private void cover(ReportCover cover) throws IOException {
        out.write("<header class=\"cover\">\n<p class=\"kind\">" + escape(cover.kind()) + "</p>\n<h1 dir=\"auto\">"
                + escape(cover.title()) + "</h1>\n");
        lines(cover.lines(), "facts");
        for (var remark : cover.remarks()) {
            out.write("<p class=\"remark\">" + escape(remark) + "</p>\n");
        }
        out.write("</header>\n");
        if (!cover.contents().isEmpty()) {
            out.write("<nav class=\"contents\">\n<h2>" + escape(cover.contentsHead()) + "</h2>\n<ul>\n");
            for (var entry : cover.contents()) {
                out.write("<li style=\"--depth:" + Math.min(entry.depth(), 6) + "\"><span class=\"number\">"
                        + entry.number() + "</span> <a href=\"#" + entry.anchor() + "\"><bdi>"
                        + escape(entry.wording()) + "</bdi></a></li>\n");
            }
            out.write("</ul>\n</nav>\n");
        }
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        endClaim();
        out.write("<h2 class=\"section\">" + escape(heading) + "</h2>\n");
        if (!remark.isEmpty()) {
            out.write("<p class=\"remark\">" + escape(remark) + "</p>\n");
        }
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        endClaim();
        var entry = claim.entry();
        inClaim = true;
        out.write(
                "<section class=\"claim\" id=\"" + entry.anchor() + "\">\n<h3 class=\"wording\"><span class=\"number\">"
                        + entry.number() + "</span> <bdi>" + escape(entry.wording()) + "</bdi></h3>\n");
        lines(claim.lines(), "facts");
        if (!claim.positions().rows().isEmpty()) {
            table(claim.positions());
        }
        if (!claim.comparison().isEmpty()) {
            out.write("<p class=\"comparison\">" + escape(claim.comparison()) + "</p>\n");
        }
        for (var chart : claim.charts()) {
            out.write(HtmlChart.of(chart));
        }
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        endClaim();
        out.write("<h3 class=\"article\" dir=\"auto\">" + escape(DisplaySanitizer.line(heading)) + "</h3>\n");
        lines(lines, "facts small");
    }

    @Override
    public void words(String words) throws IOException {
        out.write("<p class=\"words\" dir=\"auto\">" + escape(DisplaySanitizer.of(words)).replace("\n", "<br>")
                + "</p>\n");
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        out.write(
                "<div class=\"evidence\">\n<p class=\"stands\" dir=\"auto\">" + escape(evidence.heading()) + "</p>\n");
        var quote = evidence.quote();
        if (quote != null) {
            out.write("<blockquote dir=\"" + (quote.rightToLeft() ? "rtl" : "ltr") + "\""
                    + (quote.language() == null ? "" : " lang=\"" + escape(quote.language()) + "\"") + ">");
            context(quote.before());
            out.write("<b>" + escape(quote.words()) + "</b>");
            context(quote.after());
            out.write("</blockquote>\n");
        }
        lines(evidence.lines(), "facts small");
        out.write("</div>\n");
    }

    private void context(String words) throws IOException {
        if (!words.isEmpty()) {
            out.write("<span class=\"context\">" + escape(words) + "</span>");
        }
    }

    private void lines(List<LabelledLine> lines, String classes) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.write("<dl class=\"" + classes + "\">\n");
        for (var line : lines) {
            out.write("<div><dt>" + escape(line.name()) + "</dt><dd dir=\"auto\">" + value(line) + "</dd></div>\n");
        }
        out.write("</dl>\n");
    }

    private static String value(LabelledLine line) {
        var text = escape(line.text());
        return switch (line.kind()) {
            case WORDS -> text;
            case CODE -> "<code>" + text + "</code>";
            case ADDRESS -> isPage(line.text())
                    ? "<a href=\"" + text + "\" rel=\"noopener noreferrer nofollow\">" + text + "</a>"
                    : text;
        };
    }

    /** Whether an address is an http or https URL, safe to link to. */
    static boolean isPage(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://"))
                && address.codePoints().noneMatch(each -> Character.isWhitespace(each) || each < ' ');
    }

    @Override
    public void table(ReportTable table) throws IOException {
        out.write("<table class=\"positions\">\n"
                + (table.caption().isEmpty() ? "" : "<caption>" + escape(table.caption()) + "</caption>\n")
                + table.widths().stream().map("<col style=\"width:%d%%\">"::formatted)
                        .collect(Collectors.joining("", "<colgroup>", "</colgroup>\n"))
                + "<thead><tr>");
        for (var head : table.heads()) {
            out.write("<th scope=\"col\">" + escape(head) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            out.write("<tr>");
            for (var cell : row) {
                out.write("<td dir=\"auto\">" + escape(cell) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table>\n");
    }

    private void endClaim() throws IOException {
        if (inClaim) {
            out.write("</section>\n");
            inClaim = false;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            endClaim();
            out.write("</main>\n</body>\n</html>\n");
        }
    }

    private String style() {
        try (var in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(style))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Escapes text for HTML; the style sheet preserves line breaks. */
    static String escape(String text) {
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            var sign = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> "";
            };
            if (!sign.isEmpty()) {
                escaped = escaped == null ? new StringBuilder(text.length() + 16) : escaped;
                escaped.append(text, copied, i).append(sign);
                copied = i + 1;
            }
        }
        return escaped == null ? text : escaped.append(text, copied, text.length()).toString();
    }
}
