package app.parallax.text.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Indexes the rules of a language by their possible first two words, so that few are tried at a word. */
final class RuleIndex {
    /** The key of numbers. */
    private static final String FIGURES = "#";
    /** The key of any word, or none. */
    private static final String ANY = "";
    private static final RulesBySecondWord NONE = new RulesBySecondWord(List.of(), Map.of());

    private final Map<String, RulesBySecondWord> firsts = new HashMap<>();
    private final Function<TimeNumbers.Form, Set<String>> spelt;

    /** The rules by second word: those for any second word, and those for each known one (including the former). */
    private record RulesBySecondWord(List<TimeRule> any, Map<String, List<TimeRule>> of) {}

    RuleIndex(List<TimeRule> rules, Function<TimeNumbers.Form, Set<String>> spelt) {
        this.spelt = spelt;
        var found = new HashMap<String, Map<TimeRule, Set<String>>>();
        for (var rule : rules) {
            var elements = rule.elements();
            for (int i = 0; i < elements.size(); i++) {
                var seconds = elements.get(i) instanceof PatternElement.Figure ? Set.of(ANY) : seconds(rule, i);
                words(elements.get(i)).forEach(word -> found.computeIfAbsent(word, missing -> new LinkedHashMap<>())
                        .computeIfAbsent(rule, missing -> new HashSet<>()).addAll(seconds));
                if (!elements.get(i).optional()) {
                    break;
                }
            }
        }
        found.forEach((word, some) -> firsts.put(word, bySecondWord(some)));
    }

    private static RulesBySecondWord bySecondWord(Map<TimeRule, Set<String>> rules) {
        var words = new HashSet<String>();
        rules.values().forEach(words::addAll);
        var of = new HashMap<String, List<TimeRule>>();
        for (var word : words) {
            var fitting = new ArrayList<TimeRule>();
            rules.forEach((rule, seconds) -> {
                if (seconds.contains(ANY) || seconds.contains(word)) {
                    fitting.add(rule);
                }
            });
            of.put(word, List.copyOf(fitting));
        }
        return new RulesBySecondWord(of.getOrDefault(ANY, List.of()), of);
    }

    /**
     * Returns the possible words after an element: those of the next one, and of those after it while they are
     * optional.
     */
    private Set<String> seconds(TimeRule rule, int index) {
        var words = new HashSet<String>();
        if (rule.elements().get(index) instanceof PatternElement.Kind(var some, _, _)) {
            if (some.values().stream().anyMatch(PatternElement.Entry::dotted)) {
                words.add(".");
            }
            some.keySet().stream().filter(word -> word.indexOf(' ') > 0)
                    .forEach(word -> words.add(word.substring(word.indexOf(' ') + 1)));
        }
        for (int i = index + 1; i < rule.elements().size(); i++) {
            words.addAll(words(rule.elements().get(i)));
            if (!rule.elements().get(i).optional()) {
                return words;
            }
        }
        words.add(ANY);
        return words;
    }

    private Set<String> words(PatternElement element) {
        return switch (element) {
            case PatternElement.Words(var words, _) -> words;
            case PatternElement.Kind(var words, _, _) ->
                words.keySet().stream().map(word -> word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' ')))
                        .collect(Collectors.toSet());
            case PatternElement.Figure(var form, _, _) -> {
                var words = new HashSet<>(spelt.apply(form));
                words.add(FIGURES);
                yield words;
            }
        };
    }

    /** Returns the candidate rules, in the order of the file. */
    List<TimeRule> from(TimeToken token, TimeToken next) {
        var bySecondWord = firsts.getOrDefault(key(token), NONE);
        return bySecondWord.of.getOrDefault(key(next), bySecondWord.any);
    }

    private static String key(TimeToken token) {
        return token.isNumber() ? FIGURES : token.low();
    }
}
