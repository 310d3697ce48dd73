package app.parallax.ui.document;

import jfx.incubator.scene.control.richtext.TextPos;

/**
 * The lines of a text: offsets in the text to places in the text area, and back. The text area lays a line out whole,
 * which takes seconds for a line of megabytes, so that such a line is shown as several.
 */
final class TextLines {
    /** Of 300,000 characters the layout takes 0.4 s; a line of so many stays under what can be felt. */
    static final int LONGEST = 4_000;
    /** Of a line that runs right to left somewhere, whose words are laid out one by one, in their square. */
    private static final int LONGEST_RIGHT_TO_LEFT = 1_000;
    /** No person writes a paragraph so long, so that it may be cut where that is seen. */
    private static final int NO_PARAGRAPH = 20_000;
    /** Of such a line where it runs right to left, or holds pictures, which are shaped too. */
    private static final int LONGEST_SHAPED = 100;
    /** What such a line is cut to where it has no space: what {@code Segments} still takes for a word. */
    private static final int LONGEST_WORD = 16;
    /** So far back a place is sought where a word, or at least a character, ends. */
    private static final int LOOKED_BACK = 200;

    private final String text;
    private final int[] starts;
    private final int count;

    TextLines(String text) {
        this.text = text;
        var found = new int[16];
        int n = 1;
        int feed = text.indexOf('\n');
        for (int start = 0; start >= 0;) {
            if (feed >= 0 && feed < start) { // sought once a line, for a line of megabytes has thousands of stretches
                feed = text.indexOf('\n', start);
            }
            int end = feed < 0 ? text.length() : feed;
            int longest = longest(text, start, end);
            int next = longest < end - start ? cut(text, start, longest) : feed < 0 ? -1 : feed + 1;
            if (next >= 0) {
                if (n == found.length) {
                    found = java.util.Arrays.copyOf(found, n * 2);
                }
                found[n++] = next;
            }
            start = next;
        }
        this.starts = found;
        this.count = n;
    }

    private static int longest(String text, int start, int end) {
        if (end - start <= LONGEST_RIGHT_TO_LEFT) {
            return LONGEST;
        }
        int shaped = 0;
        for (int i = start; i < Math.min(end, start + LONGEST); i++) {
            char c = text.charAt(i);
            if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF)) {
                return end - start > NO_PARAGRAPH ? LONGEST_SHAPED : LONGEST_RIGHT_TO_LEFT;
            }
            shaped += Character.isSurrogate(c) ? 1 : 0;
            if (shaped > LONGEST_SHAPED && end - start > NO_PARAGRAPH) {
                return LONGEST_SHAPED;
            }
        }
        return LONGEST;
    }

    /** Where the rest of a line that is too long begins: behind a space, else before a letter, else anywhere. */
    private static int cut(String text, int start, int longest) {
        int latest = start + longest;
        int earliest = longest == LONGEST_SHAPED ? start : latest - LOOKED_BACK;
        for (int at = latest; at > earliest; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        if (longest == LONGEST_SHAPED) {
            latest = start + LONGEST_WORD;
            earliest = start + LONGEST_WORD / 2;
        }
        for (int at = latest; at > earliest; at--) {
            if (Character.isLetterOrDigit(text.charAt(at)) && !Character.isSurrogate(text.charAt(at))) {
                return at; // no mark stands there, so that the letter before it is whole
            }
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }

    /** Whether the line goes on in the next one. */
    boolean goesOn(int line) {
        return line + 1 < count && text.charAt(starts[line + 1] - 1) != '\n';
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** How long the text is, in UTF-16 units. */
    int length() {
        return text.length();
    }

    int count() {
        return count;
    }

    /** UTF-16 offset of the first unit of a line. */
    int start(int line) {
        return starts[line];
    }

    /** UTF-16 offset after the last unit of a line, its line feed not counted. */
    int end(int line) {
        return line + 1 == count ? text.length() : goesOn(line) ? starts[line + 1] : starts[line + 1] - 1;
    }

    String line(int line) {
        return text.substring(start(line), end(line));
    }

    boolean isBlank(int line) {
        for (int i = start(line); i < end(line); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The line in which an offset stands. */
    int lineOf(int offset) {
        int at = java.util.Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : -at - 2;
    }

    TextPos position(int offset) {
        int bounded = Math.clamp(offset, 0, text.length());
        int line = lineOf(bounded);
        return TextPos.ofLeading(line, bounded - start(line));
    }

    int offset(TextPos position) {
        int line = Math.clamp(position.index(), 0, count - 1);
        return Math.min(start(line) + position.offset(), end(line));
    }
}
