package app.parallax.io.brat;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits spans at line breaks as brat does, whose Python breaks lines at more characters than the line feed. */
public final class BratSpans {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private BratSpans() {}

    /**
     * Whether brat's reader ends a line at a character.
     *
     * @param c a UTF-16 unit
     */
    public static boolean isBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /**
     * Splits a span into fragments without line breaks; fragments of white space alone are left out.
     *
     * @param start UTF-16 offset
     * @param end UTF-16 offset, exclusive
     * @return in order; empty for a span of white space alone
     */
    public static List<Span> of(String text, int start, int end) {
        var spans = new ArrayList<Span>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isBreak(text.charAt(i))) {
                if (i > from && !isBlank(text, from, i)) {
                    spans.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return spans;
    }

    /** By Python's rules, where a no-break space is white space. */
    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Joins text to one line. */
    public static String oneLine(String text) {
        var line = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            line.append(isBreak(c) ? '\n' : c);
        }
        return SPACES.matcher(line).replaceAll(run -> run.group().indexOf('\n') < 0 ? "$0" : " ").strip();
    }
}
