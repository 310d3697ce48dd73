package app.parallax.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of an article by its script and, where several languages share one, by their most frequent words
 * or by letters that only one of them has. Silent rather than wrong.
 */
public final class LanguageGuess {
    /** How much of a text is looked at, in UTF-16 units. */
    private static final int LOOKED_AT = 8_000;
    private static final int FEWEST_LETTERS = 40;
    /** Frequent words that must be found, and how many times as many as of the second language. */
    private static final int FEWEST_WORDS = 3;
    private static final double LEAD = 1.5;
    /** The least share of frequent words among all; running text of each of these languages has over a fifth. */
    private static final double SHARE = 0.08;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Map<String, Set<String>> LATIN = Map.ofEntries(
            words("en",
                    "the of and to in that is was for on with as it by be are were has have had not from at his this"),
            words("de",
                    "der die und das den von zu mit des auf für ist im dem nicht ein eine als auch es an werden aus"),
            words("fr", "le la les de des et à un une du que est dans qui pour par sur pas au aux ce il avec ont été"),
            words("es", "el la los las de que y en un una del se por con para es no su al como más lo fue sobre ha"),
            words("it", "il di che e la un una per non del della è in con sono da al le dei gli nel ha alla si anche"),
            words("pt", "o a os as de que e do da em um uma para com não no na dos das por se mais foi ao é como"),
            words("nl", "de het een van en in is dat op te zijn voor met die niet aan er om ook als naar door bij"),
            words("sv", "och att det i en som är av för på med den till inte har de om ett var från han men vid"),
            words("da", "og at det i en er af for på med den til ikke har de om et var fra som han men der blev"),
            words("pl", "w i na z do się że nie jest to o po przez dla od jak za co ale są był oraz został"),
            words("cs", "a v se na je že s z do to o i k ve pro za by ale jako po které jsou byl také"),
            words("tr", "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra en ancak ise değil göre"),
            words("ro", "și de în la a cu pe că nu din care este un o pentru mai au fost prin sau ca al"),
            words("hu", "a az és hogy nem is egy volt meg de csak ha mint már vagy el ki ezt után lehet"),
            words("fi", "ja on ei että se oli hän ovat myös kuin mutta ole tai joka sen mukaan jo kun"),
            words("id", "yang dan di dengan untuk pada ini dari itu dalam tidak akan oleh ke telah juga karena"));

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.copyOf(List.of(words.split(" "))));
    }

    private LanguageGuess() {}

    /**
     * Guesses the language of a text.
     *
     * @return BCP 47 tag; empty if the text is short, mixed or in a language that is not known here
     */
    public static Optional<String> of(String text) {
        var head = text.substring(0, Graphemes.floor(text, Math.min(text.length(), LOOKED_AT)));
        var letters = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < head.length(); i += Character.charCount(head.codePointAt(i))) {
            int letter = head.codePointAt(i);
            if (Character.isLetter(letter)) {
                letters.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
                all++;
            }
        }
        var most = letters.entrySet().stream().max(Map.Entry.comparingByValue());
        int counted = all;
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
        int words = 0;
        var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            for (var language : LATIN.entrySet()) {
                if (language.getValue().contains(word.group())) {
                    found.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        var best = found.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isEmpty() || best.get().getValue() < Math.max(FEWEST_WORDS, words * SHARE)) {
            return Optional.empty();
        }
        int second = found.entrySet().stream().filter(each -> !each.getKey().equals(best.get().getKey()))
                .mapToInt(Map.Entry::getValue).max().orElse(0);
        return best.get().getValue() >= second * LEAD ? Optional.of(best.get().getKey()) : Optional.empty();
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
