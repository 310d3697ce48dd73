package app.parallax.text;

import java.util.function.IntPredicate;

/**
 * Strips characters from the ends of a text in one pass: a pattern such as {@code /+$} is tried anew at each of 200,000
 * slashes.
 */
public final class Ends {
    private Ends() {}

    /**
     * A text without some characters at both ends.
     *
     * @param off which code points go
     */
    public static String without(String text, IntPredicate off) {
        int start = 0;
        while (start < text.length() && off.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return withoutLast(text.substring(start), off);
    }

    /**
     * A text without some characters at its end.
     *
     * @param off which code points go
     */
    public static String withoutLast(String text, IntPredicate off) {
        int end = text.length();
        while (end > 0 && off.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    /** A text without some characters at its end. */
    public static String withoutLast(String text, String off) {
        return withoutLast(text, point -> off.indexOf(point) >= 0);
    }

    /** Whether a pattern's {@code [\s\p{Z}]} is a character: every space of ASCII and of Unicode. */
    public static boolean isSpace(int point) {
        return point == ' ' || (point >= '\t' && point <= '\r') || Character.isSpaceChar(point);
    }
}
