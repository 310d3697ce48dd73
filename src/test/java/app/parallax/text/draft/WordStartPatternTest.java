package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordStartPatternTest {
    private static final Pattern PATTERN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:over|at least) )?(?:an? day|a toe(?! day)|\\d+ days?|день|(?<!no )twice)(?!\\p{L})");
    private static final List<String> PARTS = List.of("a", "an", "day", "days", "toe", "over", "at", "least", "7", "12",
            "день", "День", "twice", "no", "tw", "\uD83D\uDE00", "b\u0301", "가", "가 day", "A");
    private static final List<String> GAPS = List.of(" ", " ", " ", "", "-", "\n");

    private static List<String> tried(WordStartPattern pattern, String text) {
        var found = new ArrayList<String>();
        pattern.forEach(text, each -> found.add(each.start() + each.group()));
        return found;
    }

    private static List<String> plain(String text) {
        return PATTERN.matcher(text).results().filter(each -> Character.isLetterOrDigit(text.charAt(each.start())))
                .map(each -> each.start() + each.group()).toList();
    }

    @Test
    void findsWhatThePatternFindsAtTheBeginningsOfWords() {
        var random = new Random(4);
        var pattern = new WordStartPattern(PATTERN);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
            }
            assertEquals(plain(text.toString()), tried(pattern, text.toString()), text.toString());
            found += plain(text.toString()).size();
        }
        assertTrue(found > 1_000, () -> "too few matches to compare");
    }

    @Test
    void anotherBeginningInThePlaceOfAHashChangesNothing() {
        var pattern = new WordStartPattern(PATTERN);
        for (int i = 0; i < 60_000; i++) {
            pattern.forEach(Integer.toString(i, 36) + " is no day",
                    each -> assertTrue(plain(each.group()).size() == 1));
        }
        assertEquals(List.of("0a day", "10twice"), tried(pattern, "a day and twice"));
    }
}
