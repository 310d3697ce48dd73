package app.parallax.text.draft;

import app.parallax.text.FoldedText;
import java.util.Arrays;
import java.util.Locale;

/** Compares single words. */
final class Spelling {
    private static final int SHORTEST = 4;

    private Spelling() {}

    /** Whether two different numbers have the same digits in another order, or one digit more, less or another. */
    static boolean isOneSlip(int one, int other) {
        var a = Integer.toString(one);
        var b = Integer.toString(other);
        return one != other && Math.max(a.length(), b.length()) > 1
                && (Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray())
                        || oneApart(a, b));
    }

    /** Whether two different numbers of two digits or more differ in one digit: another, or one more or less. */
    static boolean isOneDigitApart(String one, String other) {
        return !one.equals(other) && Math.min(one.length(), other.length()) > 1 && oneApart(one, other);
    }

    private static boolean oneApart(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        int end = 0;
        while (end < shorter - common && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - common - end <= 1;
    }

    /** Whether two words are likely forms of one: a common beginning, or one letter differs. */
    static boolean isNear(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST) {
            return a.equals(b) || (shorter == SHORTEST - 1 && (a.startsWith(b) || b.startsWith(a))
                    && Math.abs(a.length() - b.length()) == 1);
        }
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return oneApart(a, b) || (common >= SHORTEST && common * 3 >= 2 * Math.max(a.length(), b.length()));
    }

    /** Whether two names are likely forms of one, whatever their accents. */
    static boolean isNearName(String one, String other) {
        return isNear(withoutAccents(one), withoutAccents(other));
    }

    private static String withoutAccents(String word) {
        return word.chars().allMatch(c -> c < 0x80) ? word : FoldedText.wordsOf(word);
    }
}
