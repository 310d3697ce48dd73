package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds ranks from the fourth on: “the sixth quarter in a row”, “45th among the states”. */
final class Ordinals {
    static final String UNIT = "ordinal";

    /** No century, date, street or name. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}\\p{N}.,/-])(?:(\\d{1,4})(?:st|nd|rd|th)|"
            + "(?:(?<=(?:[Tt]he|his|her|its|their|our|my|a|in|for) )(?:(?i:fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
            + "eleventh|twelfth))))(?!-|\\p{L}| of (?:a|the|\\p{Lu})| (?:centur|\\p{Lu})|,? \\d)");
    private static final Pattern GERMAN = Pattern.compile("(?<=\\b(?:zum|das|sein|ihr|beim) )"
            + "(?:vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|elften?|zwölften?)(?= Mal\\b)");
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("fourth", 4), Map.entry("fifth", 5),
            Map.entry("sixth", 6), Map.entry("seventh", 7), Map.entry("eighth", 8), Map.entry("ninth", 9),
            Map.entry("tenth", 10), Map.entry("eleventh", 11), Map.entry("twelfth", 12), Map.entry("vierte", 4),
            Map.entry("fünfte", 5), Map.entry("sechste", 6), Map.entry("siebte", 7), Map.entry("achte", 8),
            Map.entry("neunte", 9), Map.entry("zehnte", 10), Map.entry("elfte", 11), Map.entry("zwölfte", 12));
    private static final int LEAST = 4;

    private Ordinals() {}

    /** Finds the ranks of a text in English or German, by start. */
    static List<FoundQuantity> find(String text, Locale language) {
        var pattern = switch (language.getLanguage()) {
            case "en" -> ENGLISH;
            case "de" -> GERMAN;
            default -> null;
        };
        return pattern == null
                ? List.of()
                : pattern.matcher(text).results().map(each -> {
                    boolean digits = Character.isDigit(text.charAt(each.start()));
                    var word = each.group().toLowerCase(Locale.ROOT);
                    var value = digits
                            ? new BigDecimal(each.group(1))
                            : BigDecimal.valueOf(WORDS.getOrDefault(
                                    word.endsWith("ten") ? word.substring(0, word.length() - 1) : word, 0));
                    return new FoundQuantity(new Span(each.start(), each.end()), value, value, UNIT,
                            null, null, null);
                }).filter(each -> each.min() != null && each.min().intValue() >= LEAST).toList();
    }
}
