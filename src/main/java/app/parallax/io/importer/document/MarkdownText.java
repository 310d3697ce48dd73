package app.parallax.io.importer.document;

import java.util.regex.Pattern;

/**
 * Reads Markdown as it is read when it is shown: without the signs of headings, lists, quotations, emphasis and links
 * (CommonMark 4.2, 5 and 6). Fenced code stays as it is.
 */
public final class MarkdownText {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]+(?=[^\\s#])");
    private static final Pattern ITEM = Pattern.compile("[ \\t]{0,12}(?:>[ \\t]?)*(?:[-*+][ \\t]+|>[ \\t]?)(?=\\S)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");
    /** Emphasised words are bounded, so that a long line of signs is read in linear time. */
    private static final Pattern STARS = Pattern
            .compile(
                    "(?<![\\p{L}\\p{N}*\\\\])(\\*{1,3})(?=[^\\s*])([^\\n]{1,300}?)(?<=[^\\s*\\\\])\\1(?![\\p{L}\\p{N}*])");
    private static final Pattern LINES = Pattern
            .compile(
                    "(?<![\\p{L}\\p{N}_\\\\])(_{1,3})(?=[^\\s_])([^\\n]{1,300}?)(?<=[^\\s_\\\\])\\1(?![\\p{L}\\p{N}_])");
    private static final Pattern LINK = Pattern
            .compile("!?\\[([^\\[\\]\\n]{1,300})\\]\\(([^()\\s]{1,2000})(?: \"[^\"\\n]{0,300}\")?\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*_#\\[\\]>+-])");

    private MarkdownText() {}

    /** Returns the text of Markdown without front matter. */
    public static String of(String body) {
        return of(body, "$1");
    }

    /** Returns the text of Markdown without front matter, with the addresses of its links in brackets. */
    public static String withAddresses(String body) {
        return of(body, "$1 ($2)");
    }

    private static String of(String body, String link) {
        var text = new StringBuilder(body.length());
        String fence = "";
        int from = 0;
        while (from < body.length()) {
            int end = body.indexOf('\n', from);
            int to = end < 0 ? body.length() : end + 1;
            var line = body.substring(from, to);
            var fenced = FENCE.matcher(line);
            boolean marks = fenced.lookingAt();
            if (marks) {
                fence = fence.isEmpty() ? fenced.group(1) : fenced.group(1).startsWith(fence) ? "" : fence;
            }
            text.append(fence.isEmpty() && !marks ? line(line, link) : line);
            from = to;
        }
        return text.toString();
    }

    private static String line(String line, String link) {
        if (RULE.matcher(line).matches()) {
            return line;
        }
        var heading = HEADING.matcher(line);
        var item = ITEM.matcher(line);
        var words = heading.lookingAt()
                ? withoutClosing(line.substring(heading.end()))
                : item.lookingAt() ? line.substring(item.end()) : line;
        var linked = LINK.matcher(words).replaceAll(link);
        var plain = LINES.matcher(STARS.matcher(linked).replaceAll("$2"))
                .replaceAll("$2");
        return ESCAPED.matcher(plain).replaceAll("$1");
    }

    private static String withoutClosing(String heading) {
        var words = heading.stripTrailing();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end > 0 && end < words.length() && Character.isWhitespace(words.charAt(end - 1));
        return closed ? words.substring(0, end).stripTrailing() + (heading.endsWith("\n") ? "\n" : "") : heading;
    }
}
