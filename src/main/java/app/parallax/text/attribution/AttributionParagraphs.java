package app.parallax.text.attribution;

import app.parallax.text.BoilerplateRules;
import app.parallax.text.Span;
import java.util.Arrays;

/**
 * The paragraphs of a text, without surrounding white space. A line is a paragraph, unless the text is wrapped at a
 * fixed width, as mails are.
 */
final class AttributionParagraphs {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 100;
    private static final int LINES_ASKED = 400;

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    AttributionParagraphs(String text) {
        this.text = text;
        boolean wrapped = isWrapped();
        int from = 0;
        while (from < text.length()) {
            int to = end(from, wrapped);
            add(from, to);
            from = to + 1;
        }
    }

    int count() {
        return count;
    }

    int start(int paragraph) {
        return starts[paragraph];
    }

    int end(int paragraph) {
        return ends[paragraph];
    }

    /** Returns the next paragraph that is not boilerplate, within three; -1 if there is none. */
    int nextOfArticle(int paragraph) {
        for (int next = paragraph + 1; next < Math.min(count, paragraph + 4); next++) {
            var words = text.substring(starts[next], Math.min(ends[next], starts[next] + 400));
            if (QuotationMarks.isMark(words.charAt(0)) || BoilerplateRules.ofLine(words).isEmpty()) {
                return next;
            }
        }
        return -1;
    }

    /** Returns the start of the paragraph after the one that ends at an offset; -1 if there is none. */
    int startAfter(int end) {
        int at = Arrays.binarySearch(ends, 0, count, end);
        return at >= 0 && at + 1 < count ? starts[at + 1] : -1;
    }

    /** Whether the text is wrapped: nearly all lines followed by another are about equally long. */
    private boolean isWrapped() {
        int followed = 0;
        int even = 0;
        int from = 0;
        for (int lines = 0; from < text.length() && lines < LINES_ASKED; lines++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                break;
            }
            if (end > from && end + 1 < text.length() && text.charAt(end + 1) != '\n') {
                followed++;
                boolean goesOn = !endsSentence(end);
                even += end - from >= NARROWEST && end - from <= WIDEST && goesOn ? 1 : 0;
            }
            from = end + 1;
        }
        return followed >= 4 && even * 10 >= followed * 7;
    }

    private boolean endsSentence(int end) {
        char last = text.charAt(end - 1);
        return last == '.' || last == '!' || last == '?' || last == ':' || last == '”' || last == '"';
    }

    private int end(int from, boolean wrapped) {
        int end = text.indexOf('\n', from);
        while (wrapped && end >= 0 && end > from && end + 1 < text.length() && text.charAt(end + 1) != '\n'
                && !Character.isWhitespace(text.charAt(end + 1))) {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private void add(int from, int to) {
        var span = Span.trimmed(text, from, to, AttributionParagraphs::isSpace);
        if (span.length() == 0) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = span.start();
        ends[count++] = span.end();
    }

    private static boolean isSpace(int c) {
        return Span.isSpace(c) || c == '\ufeff' || c == '\u200b';
    }
}
