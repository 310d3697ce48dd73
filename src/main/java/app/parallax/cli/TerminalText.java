package app.parallax.cli;

import app.parallax.model.DisplaySanitizer;
import java.util.regex.Pattern;

/** Sanitises untrusted text for a terminal. */
final class TerminalText {
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\t\\x85\\u2028\\u2029]");

    private TerminalText() {}

    /** Returns one line without control characters, escape sequences and bidirectional overrides. */
    static String line(String text) {
        return LINE_BREAK.matcher(DisplaySanitizer.inPlace(text)).replaceAll(" ");
    }

    /** Returns the number of columns of a line: two for wide letters and emoji, none for combining marks. */
    static int width(String line) {
        return line.codePoints().map(TerminalText::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
