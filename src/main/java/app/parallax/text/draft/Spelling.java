package app.parallax.text.draft;

import java.util.Locale;

/** Compares single words. */
final class Spelling {
    private static final int SHORTEST = 4;

    private Spelling() {}

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
        int end = 0;
        while (end < shorter - common && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        boolean oneLetter = Math.max(a.length(), b.length()) - common - end <= 1;
        return oneLetter || (common >= SHORTEST && common * 3 >= 2 * Math.max(a.length(), b.length()));
    }
}
