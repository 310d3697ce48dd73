package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a German text: digits with points and commas, number words, powers, units, qualifiers. */
final class GermanFigures {
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("zwei", 2), Map.entry("drei", 3),
            Map.entry("vier", 4), Map.entry("fünf", 5), Map.entry("sechs", 6), Map.entry("sieben", 7),
            Map.entry("acht", 8), Map.entry("neun", 9), Map.entry("zehn", 10), Map.entry("elf", 11),
            Map.entry("zwölf", 12), Map.entry("dreizehn", 13), Map.entry("vierzehn", 14), Map.entry("fünfzehn", 15),
            Map.entry("sechzehn", 16), Map.entry("siebzehn", 17), Map.entry("achtzehn", 18), Map.entry("neunzehn", 19),
            Map.entry("zwanzig", 20), Map.entry("dreißig", 30), Map.entry("vierzig", 40), Map.entry("fünfzig", 50),
            Map.entry("sechzig", 60), Map.entry("siebzig", 70), Map.entry("achtzig", 80), Map.entry("neunzig", 90),
            Map.entry("hundert", 100), Map.entry("tausend", 1000));
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("prozent", "percent"),
            Map.entry("%", "percent"), Map.entry("prozentpunkt", "percentage point"), Map.entry("euro", "euro"),
            Map.entry("€", "euro"), Map.entry("dollar", "dollar"), Map.entry("kilometer", "kilometer"),
            Map.entry("km", "kilometer"), Map.entry("meter", "meter"), Map.entry("liter", "liter"),
            Map.entry("stunde", "hour"), Map.entry("minute", "minute"), Map.entry("tag", "day"),
            Map.entry("woche", "week"), Map.entry("monat", "month"), Map.entry("jahr", "year"),
            Map.entry("tonne", "ton"), Map.entry("hektar", "hectare"), Map.entry("grad", "degree"));
    private static final Set<String> OVER = Set.of("mehr als", "über", "mindestens", "wenigstens");
    private static final Set<String> UNDER = Set.of("weniger als", "unter", "höchstens", "bis zu", "maximal");
    private static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|"
            + String.join("|", WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
    private static final String NO_PART = "(?![\\p{L}\\p{N}:/]|[.,]\\d|\\.\\s*(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))";
    private static final Pattern FIGURE = Pattern
            .compile("(?<![\\p{L}\\p{N}.,:/#^-])(?iu:(rund|etwa|circa|ca\\.|ungefähr|"
                    + "gut|knapp|fast|nahezu|schätzungsweise|mehr als|über|mindestens|wenigstens|weniger als|unter|höchstens|"
                    + "maximal|bis zu|zwischen)\\s+(?:aber\\s+)?)?(?iu:(" + NUMBER + "))" + NO_PART
                    + "(?:\\s*(?:bis|und|–|-)\\s*(?iu:("
                    + NUMBER + "))" + NO_PART
                    + ")?(?:\\s+(Tausend|tausend|Millionen|Million|Mio\\.?|Milliarden|Milliarde|Mrd\\.?))?"
                    + "(-jährig\\p{L}*|\\s?[%€](?!\\p{L})|(?:\\s+\\p{Ll}{3,}(?:e|en|er|es))?\\s+\\p{Lu}[\\p{L}-]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

    private GermanFigures() {}

    static List<FoundQuantity> find(String text) {
        var found = new ArrayList<FoundQuantity>();
        var figures = FIGURE.matcher(text);
        while (figures.find()) {
            add(figures, found);
        }
        return List.copyOf(found);
    }

    private static void add(Matcher figure, List<FoundQuantity> found) {
        var qualifier = figure.group(1) == null ? null : figure.group(1).toLowerCase(Locale.ROOT);
        boolean between = "zwischen".equals(qualifier);
        var behind = figure.group(5) == null ? "" : figure.group(5).strip();
        var noun = behind.substring(behind.lastIndexOf(' ') + 1);
        boolean clock = noun.equals("Uhr");
        boolean year = figure.group(4) == null && noun.isEmpty() && YEAR.matcher(figure.group(2)).matches();
        if (clock || year) {
            return;
        }
        var first = value(figure.group(2));
        // “zwischen 15 und 25”, “15 bis 25”, but not “drei und vier”
        boolean range = figure.group(3) != null && (between || !figure.group().contains(" und "));
        int end = figure.group(3) != null && !range ? figure.end(2) : figure.end();
        var power = power(end == figure.end() ? figure.group(4) : null);
        var second = range ? value(figure.group(3)) : first;
        var known = end == figure.end() ? unit(noun) : null;
        var unit = known != null || noun.isEmpty() || end != figure.end() ? known : noun;
        var low = UNDER.contains(String.valueOf(qualifier)) ? null : first.min(second).multiply(power);
        var high = OVER.contains(String.valueOf(qualifier)) ? null : first.max(second).multiply(power);
        found.add(new FoundQuantity(new Span(figure.start(), end), low, high, unit,
                unit == null || known != null ? null : unit, between ? null : qualifier, null));
    }

    private static BigDecimal value(String number) {
        var word = WORDS.get(number.toLowerCase(Locale.ROOT));
        return word == null
                ? new BigDecimal(number.replace(".", "").replace(',', '.'))
                : BigDecimal.valueOf(word);
    }

    private static BigDecimal power(@Nullable String word) {
        return BigDecimal.valueOf(word == null
                ? 1
                : word.startsWith("Mrd") || word.startsWith("Milliard")
                        ? 1_000_000_000L
                        : word.startsWith("Mi") ? 1_000_000L : 1_000L);
    }

    /** The unit of measurement that a word names, in any of its forms; null for a noun that is counted. */
    private static @Nullable String unit(String noun) {
        if (noun.startsWith("-jährig")) {
            return "year";
        }
        var word = noun.toLowerCase(Locale.ROOT);
        for (var form : List.of(word, word.replaceFirst("(?:en|n|e|s)$", ""), word.replaceFirst("n$", ""))) {
            var unit = UNITS.get(form);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }
}
