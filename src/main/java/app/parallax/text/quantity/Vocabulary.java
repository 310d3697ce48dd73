package app.parallax.text.quantity;

import app.parallax.text.Language;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The vocabulary of quantities of one language: kind, meaning and forms, read from {@code quantity.tsv} beside the
 * folders of the languages, then in the folder of the language. Numerals, months and weekdays also come from CLDR.
 */
final class Vocabulary {
    private static final String FILE = "quantity.tsv";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern SOFT = Pattern.compile("[\\u00AD\\u200B]");
    private static final int STEM = 3;
    private static final Phrases<Boolean> NONE = new Phrases<>();
    /** Each is read when it is first needed. */
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    final Phrases<BigDecimal> numbers = new Phrases<>();
    final Phrases<BigDecimal> scales = new Phrases<>();
    /** Scales that are written to a figure; their letters may be units as well. */
    final Map<String, BigDecimal> tightScales = new HashMap<>();
    final Map<String, BigDecimal> letterScales = new HashMap<>();
    final Phrases<List<BigDecimal>> vague = new Phrases<>();
    /** The ranges of vague numbers by their lower end. */
    final Map<BigDecimal, List<BigDecimal>> ranges = new HashMap<>();
    /** Numbers that a word makes approximate: une vingtaine. */
    final Phrases<BigDecimal> rough = new Phrases<>();
    final Phrases<BigDecimal> parts = new Phrases<>();
    /** Words that add a part to a number: and a half. */
    final Phrases<BigDecimal> added = new Phrases<>();
    final Phrases<Integer> denominators = new Phrases<>();
    /** Denominators of one that are ordinals as well: third. */
    final Phrases<Integer> ordinals = new Phrases<>();
    final Phrases<Integer> nth = new Phrases<>();
    final Phrases<String> units = new Phrases<>();
    final Map<String, String> tightUnits = new HashMap<>();
    final Map<String, String> letterUnits = new HashMap<>();
    final Phrases<String> signs = new Phrases<>();
    final Phrases<String> codes = new Phrases<>();
    /** Smaller units by the larger one: how many of them make one, and their name. */
    final Map<String, Smaller> smaller = new HashMap<>();
    /** Words that mean two of a unit: ساعتين, שעתיים. */
    final Phrases<String> duals = new Phrases<>();
    /** Counted nouns by their name in all languages. */
    final Phrases<String> nouns = new Phrases<>();
    final Phrases<Bound> qualifiers = new Phrases<>();
    final Phrases<Bound> after = new Phrases<>();
    /** Words between two figures of one unit, with which of the two names the unit. */
    final Phrases<Link> links = new Phrases<>();
    final Phrases<Integer> months = new Phrases<>();
    private final Phrases<Integer> weekdays = new Phrases<>();
    private final Phrases<Boolean> numerals = new Phrases<>();
    final Map<String, BigDecimal> morphemes = new HashMap<>();
    private final Set<String> stems = new HashSet<>();
    private final Map<WordClass, Phrases<Boolean>> sets = new EnumMap<>(WordClass.class);
    private final Map<String, List<String>> options = new HashMap<>();
    private final Map<String, String> singulars = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> moneys = new HashSet<>();
    private final Map<String, String> folds = new HashMap<>();

    /** The effect of a qualifier on a number. */
    enum Bound {
        LEAST, MOST, ABOUT, EXACT
    }

    /** The one of two figures that names the unit of both; the earlier one only if it is measured, not counted. */
    enum Link {
        EARLIER, MEASURED, LATER, ADDED
    }

    /** Endings of words, and longer ones that are excepted. */
    record Endings(List<String> ends, List<String> excepted) {
        boolean isEmpty() {
            return ends.isEmpty();
        }

        boolean match(String low) {
            return isIn(ends, low) && !isIn(excepted, low);
        }

        private static boolean isIn(List<String> endings, String low) {
            for (int i = 0; i < endings.size(); i++) {
                if (low.endsWith(endings.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The number of smaller units in a larger one. */
    record Smaller(BigDecimal parts, String name) {}

    private final boolean capitalMonths;

    private Vocabulary(Language language) {
        var lines = Stream.concat(Language.sharedLines(FILE), language.lines(FILE)).map(line -> TAB.split(line, 3))
                .toList();
        for (var cells : lines) {
            var forms = List.of(BAR.split(cells[2]));
            switch (cells[0]) {
                case "option" -> options.put(cells[1], forms);
                case "prefix" -> prefixes.addAll(forms);
                case "fold" -> forms.forEach(form -> folds.put(form, cells[1]));
                default -> {
                }
            }
        }
        capitalMonths = option("capital-months");
        lines.forEach(cells -> List.of(BAR.split(cells[2])).forEach(form -> add(cells[0], cells[1], form)));
        var locale = ULocale.forLanguageTag(language.tag());
        spell(locale);
        var symbols = DateFormatSymbols.getInstance(locale);
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                names(months, symbols.getMonths(context, width), 1);
            }
            names(weekdays, symbols.getWeekdays(context, DateFormatSymbols.WIDE), 0);
        }
        if (option("compounds")) {
            morphemes.keySet().stream().filter(word -> word.length() >= STEM)
                    .forEach(word -> stems.add(word.substring(0, STEM)));
        }
    }

    /** Returns the vocabulary of a language with a folder. */
    static Vocabulary of(Language language) {
        var known = READ.get(language.tag());
        return known == null ? READ.computeIfAbsent(language.tag(), tag -> new Vocabulary(language)) : known;
    }

    /** Returns those of all languages. */
    static List<Vocabulary> all() {
        return Language.all().stream().filter(language -> language.has(FILE)).map(Vocabulary::of).toList();
    }

    private void add(String kind, String meaning, String form) {
        var words = tokens(form);
        switch (kind) {
            case "option", "prefix", "fold" -> {
            }
            case "number" -> number(words, new BigDecimal(meaning));
            case "morpheme" -> morphemes.put(form, new BigDecimal(meaning));
            case "scale" -> {
                scales.add(words, new BigDecimal(meaning));
                morphemes.put(form, new BigDecimal(meaning));
                begins(words);
            }
            case "tight" -> tightScales.put(form, new BigDecimal(meaning));
            case "tight-letter" -> letterScales.put(form, new BigDecimal(meaning));
            case "vague" -> {
                var range = BLANK.splitAsStream(meaning).map(BigDecimal::new).toList();
                vague.add(words, range);
                ranges.putIfAbsent(range.getFirst(), range);
                begins(words);
            }
            case "rough" -> {
                rough.add(words, new BigDecimal(meaning));
                begins(words);
            }
            case "part" -> {
                var cells = meaning.split("/", 2);
                parts.add(words, Amount.part(Long.parseLong(cells[0]), Long.parseLong(cells[1])));
                begins(words);
            }
            case "added" -> added.add(words, new BigDecimal(meaning));
            case "denominator" -> denominators.add(words, Integer.valueOf(meaning));
            case "ordinal" -> ordinals.add(words, Integer.valueOf(meaning));
            case "nth" -> nth.add(words, Integer.valueOf(meaning));
            case "unit" -> unit(words, meaning);
            case "money" -> {
                unit(words, meaning);
                moneys.add(meaning);
            }
            case "unit-tight" -> tightUnits.put(form, meaning);
            case "unit-letter" -> letterUnits.put(form, meaning);
            case "sign", "code", "code-mixed" -> {
                (kind.equals("sign") ? signs : codes).add(words, meaning);
                moneys.add(meaning);
                begins(words);
                if (kind.equals("code-mixed")) {
                    set(kind).add(words, true);
                }
            }
            case "smaller" -> {
                var cells = BLANK.split(meaning, 2);
                smaller.put(form, new Smaller(new BigDecimal(cells[0]), cells[1]));
            }
            case "dual" -> {
                duals.add(words, meaning);
                begins(words);
            }
            case "noun" -> nouns.add(words, meaning);
            case "singular" -> singulars.put(form, meaning);
            case "qualifier" -> qualifiers.add(words, Bound.valueOf(meaning.toUpperCase(Locale.ROOT)));
            case "after" -> after.add(words, Bound.valueOf(meaning.toUpperCase(Locale.ROOT)));
            case "link" -> links.add(words, Link.valueOf(meaning.toUpperCase(Locale.ROOT)));
            case "month" -> months.add(words, Integer.valueOf(meaning));
            case "one", "each", "ratio", "several", "couple" -> {
                set(kind).add(words, true);
                begins(words);
            }
            default -> set(kind).add(words, true);
        }
    }

    private void number(List<QuantityToken> words, BigDecimal value) {
        numbers.add(words, value);
        begins(words);
        if (words.size() == 1) {
            morphemes.putIfAbsent(words.getFirst().low(), value);
        }
    }

    private void unit(List<QuantityToken> words, String meaning) {
        units.add(words, meaning);
        if (option("bare-nouns")) {
            begins(words);
        }
    }

    /** Notes the first word of what a quantity can begin with. */
    private void begins(List<QuantityToken> words) {
        boolean open = words.size() > 1 && words.get(1).is("*");
        numerals.add(words.subList(0, open ? 2 : 1), true);
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

    private void names(Phrases<Integer> into, String[] names, int first) {
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            if (!name.isBlank() && !Character.isDigit(name.codePointAt(0))) {
                into.add(tokens(name.endsWith(".") ? name.substring(0, name.length() - 1) : name), first + i);
            }
        }
    }

    private Phrases<Boolean> set(String name) {
        var kind = WordClass.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return sets.computeIfAbsent(kind, missing -> new Phrases<>());
    }

    /** Returns the tokens of a phrase of this language. */
    List<QuantityToken> tokens(String form) {
        // an apostrophe at the end belongs to the word before it: d'
        var whole = option("elision") && form.endsWith("'") ? form + "x" : form;
        return new WordSplitter(this, whole).elided(QuantityLexer.all(whole)).stream()
                .filter(token -> token.end() <= form.length()).toList();
    }

    /** Whether a word may begin a quantity. */
    boolean begins(String low) {
        return numerals.has(low) || beginsCompound(low);
    }

    /**
     * Whether a word begins like a numeral that may be written together with others; a quick test before a long one.
     */
    boolean beginsCompound(String low) {
        return !stems.isEmpty() && low.length() >= STEM && stems.contains(low.substring(0, STEM));
    }

    /** Returns the index after a phrase and, if it is an abbreviation, its point. */
    int endOfAbbreviation(QuantityTokens tokens, int from, int to) {
        return tokens.is(to, ".") && tokens.joined(to) && is(WordClass.ABBREVIATION, tokens, from) ? to + 1 : to;
    }

    /** Whether a phrase of a class begins at an index. */
    boolean is(WordClass kind, QuantityTokens tokens, int index) {
        return length(kind, tokens, index) > 0;
    }

    /** Returns the number of tokens of the phrase of a class that begins at an index; 0 if none does. */
    int length(WordClass kind, QuantityTokens tokens, int index) {
        return phrases(kind).length(tokens, index);
    }

    /** Returns the number of tokens of the phrase of a class that ends before an index; 0 if none does. */
    int lengthBefore(WordClass kind, QuantityTokens tokens, int index) {
        return phrases(kind).lengthBefore(tokens, index);
    }

    /** Whether a word begins a phrase of a class. */
    boolean has(WordClass kind, String word) {
        return phrases(kind).has(word);
    }

    /** Whether the language has an option: {@code capital-nouns}, {@code comma}. */
    boolean option(String name) {
        return options.containsKey(name);
    }

    /** Returns the values of an option, none without it. */
    List<String> values(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** Returns the endings of an option, with those excepted from it. */
    Endings endings(String name) {
        return new Endings(values(name), values("no-" + name));
    }

    /** The phrases of a class. */
    Phrases<Boolean> phrases(WordClass kind) {
        return sets.getOrDefault(kind, NONE);
    }

    /** Whether the language joins or folds nothing, so that its tokens need not be split. */
    boolean isPlain() {
        return prefixes.isEmpty() && folds.isEmpty() && !option("elision") && !option("marks");
    }

    boolean isPrefix(String word) {
        return prefixes.contains(word);
    }

    Set<String> prefixes() {
        return prefixes;
    }

    /** Returns a word without the differences in writing that the language ignores: тёплый. */
    String folded(String low) {
        var word = low;
        for (var fold : folds.entrySet()) {
            word = word.replace(fold.getKey(), fold.getValue());
        }
        return word;
    }

    /** Returns the number of tokens of the month at an index; 0 if none is there. */
    int month(QuantityTokens tokens, int index) {
        var hit = capitalMonths && !tokens.at(index).capital() ? null : months.at(tokens, index);
        return hit == null ? 0 : hit.length();
    }

    boolean isWeekday(QuantityTokens tokens, int index) {
        return weekdays.at(tokens, index) != null || is(WordClass.WEEKDAY, tokens, index);
    }

    boolean isMoney(String unit) {
        return moneys.contains(unit) || moneys.contains(unit.substring(unit.lastIndexOf(' ') + 1));
    }

    /** Returns the common name of a counted noun in the singular: people, person. */
    String singular(String noun) {
        var known = singulars.get(noun);
        return known != null ? known : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** Whether a word is a numeral, a unit or a part. */
    boolean knows(String low) {
        return numbers.has(low) || scales.has(low) || vague.has(low) || units.has(low) || parts.has(low)
                || duals.has(low) || nouns.has(low) || has(WordClass.KNOWN, low) || months.has(low)
                || has(WordClass.NAME, low);
    }
}
