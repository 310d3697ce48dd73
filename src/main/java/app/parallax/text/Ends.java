package app.parallax.text;

import java.util.function.IntPredicate;

/**
 * Strips characters from the ends of a text in linear time: a pattern such as {@code /+$} is tried anew at each of
 * 200,000 slashes.
 */
public final class Ends {
    private Ends() {}

    /**
     * Strips characters from both ends.
     *
     * @param off tells which code points to strip
     */
    public static String without(String text, IntPredicate off) {
        int start = 0;
        while (start < text.length() && off.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return withoutLast(text.substring(start), off);
    }

    /**
     * Strips characters from the end.
     *
     * @param off tells which code points to strip
     */
    public static String withoutLast(String text, IntPredicate off) {
        int end = text.length();
        while (end > 0 && off.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    /**
     * Strips characters from the end.
     *
     * @param off the characters to strip
     */
    public static String withoutLast(String text, String off) {
        return withoutLast(text, point -> off.indexOf(point) >= 0);
    }

    /** Whether a code point matches {@code [\s\p{Z}]}: every space of ASCII and of Unicode. */
    public static boolean isSpace(int point) {
        return point == ' ' || (point >= '\t' && point <= '\r') || Character.isSpaceChar(point);
    }
}
