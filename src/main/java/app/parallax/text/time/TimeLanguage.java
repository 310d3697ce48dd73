package app.parallax.text.time;

import app.parallax.text.Folding;
import app.parallax.text.Language;
import app.parallax.text.time.PatternElement.Entry;
import app.parallax.text.time.TimeRule.Condition;
import app.parallax.text.time.TimeRule.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words and rules of one language, read from its folder in {@code resources/language}. */
final class TimeLanguage {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" +");

    private static final String FILE = "time.tsv";
    private static final Map<String, LazyFile> READ = new ConcurrentHashMap<>();

    private final String tag;
    private final Map<String, String> options = new HashMap<>();
    private final Map<String, Map<String, Entry>> kinds = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    /** First words of names of two words. */
    private final Set<String> firstOfTwo = new HashSet<>();
    private final boolean folds;
    private final Names names;
    private final @Nullable Pattern futureForm;
    private final @Nullable Pattern pastForm;
    private final List<TimeRule> rules = new ArrayList<>();
    private final RuleIndex ruleIndex;
    private final List<Typed> typed = new ArrayList<>();

    /**
     * A pattern of words around a typed date.
     *
     * @param edtf the result, with {0} and {1} for the dates in the groups of the pattern
     */
    record Typed(String edtf, Pattern pattern) {}

    /** Reads the file of a language when it is first needed. */
    private static final class LazyFile {
        private final Language language;
        private @Nullable TimeLanguage read;

        private LazyFile(Language language) {
            this.language = language;
        }

        private synchronized TimeLanguage get() {
            var known = read;
            if (known == null) {
                known = new TimeLanguage(language);
                read = known;
            }
            return known;
        }
    }

    private TimeLanguage(Language language) {
        this.tag = language.tag();
        var lines = language.lines(FILE).map(line -> TAB.split(line, -1)).toList();
        lines.stream().filter(cells -> cells[0].equals("option")).forEach(cells -> options.put(cells[1], cells[2]));
        this.folds = !option("fold").isEmpty();
        this.names = option("names").isEmpty() ? Names.EITHER : Names.valueOf(option("names").toUpperCase(Locale.ROOT));
        this.futureForm = form("future");
        this.pastForm = form("past");
        lines.forEach(this::add);
        this.ruleIndex = new RuleIndex(rules, this::spelt);
    }

    /** Returns the words and rules of a language; those of the first one if it has none. */
    static TimeLanguage of(Language language) {
        var known = READ.get(language.tag());
        return (known == null
                ? READ.computeIfAbsent(language.tag(), tag -> new LazyFile(
                        language.has(FILE) ? language : Language.all().getFirst()))
                : known).get();
    }

    /** Returns those of all languages, in their order. */
    static List<TimeLanguage> all() {
        return Language.all().stream().filter(language -> language.has(FILE)).map(TimeLanguage::of)
                .toList();
    }

    String tag() {
        return tag;
    }

    List<Typed> typed() {
        return typed;
    }

    String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** Returns the entry of a word in a class, or null. */
    @Nullable
    Entry entry(String kind, String word) {
        var words = kinds.get(kind);
        return words == null ? null : words.get(word);
    }

    boolean has(String kind, String word) {
        return entry(kind, word) != null;
    }

    /** Returns the rules that may match at two tokens, in the order of the file. */
    List<TimeRule> from(TimeToken token, TimeToken next) {
        return ruleIndex.from(token, next);
    }

    private void add(String[] cells) {
        switch (cells[0]) {
            case "option" -> {
            }
            case "cldr" -> BAR.splitAsStream(cells[2]).forEach(locale -> CldrWords.of(cells[1], locale)
                    .forEach(word -> endings(cells[1]).forEach(ending -> put(cells[1], word.written() + ending,
                            new Entry(word.value(), false, false)))));
            case "typed" ->
                typed.add(new Typed(cells[1], Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE)));
            case "rule" -> rules.add(rule(BLANK.split(cells[1]), cells[2], cells.length > 3 ? cells[3] : ""));
            default -> {
                for (var written : BAR.splitAsStream(cells[2]).toList()) {
                    boolean doubtful = written.length() > 1 && written.endsWith("?");
                    var word = doubtful ? written.substring(0, written.length() - 1) : written;
                    boolean dotted = word.length() > 1 && word.endsWith(".") && word.indexOf('.') == word.length() - 1;
                    word = dotted ? word.substring(0, word.length() - 1) : word;
                    put(cells[0], word, new Entry(Integer.parseInt(cells[1]), dotted, doubtful));
                }
            }
        }
    }

    /** Returns the endings that a numeral may have, none first: XIXe. */
    private Stream<String> endings(String kind) {
        return Stream.concat(Stream.of(""),
                BAR.splitAsStream(option(kind + "-endings")).filter(each -> !each.isEmpty()));
    }

    private void put(String kind, String written, Entry entry) {
        var word = folded(written);
        kinds.computeIfAbsent(kind, missing -> new HashMap<>()).put(word, entry);
        int blank = word.indexOf(' ');
        if (blank > 0) {
            firstOfTwo.add(word.substring(0, blank));
            known.add(word.substring(blank + 1));
        }
        known.add(blank < 0 ? word : word.substring(0, blank));
    }

    private @Nullable Pattern form(String tense) {
        var written = option(tense);
        return written.isEmpty() ? null : Pattern.compile(written);
    }

    /** Returns a word as it is compared: in scripts whose letters vary, without the variation. */
    String folded(String word) {
        if (!folds || word.isEmpty() || !Character.isLetterOrDigit(word.codePointAt(0))) { // a dash stays one
            return word;
        }
        var folded = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> folded.append(Folding.of(letter)));
        return folded.toString();
    }

    /** Returns how many letters of a word are a preposition, conjunction or article written with it; else 0. */
    int prefixOf(String word) {
        if (!kinds.containsKey("prefix") || known.contains(word)) {
            return 0;
        }
        for (int length = 1; length <= 3 && length < word.length() - 1; length++) {
            if (has("prefix", word.substring(0, length)) && known.contains(word.substring(length))) {
                return length;
            }
        }
        return 0;
    }

    boolean beginsName(String word) {
        return firstOfTwo.contains(word);
    }

    /** Whether a word has the form of a verb of the future. */
    boolean isFutureForm(String word) {
        return futureForm != null && futureForm.matcher(word).matches() && !has("notfuture", word);
    }

    /** Whether a word has the form of a verb of the past. */
    boolean isPastForm(String word) {
        return pastForm != null && pastForm.matcher(word).matches() && !has("notpast", word);
    }

    /** The capitalisation of names of months and weekdays. */
    enum Names {
        CAPITAL, SMALL, EITHER
    }

    Names names() {
        return names;
    }

    private TimeRule rule(String[] assignments, String pattern, String conditions) {
        var fixed = new EnumMap<RuleSlot, Integer>(RuleSlot.class);
        for (int i = 1; i < assignments.length; i++) {
            int equals = assignments[i].indexOf('=');
            fixed.put(RuleSlot.of(assignments[i].substring(0, equals)),
                    Integer.valueOf(assignments[i].substring(equals + 1)));
        }
        var elements = Arrays.stream(BLANK.split(pattern)).map(this::element).toList();
        var conditionSet = EnumSet.noneOf(Condition.class);
        BLANK.splitAsStream(conditions).filter(each -> !each.isEmpty())
                .forEach(each -> conditionSet.add(Condition.valueOf(each.toUpperCase(Locale.ROOT))));
        return new TimeRule(Operation.valueOf(assignments[0].toUpperCase(Locale.ROOT)), fixed, elements, conditionSet,
                rules.size());
    }

    private PatternElement element(String written) {
        boolean optional = written.length() > 1 && written.endsWith("?");
        var plain = optional ? written.substring(0, written.length() - 1) : written;
        if (!plain.startsWith("<") || plain.length() < 3) {
            var words = BAR.splitAsStream(plain).map(this::folded).collect(Collectors.toSet());
            known.addAll(words);
            return new PatternElement.Words(words, optional);
        }
        var name = plain.substring(1, plain.length() - 1);
        var kind = name.replaceAll("[#:].*", "");
        for (var form : TimeNumbers.Form.values()) {
            if (form.name().equalsIgnoreCase(kind)) {
                var slot = name.substring(name.indexOf(':') + 1);
                return new PatternElement.Figure(form, isSlot(slot) ? RuleSlot.of(slot) : RuleSlot.HOUR, optional);
            }
        }
        var words = Objects.requireNonNull(kinds.get(kind), () -> tag + ": no words of the kind " + kind);
        return new PatternElement.Kind(words, slot(name.substring(name.indexOf(':') + 1)), optional);
    }

    private static boolean isSlot(String name) {
        return Arrays.stream(RuleSlot.values()).anyMatch(slot -> slot.name().equalsIgnoreCase(name.replace("#", "")));
    }

    private static RuleSlot slot(String name) {
        return switch (name) {
            case "long", "one" -> RuleSlot.UNIT;
            case "hour" -> RuleSlot.HOUR;
            case "nineties" -> RuleSlot.DECADE;
            case "mondays" -> RuleSlot.WEEKDAY;
            case "utc", "zone" -> RuleSlot.ZONE;
            default -> RuleSlot.of(name);
        };
    }

    private Set<String> spelt(TimeNumbers.Form form) {
        return switch (form) {
            case NUMBER, HOUR12 -> words("number", "tens");
            case DAY, ORDINAL -> words("ordinal", "tens");
            default -> Set.of();
        };
    }

    private Set<String> words(String... names) {
        var words = new HashSet<String>();
        for (var name : names) {
            kinds.getOrDefault(name, Map.of()).keySet()
                    .forEach(word -> words.add(word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' '))));
        }
        return words;
    }
}
