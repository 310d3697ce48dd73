package app.parallax.text.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest phrase at a position; a word of a phrase that ends in * stands for all of its endings. */
final class Phrases<T> {
    /** Maximum length of an ending, in UTF-16 units. */
    private static final int LONGEST_ENDING = 4;

    private final Map<String, List<Phrase<T>>> exact = new HashMap<>();
    private final Map<String, List<Phrase<T>>> stems = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byLast = new HashMap<>();

    /** A phrase: its words in lower case, those with open endings, and its meaning. */
    private record Phrase<T>(List<String> words, List<Boolean> open, T meaning) {}

    /**
     * A phrase found.
     *
     * @param length number of tokens
     */
    record Hit<T>(int length, T meaning) {}

    /** Adds a phrase in the tokens of its language. */
    void add(List<QuantityToken> form, T meaning) {
        var words = new ArrayList<String>();
        var open = new ArrayList<Boolean>();
        for (var token : form) {
            if (token.is("*")) {
                open.set(open.size() - 1, true);
            } else {
                words.add(token.low());
                open.add(false);
            }
        }
        var phrase = new Phrase<>(List.copyOf(words), List.copyOf(open), meaning);
        add(open.getFirst() ? stems : exact, words.getFirst(), phrase);
        if (!open.getLast()) {
            add(byLast, words.getLast(), phrase);
        }
    }

    private static <T> void add(Map<String, List<Phrase<T>>> map, String key, Phrase<T> phrase) {
        var list = map.computeIfAbsent(key, word -> new ArrayList<>());
        list.add(phrase);
        list.sort(Comparator.comparingInt((Phrase<T> each) -> -each.words.size()));
    }

    /** Returns the longest phrase that begins at an index, or null. */
    @Nullable
    Hit<T> at(QuantityTokens tokens, int index) {
        var low = tokens.at(index).low();
        Hit<T> best = first(exact.get(low), tokens, index, null);
        for (int cut = 0; !stems.isEmpty() && cut <= LONGEST_ENDING && cut < low.length(); cut++) {
            best = first(stems.get(low.substring(0, low.length() - cut)), tokens, index, best);
        }
        return best;
    }

    private static <T> @Nullable Hit<T> first(@Nullable List<Phrase<T>> phrases, QuantityTokens tokens, int index,
            @Nullable Hit<T> best) {
        if (phrases != null) {
            for (var phrase : phrases) {
                int length = phrase.words.size();
                if ((best == null || length > best.length) && begins(phrase, tokens, index)) {
                    return new Hit<>(length, phrase.meaning);
                }
            }
        }
        return best;
    }

    /** Returns the longest phrase that ends before an index, or null; its last word has no open ending. */
    @Nullable
    Hit<T> before(QuantityTokens tokens, int index) {
        var phrases = byLast.get(tokens.at(index - 1).low());
        if (phrases != null) {
            for (var phrase : phrases) {
                if (begins(phrase, tokens, index - phrase.words.size())) {
                    return new Hit<>(phrase.words.size(), phrase.meaning);
                }
            }
        }
        return null;
    }

    private static <T> boolean begins(Phrase<T> phrase, QuantityTokens tokens, int index) {
        for (int i = 0; i < phrase.words.size(); i++) {
            var low = tokens.at(index + i).low();
            var word = phrase.words.get(i);
            boolean same = phrase.open.get(i)
                    ? low.startsWith(word) && low.length() <= word.length() + LONGEST_ENDING
                    : low.equals(word);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase begins at an index. */
    boolean isAt(QuantityTokens tokens, int index) {
        return at(tokens, index) != null;
    }

    /** Returns the number of tokens of the phrase that begins at an index; 0 if none does. */
    int length(QuantityTokens tokens, int index) {
        var hit = at(tokens, index);
        return hit == null ? 0 : hit.length;
    }

    /** Returns the number of tokens of the phrase that ends before an index; 0 if none does. */
    int lengthBefore(QuantityTokens tokens, int index) {
        var hit = before(tokens, index);
        return hit == null ? 0 : hit.length;
    }

    boolean isEmpty() {
        return exact.isEmpty() && stems.isEmpty();
    }

    /** Whether a word is the first of a phrase. */
    boolean has(String low) {
        if (exact.containsKey(low)) {
            return true;
        }
        for (int cut = 0; !stems.isEmpty() && cut <= LONGEST_ENDING && cut < low.length(); cut++) {
            if (stems.containsKey(low.substring(0, low.length() - cut))) {
                return true;
            }
        }
        return false;
    }
}
