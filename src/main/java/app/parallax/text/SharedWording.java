package app.parallax.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares passages by their longest common run of words. */
public final class SharedWording {
    /** The number of equal folded words in a row from which a common source is likely; fewer happen by chance. */
    private static final int RUN = 8;
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SharedWording() {}

    /**
     * Whether two passages share {@value #RUN} words in a row, ignoring case and punctuation, and so likely share a
     * source.
     */
    public static boolean isLikely(String one, String other) {
        return longestRun(words(one), words(other)) >= RUN;
    }

    private static List<String> words(String text) {
        // “1,400” and “1400” are one word
        var joined = text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d),(?=\\d)", "");
        return NOT_WORDS.splitAsStream(joined).filter(word -> !word.isEmpty()).toList();
    }

    private static int longestRun(List<String> one, List<String> other) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            places.computeIfAbsent(other.get(i), word -> new ArrayList<>()).add(i);
        }
        var before = new HashMap<Integer, Integer>();
        int longest = 0;
        for (var word : one) {
            var now = new HashMap<Integer, Integer>();
            for (int place : places.getOrDefault(word, List.of())) {
                int run = before.getOrDefault(place - 1, 0) + 1;
                now.put(place, run);
                longest = Math.max(longest, run);
            }
            before = now;
        }
        return longest;
    }
}
