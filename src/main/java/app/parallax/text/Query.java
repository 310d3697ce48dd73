package app.parallax.text;

import app.parallax.model.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search query: words that must all occur, {@code "phrases"}, {@code one OR another}, {@code -without} and
 * {@code beginning*}. Words are folded as the texts are (see {@link Folding}); punctuation within a word makes a phrase
 * of its parts. A word outside of a phrase is found in {@link OtherSpellings}, too. OR joins only its two neighbours.
 * The index and {@link #matches} give the same answer.
 *
 * @param wanted each list holds alternatives of which one must occur; all lists must match; never empty
 * @param unwanted terms that must not occur
 */
public record Query(List<List<Term>> wanted, List<Term> unwanted) {
    /** The maximum number of words: the index reads as many lists at once. */
    static final int MOST_WORDS = Limit.QUERY_WORDS.value();

    /** Copies the lists without duplicates. */
    public Query {
        wanted = wanted.stream().map(List::copyOf).distinct().toList();
        unwanted = unwanted.stream().distinct().toList();
    }

    /**
     * Adjoining words.
     *
     * @param words folded, at least one
     * @param beginning whether the last one is a prefix
     */
    public record Term(List<String> words, boolean beginning) {
        public Term {
            words = List.copyOf(words);
        }

        /** The term in the syntax of FTS5, every word quoted so that none acts as an operator. */
        private String match() {
            var quoted = words.stream().map(word -> word.replace("\"", "\"\""))
                    .collect(Collectors.joining(" ", "\"", "\""));
            return beginning ? quoted + " *" : quoted;
        }

        private boolean standsAt(FoldedText text, int word) {
            int last = words.size() - 1;
            if (word + last >= text.words()) {
                return false;
            }
            for (int i = 0; i < last; i++) {
                if (!text.isWord(word + i, words.get(i))) {
                    return false;
                }
            }
            return beginning
                    ? text.startsWord(word + last, words.get(last))
                    : text.isWord(word + last, words.get(last));
        }

        private boolean isIn(FoldedText text) {
            for (int word = 0; word < text.words(); word++) {
                if (standsAt(text, word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Parses a complete query.
     *
     * @throws QueryException if it asks for nothing, has only exclusions, or is too long
     */
    public static Query parse(String text) throws QueryException {
        return new QueryReader(text, false).read();
    }

    /**
     * Parses a query that is still being typed: its last word counts as a prefix.
     *
     * @throws QueryException as {@link #parse}
     */
    public static Query parseUnfinished(String text) throws QueryException {
        return new QueryReader(text, true).read();
    }

    /** The query in the syntax of SQLite's FTS5. */
    public String match() {
        var all = wanted.stream().map(terms -> any(terms)).collect(Collectors.joining(" AND "));
        return unwanted.isEmpty() ? all : "(" + all + ") NOT " + any(unwanted);
    }

    private static String any(List<Term> terms) {
        return terms.stream().map(Term::match).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /**
     * Whether a text matches, with the same result as the index.
     *
     * @param fields the parts of the text; words may occur in different ones, a phrase in one alone
     */
    public boolean matches(List<FoldedText> fields) {
        return wanted.stream().allMatch(terms -> terms.stream().anyMatch(term -> isIn(term, fields)))
                && unwanted.stream().noneMatch(term -> isIn(term, fields));
    }

    private static boolean isIn(Term term, List<FoldedText> fields) {
        return fields.stream().anyMatch(term::isIn);
    }

    /**
     * Finds the words of the query in a text.
     *
     * @return spans of the original from left to right, without overlaps
     */
    public List<Hit> hits(FoldedText text) {
        var parts = new HashMap<Character, Map<Term, Integer>>();
        for (int part = 0; part < wanted.size(); part++) {
            for (var term : wanted.get(part)) {
                parts.computeIfAbsent(term.words.getFirst().charAt(0), first -> new LinkedHashMap<>())
                        .putIfAbsent(term, part);
            }
        }
        long firsts = parts.keySet().stream().mapToLong(first -> 1L << first).reduce(0, (some, one) -> some | one);
        var found = new ArrayList<Hit>();
        int end = 0;
        for (int word = 0; word < text.words(); word++) {
            if ((firsts >>> text.firstOf(word) & 1) == 0) { // the shift counts modulo 64: most words end here
                continue;
            }
            var hit = longest(parts.getOrDefault(text.firstOf(word), Map.of()), text, word);
            if (hit != null && hit.span.start() >= end) {
                found.add(hit);
                end = hit.span.end();
            }
        }
        return found;
    }

    /** Returns the longest term at a word, so that hundreds of matching terms give one hit. */
    private static @Nullable Hit longest(Map<Term, Integer> parts, FoldedText text, int word) {
        Hit longest = null;
        int most = 0;
        for (var part : parts.entrySet()) {
            var term = part.getKey();
            if (term.words.size() > most && term.standsAt(text, word)) {
                most = term.words.size();
                int last = word + most - 1;
                longest = new Hit(text.ofWords(word, last, text.word(last).length()), part.getValue());
            }
        }
        return longest;
    }

    /**
     * An occurrence of a part of the query.
     *
     * @param part index in {@link Query#wanted}
     */
    public record Hit(Span span, int part) {}
}
