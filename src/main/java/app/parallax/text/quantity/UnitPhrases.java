package app.parallax.text.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest phrase at a position, indexed by first and last word. */
final class UnitPhrases<T> {
    private final Map<String, List<UnitPhrase<T>>> byFirst = new HashMap<>();
    private final Map<String, List<UnitPhrase<T>>> byLast = new HashMap<>();

    void add(String form, T meaning) {
        add(QuantityLexer.all(form), meaning);
    }

    void add(List<QuantityToken> form, T meaning) {
        var phrase = new UnitPhrase<>(form.stream().map(QuantityToken::low).toList(), meaning);
        add(byFirst, phrase.words().getFirst(), phrase);
        add(byLast, phrase.words().getLast(), phrase);
    }

    private static <T> void add(Map<String, List<UnitPhrase<T>>> map, String key, UnitPhrase<T> phrase) {
        var list = map.computeIfAbsent(key, word -> new ArrayList<>());
        list.add(phrase);
        list.sort(Comparator.comparingInt((UnitPhrase<T> each) -> -each.length()));
    }

    /** Returns the longest phrase that begins at an index, or null. */
    @Nullable
    UnitPhrase<T> at(QuantityTokens tokens, int index) {
        for (var phrase : byFirst.getOrDefault(tokens.at(index).low(), List.of())) {
            if (phrase.begins(tokens, index)) {
                return phrase;
            }
        }
        return null;
    }

    /** Returns the longest phrase that ends before an index, or null. */
    @Nullable
    UnitPhrase<T> before(QuantityTokens tokens, int index) {
        for (var phrase : byLast.getOrDefault(tokens.at(index - 1).low(), List.of())) {
            if (phrase.begins(tokens, index - phrase.length())) {
                return phrase;
            }
        }
        return null;
    }
}
