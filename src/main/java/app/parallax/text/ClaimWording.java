package app.parallax.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Derives the wording of a claim from the words of an article. */
public final class ClaimWording {
    private static final String OPENING = "“\"„«‘'(–—-…,;: ";
    private static final String CLOSING = "”\"“»’'–—-…,;:. ";

    private ClaimWording() {}

    /**
     * Returns the first whole sentence on one line, without surrounding quotation marks and stops.
     *
     * @return begins with a capital letter; empty if there is no word
     */
    public static String of(String words) {
        var line = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(line);
        int from = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            var sentence = trimmed(line.substring(from, end));
            if (!sentence.isEmpty()) {
                return sentence;
            }
            from = end;
        }
        return "";
    }

    private static String trimmed(String sentence) {
        int start = 0;
        int end = sentence.length();
        while (start < end && OPENING.indexOf(sentence.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(sentence.charAt(end - 1)) >= 0 && !abbreviated(sentence, end)) {
            end--;
        }
        if (start == end) {
            return "";
        }
        int first = sentence.offsetByCodePoints(start, 1);
        return sentence.substring(start, first).toUpperCase(Locale.ROOT) + sentence.substring(first, end);
    }

    /** Whether the final stop belongs to an abbreviation such as “U.S.”. */
    private static boolean abbreviated(String sentence, int end) {
        return end >= 4 && sentence.charAt(end - 1) == '.' && sentence.charAt(end - 3) == '.'
                && Character.isLetter(sentence.charAt(end - 2));
    }
}
