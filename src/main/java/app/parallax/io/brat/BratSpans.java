package app.parallax.io.brat;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What brat takes for a line: its Python splits at more characters than the line feed. */
public final class BratSpans {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private BratSpans() {}

    /**
     * Whether brat's reader ends a line at a character.
     *
     * @param c a UTF-16 unit
     * @return whether it does
     */
    public static boolean isBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /**
     * The fragments of a span that cross no line break and are not of white space alone.
     *
     * @param start UTF-16 offset
     * @param end UTF-16 offset, exclusive
     * @return in order; empty if there is nothing but white space
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

    /** As Python has it, where a no-break space is white space too. */
    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Text on one line. */
    public static String oneLine(String text) {
        var line = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            line.append(isBreak(c) ? '\n' : c);
        }
        return SPACES.matcher(line).replaceAll(run -> run.group().indexOf('\n') < 0 ? "$0" : " ").strip();
    }
}
