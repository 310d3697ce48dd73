package app.parallax.text.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The rules of a language by the first two words that they can begin with, so that few are tried at a word. */
final class Starts {
    /** Stands for figures. */
    private static final String FIGURES = "#";
    /** Stands for any word, or none. */
    private static final String ANY = "";
    private static final Second NONE = new Second(List.of(), Map.of());

    private final Map<String, Second> firsts = new HashMap<>();
    private final Function<Figures.Form, Set<String>> spelt;

    /** The rules that any second word may follow, and those of each of some second words with these among them. */
    private record Second(List<Rule> any, Map<String, List<Rule>> of) {}

    Starts(List<Rule> rules, Function<Figures.Form, Set<String>> spelt) {
        this.spelt = spelt;
        var found = new HashMap<String, Map<Rule, Set<String>>>();
        for (var rule : rules) {
            var elements = rule.elements();
            for (int i = 0; i < elements.size(); i++) {
                var seconds = elements.get(i) instanceof Element.Figure ? Set.of(ANY) : seconds(rule, i);
                words(elements.get(i)).forEach(word -> found.computeIfAbsent(word, missing -> new LinkedHashMap<>())
                        .computeIfAbsent(rule, missing -> new HashSet<>()).addAll(seconds));
                if (!elements.get(i).optional()) {
                    break;
                }
            }
        }
        found.forEach((word, some) -> firsts.put(word, second(some)));
    }

    private static Second second(Map<Rule, Set<String>> rules) {
        var words = new HashSet<String>();
        rules.values().forEach(words::addAll);
        var of = new HashMap<String, List<Rule>>();
        for (var word : words) {
            var fitting = new ArrayList<Rule>();
            rules.forEach((rule, seconds) -> {
                if (seconds.contains(ANY) || seconds.contains(word)) {
                    fitting.add(rule);
                }
            });
            of.put(word, List.copyOf(fitting));
        }
        return new Second(of.getOrDefault(ANY, List.of()), of);
    }

    /**
     * What may follow the element of a rule: the words of the next, and of those after it while they may be left out.
     */
    private Set<String> seconds(Rule rule, int index) {
        var words = new HashSet<String>();
        if (rule.elements().get(index) instanceof Element.Kind(var some, _, _)
                && some.values().stream().anyMatch(Element.Entry::dotted)) {
            words.add(".");
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

    private Set<String> words(Element element) {
        return switch (element) {
            case Element.Words(var words, _) -> words;
            case Element.Kind(var words, _, _) -> words.keySet();
            case Element.Figure(var form, _, _) -> {
                var words = new HashSet<>(spelt.apply(form));
                words.add(FIGURES);
                yield words;
            }
        };
    }

    /** In the order of the file. */
    List<Rule> from(Token token, Token next) {
        var second = firsts.getOrDefault(key(token), NONE);
        return second.of.getOrDefault(key(next), second.any);
    }

    private static String key(Token token) {
        return token.isNumber() ? FIGURES : token.low();
    }
}
