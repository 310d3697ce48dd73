package app.parallax.text.quantity;

import app.parallax.text.Language;
import app.parallax.text.quantity.Vocabulary.Bound;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of quantities of one language, read from {@code quantity.tsv} in its folder: kind, meaning and forms.
 * Numerals and months also come from CLDR.
 */
final class LanguageVocabulary {
    private static final String FILE = "quantity.tsv";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern SOFT = Pattern.compile("[\\u00AD\\u200B]");
    /** English has rules of its own, with {@link Vocabulary}. */
    private static final Map<String, Once> READ = Language.all().stream()
            .filter(language -> language.has(FILE) && !language.tag().equals("en"))
            .collect(Collectors.toUnmodifiableMap(Language::tag, Once::new));

    final InflectedPhrases<BigDecimal> numbers = new InflectedPhrases<>();
    final Map<String, BigDecimal> morphemes = new HashMap<>();
    final InflectedPhrases<BigDecimal> scales = new InflectedPhrases<>();
    final InflectedPhrases<List<BigDecimal>> vague = new InflectedPhrases<>();
    /** Numbers that a word makes approximate: une vingtaine. */
    final InflectedPhrases<BigDecimal> rough = new InflectedPhrases<>();
    final InflectedPhrases<BigDecimal> parts = new InflectedPhrases<>();
    final InflectedPhrases<Integer> denominators = new InflectedPhrases<>();
    final InflectedPhrases<Integer> nth = new InflectedPhrases<>();
    final InflectedPhrases<String> units = new InflectedPhrases<>();
    /** Words that mean two of a unit: ساعتين, שעתיים. */
    final InflectedPhrases<String> duals = new InflectedPhrases<>();
    /** Counted nouns by their name in all languages. */
    final InflectedPhrases<String> nouns = new InflectedPhrases<>();
    final UnitPhrases<Bound> qualifiers = new UnitPhrases<>();
    final UnitPhrases<Bound> after = new UnitPhrases<>();
    private final Map<String, InflectedPhrases<Boolean>> sets = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> moneys = new HashSet<>();

    /** Reads the file of a language when it is first needed. */
    private static final class Once {
        private final Language language;
        private @Nullable LanguageVocabulary read;

        private Once(Language language) {
            this.language = language;
        }

        private synchronized LanguageVocabulary get() {
            var known = read;
            if (known == null) {
                known = new LanguageVocabulary(language);
                read = known;
            }
            return known;
        }
    }

    private LanguageVocabulary(Language language) {
        var lines = language.lines(FILE).map(line -> TAB.split(line, 3)).toList();
        for (var cells : lines) {
            switch (cells[0]) {
                case "option" -> options.put(cells[1], cells[2]);
                case "prefix" -> prefixes.addAll(List.of(BAR.split(cells[2])));
                default -> {
                }
            }
        }
        symbols();
        lines.forEach(cells -> add(cells[0], cells[1], BAR.split(cells[2])));
        var locale = ULocale.forLanguageTag(language.tag());
        spell(locale);
        months(locale);
    }

    /** Returns the vocabulary of a language, or null if it has none. */
    static @Nullable LanguageVocabulary of(Language language) {
        var known = READ.get(language.tag());
        return known == null ? null : known.get();
    }

    /** Returns those of all languages but English. */
    static List<LanguageVocabulary> all() {
        return Language.all().stream().filter(language -> READ.containsKey(language.tag()))
                .map(language -> Objects.requireNonNull(READ.get(language.tag())).get()).toList();
    }

    /** Adds the symbols of units that all languages share. */
    private void symbols() {
        for (var symbol : Vocabulary.ENGLISH.symbols()) {
            var unit = Vocabulary.ENGLISH.units.at(new QuantityTokens(symbol, QuantityLexer.all(symbol), false), 0);
            if (unit != null) {
                units.add(tokens(symbol), unit.meaning());
            }
        }
    }

    private void add(String kind, String meaning, String[] forms) {
        for (var form : forms) {
            var words = tokens(form);
            switch (kind) {
                case "option", "prefix" -> {
                }
                case "number" -> number(words, new BigDecimal(meaning));
                case "scale" -> {
                    scales.add(words, new BigDecimal(meaning));
                    morphemes.put(form, new BigDecimal(meaning));
                }
                case "vague" -> vague.add(words, BLANK.splitAsStream(meaning).map(BigDecimal::new).toList());
                case "rough" -> rough.add(words, new BigDecimal(meaning));
                case "part" -> {
                    var cells = meaning.split("/", 2);
                    parts.add(words, Amount.part(Long.parseLong(cells[0]), Long.parseLong(cells[1])));
                }
                case "denominator" -> denominators.add(words, Integer.valueOf(meaning));
                case "nth" -> nth.add(words, Integer.valueOf(meaning));
                case "unit" -> units.add(words, meaning);
                case "money" -> {
                    units.add(words, meaning);
                    moneys.add(meaning);
                }
                case "dual" -> duals.add(words, meaning);
                case "noun" -> nouns.add(words, meaning);
                case "qualifier" -> qualifiers.add(words, bound(meaning));
                case "after" -> after.add(words, bound(meaning));
                default -> set(kind).add(words, true);
            }
        }
    }

    private void number(List<QuantityToken> words, BigDecimal value) {
        numbers.add(words, value);
        if (words.size() == 1) {
            morphemes.putIfAbsent(words.getFirst().low(), value);
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

    /** Adds the numerals of CLDR in all genders and cases: 2 to 20, the tens and the hundreds. */
    private void spell(ULocale locale) {
        var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (var rules : format.getRuleSetNames()) {
            if (rules.contains("cardinal") || rules.contains("numbering")) {
                for (int n = 2; n <= 900; n += n < 20 ? 1 : n < 100 ? 10 : 100) {
                    var spelt = SOFT.matcher(format.format((long) n, rules)).replaceAll("");
                    if (spelt.chars().noneMatch(Character::isDigit) && !units.has(spelt)) {
                        number(tokens(spelt), BigDecimal.valueOf(n));
                    }
                }
            }
        }
    }

    private void months(ULocale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                for (var month : symbols.getMonths(context, width)) {
                    if (!month.isBlank() && !Character.isDigit(month.codePointAt(0))) {
                        set("month").add(tokens(month.endsWith(".") ? month.substring(0, month.length() - 1) : month),
                                true);
                    }
                }
            }
        }
    }

    private InflectedPhrases<Boolean> set(String name) {
        return sets.computeIfAbsent(name, missing -> new InflectedPhrases<>());
    }

    /** Returns the tokens of a phrase of this language. */
    List<QuantityToken> tokens(String form) {
        // an apostrophe at the end belongs to the word before it: d'
        var whole = option("elision") && form.endsWith("'") ? form + "x" : form;
        return new WordSplitter(this, whole).elided(QuantityLexer.all(whole)).stream()
                .filter(token -> token.end() <= form.length()).toList();
    }

    /** Whether a phrase of a class begins at an index. */
    boolean is(String kind, QuantityTokens tokens, int index) {
        return length(kind, tokens, index) > 0;
    }

    /** Returns the number of tokens of the phrase of a class that begins at an index; 0 if none does. */
    int length(String kind, QuantityTokens tokens, int index) {
        var phrases = sets.get(kind);
        var hit = phrases == null ? null : phrases.at(tokens, index);
        return hit == null ? 0 : hit.length();
    }

    /** Whether a word begins a phrase of a class. */
    boolean has(String kind, String word) {
        var phrases = sets.get(kind);
        return phrases != null && phrases.has(word);
    }

    /** Whether the language has an option: {@code capital-nouns}, {@code comma}. */
    boolean option(String name) {
        return options.containsKey(name);
    }

    /** Returns the endings of an option, none without it. */
    List<String> endings(String name) {
        var value = options.get(name);
        return value == null ? List.of() : List.of(BAR.split(value));
    }

    boolean isPrefix(String word) {
        return prefixes.contains(word);
    }

    Set<String> prefixes() {
        return prefixes;
    }

    boolean isMoney(String unit) {
        return moneys.contains(unit) || Vocabulary.ENGLISH.isMoney(unit);
    }

    /** Whether a word is a numeral, a unit or a part. */
    boolean knows(String low) {
        return numbers.has(low) || scales.has(low) || vague.has(low) || units.has(low) || parts.has(low)
                || duals.has(low) || nouns.has(low) || set("known").has(low)
                || set("month").has(low) || set("name").has(low);
    }
}
