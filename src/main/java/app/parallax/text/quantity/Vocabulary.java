package app.parallax.text.quantity;

import app.parallax.text.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The English vocabulary of quantities, read from {@code resources/language/en/quantity.tsv}. */
final class Vocabulary {
    private static final String FILE = "quantity.tsv";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Set<String> NO_PLURAL = Set.of("sec", "min", "kg", "km", "cm", "mm", "ft", "x", "ms", "%",
            "ha");
    /** Immutable; declared after the constants it is read with. */
    static final Vocabulary ENGLISH = new Vocabulary();

    final Map<String, BigDecimal> numbers = new HashMap<>();
    final Map<String, BigDecimal> scales = new HashMap<>();
    final Map<String, BigDecimal> tightScales = new HashMap<>();
    final Map<String, List<BigDecimal>> vague = new HashMap<>();
    final Map<String, Integer> parts = new HashMap<>();
    final Map<String, Integer> months = new HashMap<>();
    final UnitPhrases<Bound> qualifiers = new UnitPhrases<>();
    final UnitPhrases<Bound> after = new UnitPhrases<>();
    final UnitPhrases<String> signs = new UnitPhrases<>();
    final UnitPhrases<String> codes = new UnitPhrases<>();
    final UnitPhrases<String> units = new UnitPhrases<>();
    /** What stands between two figures of one unit: whether the earlier or the later one names it. */
    final UnitPhrases<String> links = new UnitPhrases<>();
    final Map<String, String> tightUnits = new HashMap<>();
    private final Set<String> symbols = new HashSet<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    /** The effect of a qualifier on a number. */
    enum Bound {
        LEAST, MOST, ABOUT, EXACT
    }

    private Vocabulary() {
        new Language("en").lines(FILE).map(line -> TAB.split(line, 3))
                .forEach(cells -> add(cells[0], cells[1], BAR.split(cells[2])));
    }

    private void add(String kind, String meaning, String[] forms) {
        for (var form : forms) {
            switch (kind) {
                case "number" -> numbers.put(form, new BigDecimal(meaning));
                case "scale" -> scales.put(form, new BigDecimal(meaning));
                case "tight" -> tightScales.put(form, new BigDecimal(meaning));
                case "vague" ->
                    vague.put(form, Pattern.compile(" ").splitAsStream(meaning).map(BigDecimal::new).toList());
                case "part" -> {
                    parts.put(form, Integer.valueOf(meaning));
                    parts.put(form + "s", Integer.valueOf(meaning));
                }
                case "month" -> months.put(form, Integer.valueOf(meaning));
                case "qualifier" -> qualifiers.add(form, bound(meaning));
                case "after" -> after.add(form, bound(meaning));
                case "sign" -> {
                    signs.add(form, meaning);
                    set("moneys").add(meaning);
                }
                case "code" -> {
                    codes.add(form, meaning);
                    set("moneys").add(meaning);
                }
                case "money" -> {
                    units.add(form, meaning);
                    units.add(form + "s", meaning);
                    set("moneys").add(meaning);
                }
                case "unit" -> {
                    units.add(form, meaning);
                    if (!NO_PLURAL.contains(form)) {
                        units.add(form + "s", meaning);
                    }
                }
                case "link" -> links.add(form, meaning);
                case "symbol" -> symbols.add(form);
                case "unit-tight" -> tightUnits.put(form, meaning);
                case "per", "name" -> set(kind + "-" + meaning).add(form);
                default -> set(kind).add(form);
            }
        }
    }

    private static Bound bound(String meaning) {
        return switch (meaning) {
            case "least" -> Bound.LEAST;
            case "most" -> Bound.MOST;
            case "exact" -> Bound.EXACT;
            default -> Bound.ABOUT;
        };
    }

    private Set<String> set(String name) {
        return sets.computeIfAbsent(name, missing -> new HashSet<>());
    }

    /** Whether a word belongs to a class. */
    boolean has(String kind, String word) {
        return sets.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Returns the symbols of units that all languages share. */
    Set<String> symbols() {
        return symbols;
    }

    /** Whether a token is the name of a month: “may” only if capitalised. */
    boolean isMonth(QuantityToken token) {
        return token.capital() && months.containsKey(token.low());
    }

    boolean isMoney(String unit) {
        return has("moneys", unit) || has("moneys", unit.substring(unit.lastIndexOf(' ') + 1));
    }
}
