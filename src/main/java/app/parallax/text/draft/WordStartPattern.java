package app.parallax.text.draft;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression whose matches begin with the first letter or digit of a word. It is tried only at words with
 * whose first two and four characters one may begin, which is known for each such beginning after the first time.
 */
final class WordStartPattern {
    /** Numbers of characters by which a word is told to begin no match. */
    private static final int FIRST = 2;
    private static final int FIRST_FOUR = 4;
    /** Number of bits of a character of such a beginning, and the last of these characters. */
    private static final int BITS = 15;
    private static final char LAST = (1 << BITS) - 1;
    private static final int KNOWN_BITS = 13;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Pattern pattern;
    /** Beginnings of words, each in the place of its hash until another comes there; the last bit is the answer. */
    private final AtomicLongArray known = new AtomicLongArray(1 << KNOWN_BITS);

    WordStartPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Gives each match in a text, in order, without overlaps. */
    void forEach(String text, Consumer<Matcher> found) {
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            boolean matches = isWordStart(text, at) && mayBegin(text, at, FIRST)
                    && mayBegin(text, at, FIRST_FOUR) && matcher.region(at, text.length()).lookingAt();
            if (matches) {
                found.accept(matcher);
            }
            at = matches ? Math.max(at + 1, matcher.end()) : at + 1;
        }
    }

    private static boolean isWordStart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    @SuppressWarnings("JdkObsolete") // hitEnd() says whether more characters could make a match
    private boolean mayBegin(String text, int at, int characters) {
        int end = Math.min(text.length(), at + characters);
        long prefix = 0;
        for (int i = at; i < end; i++) {
            if (text.charAt(i) > LAST) {
                return true;
            }
            prefix = (prefix << BITS) | text.charAt(i);
        }
        int place = (int) ((prefix * SPREAD) >>> (Long.SIZE - KNOWN_BITS));
        long entry = known.get(place);
        if (entry >>> 1 == prefix) {
            return (entry & 1) == 1;
        }
        var matcher = pattern.matcher(text.substring(at, end));
        boolean may = matcher.lookingAt() || matcher.hitEnd();
        known.set(place, (prefix << 1) | (may ? 1 : 0));
        return may;
    }
}
