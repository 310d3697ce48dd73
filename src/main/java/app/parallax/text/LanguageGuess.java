package app.parallax.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the language of an article by its script and, where several languages share one, by their most frequent words
 * or by letters that only one of them has. Silent rather than wrong.
 */
public final class LanguageGuess {
    /** The length of the part of a text that is looked at, in UTF-16 units. */
    private static final int LOOKED_AT = 8_000;
    private static final int FEWEST_LETTERS = 40;
    /** Frequent words that must be found, and how many times as many as of the second language. */
    private static final int FEWEST_WORDS = 3;
    private static final double LEAD = 1.5;
    /** The least share of frequent words among all; running text of each of these languages has over a fifth. */
    private static final double SHARE = 0.08;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** The frequent words of languages in Latin letters, with the languages of each. */
    private static final Map<String, List<String>> LATIN = Language.sharedLines("common-words.tsv")
            .map(line -> line.split("\t", 2))
            .flatMap(cells -> Arrays.stream(cells[1].split(" ")).map(word -> Map.entry(word, cells[0])))
            .collect(Collectors.groupingBy(Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    /** The longest of these words, in UTF-16 units: no longer one is looked up. */
    private static final int LONGEST = LATIN.keySet().stream().mapToInt(String::length).max().orElse(0);

    private LanguageGuess() {}

    /** Whether a word, in lower case, is one of the most frequent of a language. */
    static boolean isFrequent(String tag, String word) {
        return LATIN.getOrDefault(word, List.of()).contains(tag);
    }

    /**
     * Guesses the language of a text.
     *
     * @return BCP 47 tag; empty if the text is short, mixed or in a language that is not known here
     */
    public static Optional<String> of(String text) {
        var head = text.substring(0, Graphemes.floor(text, Math.min(text.length(), LOOKED_AT)));
        var letters = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
        int all = 0;
        int ascii = 0;
        for (int i = 0; i < head.length(); i += Character.charCount(head.codePointAt(i))) {
            int letter = head.codePointAt(i);
            if ((letter | ' ') >= 'a' && (letter | ' ') <= 'z') {
                ascii++;
            } else if (Character.isLetter(letter)) {
                letters.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
                all++;
            }
        }
        if (ascii > 0) {
            letters.merge(Character.UnicodeScript.LATIN, ascii, Integer::sum);
        }
        int counted = all + ascii;
        all = counted;
        var most = letters.entrySet().stream().max(Map.Entry.comparingByValue());
        if (all < FEWEST_LETTERS || most.filter(each -> each.getValue() > counted * 0.6).isEmpty()) {
            return letters.containsKey(Character.UnicodeScript.HIRAGANA) && all >= FEWEST_LETTERS
                    ? Optional.of("ja")
                    : Optional.empty();
        }
        return switch (most.get().getKey()) {
            case LATIN -> latin(head);
            case CYRILLIC -> Optional.of(cyrillic(head));
            case ARABIC -> Optional.of(arabic(head));
            case HEBREW -> Optional.of("he");
            case GREEK -> Optional.of("el");
            case ARMENIAN -> Optional.of("hy");
            case GEORGIAN -> Optional.of("ka");
            case HANGUL -> Optional.of("ko");
            case HAN -> Optional.of(letters.containsKey(Character.UnicodeScript.HIRAGANA) ? "ja" : "zh");
            case HIRAGANA, KATAKANA -> Optional.of("ja");
            case THAI -> Optional.of("th");
            default -> Optional.empty();
        };
    }

    private static Optional<String> latin(String text) {
        var found = new HashMap<String, Integer>();
        int words = frequentWords(text, found);
        var best = found.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isEmpty() || best.get().getValue() < Math.max(FEWEST_WORDS, words * SHARE)) {
            return Optional.empty();
        }
        int second = found.entrySet().stream().filter(each -> !each.getKey().equals(best.get().getKey()))
                .mapToInt(Map.Entry::getValue).max().orElse(0);
        return best.get().getValue() >= second * LEAD ? Optional.of(best.get().getKey()) : Optional.empty();
    }

    /** Counts the frequent words of each language; returns the number of all words. */
    private static int frequentWords(String text, Map<String, Integer> found) {
        int words = 0;
        var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            if (word.end() - word.start() <= LONGEST) {
                LATIN.getOrDefault(word.group(), List.of())
                        .forEach(language -> found.merge(language, 1, Integer::sum));
            }
        }
        return words;
    }

    /**
     * Chooses the likeliest language that has a folder, however short the text is: the rules of one must be tried.
     *
     * @return empty if no word or letter tells
     */
    static Optional<Language> likeliest(String text) {
        var head = text.substring(0, Graphemes.floor(text, Math.min(text.length(), LOOKED_AT)));
        var scripts = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
        int ascii = (int) head.chars().filter(LanguageGuess::isAsciiLetter).count(); // a hundred times faster
        if (ascii > 0) {
            scripts.put(Character.UnicodeScript.LATIN, ascii);
        }
        head.codePoints().filter(letter -> letter > 127 && Character.isLetter(letter))
                .forEach(letter -> scripts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        var most = scripts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return most.flatMap(script -> switch (script) {
            case CYRILLIC -> Language.tagged("ru");
            case ARABIC -> Language.tagged("ar");
            case HEBREW -> Language.tagged("he");
            default -> {
                var found = new HashMap<String, Integer>();
                frequentWords(head, found);
                boolean plain = head.chars().noneMatch(letter -> letter > 127 && Character.isLetter(letter));
                int least = plain ? 2 : 1; // “no” alone is English as well as Spanish
                yield Language.all().stream()
                        .filter(language -> found.getOrDefault(language.tag(), 0) >= least)
                        .max(Comparator.comparing(language -> found.getOrDefault(language.tag(), 0)));
            }
        });
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** By letters that Russian does not have. */
    private static String cyrillic(String text) {
        if (has(text, "іїєґІЇЄҐ")) {
            return has(text, "ўЎ") ? "be" : "uk";
        }
        return has(text, "ђћљњџЂЋЉЊЏ") ? "sr" : has(text, "ыэЫЭ") ? "ru" : has(text, "ъЪ") ? "bg" : "ru";
    }

    /** By letters that Arabic does not have. */
    private static String arabic(String text) {
        return has(text, "ٹڈڑے") ? "ur" : has(text, "پچژگ") ? "fa" : "ar";
    }

    /** Whether some letters stand in a text more than now and then, as in a foreign name. */
    private static boolean has(String text, String letters) {
        long found = text.chars().filter(c -> letters.indexOf(c) >= 0).count();
        return found * 200 >= text.chars().filter(Character::isLetter).count() && found > 1;
    }
}
