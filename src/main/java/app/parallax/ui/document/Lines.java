package app.parallax.ui.document;

import jfx.incubator.scene.control.richtext.TextPos;

/** The lines of a text: offsets in the text to places in the text area, and back. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int count;

    Lines(String text) {
        this.text = text;
        var found = new int[16];
        int n = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (n == found.length) {
                found = java.util.Arrays.copyOf(found, n * 2);
            }
            found[n++] = at + 1;
        }
        this.starts = found;
        this.count = n;
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
        return line + 1 < count ? starts[line + 1] - 1 : text.length();
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
