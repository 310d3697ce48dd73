package app.parallax.ui.common.reading;

import jfx.incubator.scene.control.richtext.TextPos;

/**
 * The lines of a text: converts offsets of the text into positions of the text area, and back. The text area lays out a
 * line as a whole, which takes seconds for a line of megabytes, so such a line is split.
 */
public final class TextLines {
    /** Of 300,000 characters the layout takes 0.4 s; a line of so many stays under what can be felt. */
    public static final int LONGEST = 4_000;
    /** Of a line that runs right to left somewhere, whose words are laid out one by one, in their square. */
    private static final int LONGEST_RIGHT_TO_LEFT = 1_000;
    /** The length from which a line is no paragraph of a person, so that a visible split is acceptable. */
    private static final int NO_PARAGRAPH = 20_000;
    /** The maximal length of parts of such a line with right-to-left text or emoji, which need shaping. */
    private static final int LONGEST_SHAPED = 100;
    /** The maximal length of parts of such a line without spaces, which {@code Segments} still takes as a word. */
    private static final int LONGEST_WORD = 16;
    /** The distance searched backwards for the end of a word or character. */
    private static final int LOOKED_BACK = 200;

    private final String text;
    private final int[] starts;
    private final int count;

    /** Divides a text into lines. */
    public TextLines(String text) {
        this.text = text;
        var found = new int[16];
        int n = 1;
        int feed = text.indexOf('\n');
        for (int start = 0; start >= 0;) {
            if (feed >= 0 && feed < start) { // found once a line, for a line of megabytes has thousands of parts
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

    /** Returns where the rest of a long line begins: after a space, else before a letter, else anywhere. */
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
                return at; // no combining mark follows, so the letter before is complete
            }
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }

    public boolean goesOn(int line) {
        return line + 1 < count && text.charAt(starts[line + 1] - 1) != '\n';
    }

    public String text() {
        return text;
    }

    /** The length of the text in UTF-16 units. */
    public int length() {
        return text.length();
    }

    public int count() {
        return count;
    }

    /** UTF-16 offset of the first unit of a line. */
    public int start(int line) {
        return starts[line];
    }

    /** UTF-16 offset after the last unit of a line, its line feed not counted. */
    public int end(int line) {
        return line + 1 == count ? text.length() : goesOn(line) ? starts[line + 1] : starts[line + 1] - 1;
    }

    public String line(int line) {
        return text.substring(start(line), end(line));
    }

    /** Whether a line has nothing but white space. */
    public boolean isBlank(int line) {
        for (int i = start(line); i < end(line); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The line in which an offset stands. */
    public int lineOf(int offset) {
        int at = java.util.Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The place of an offset in the text area. */
    public TextPos position(int offset) {
        int bounded = Math.clamp(offset, 0, text.length());
        int line = lineOf(bounded);
        return TextPos.ofLeading(line, bounded - start(line));
    }

    /** The offset of a place in the text area. */
    public int offset(TextPos position) {
        int line = Math.clamp(position.index(), 0, count - 1);
        return Math.min(start(line) + position.offset(), end(line));
    }
}
