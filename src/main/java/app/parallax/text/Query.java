package app.parallax.text;

import app.parallax.model.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for: words that must all be there, {@code "phrases"}, {@code one OR another}, {@code -without}
 * and {@code beginning*}. Words are folded as the texts are (see {@link Folding}); punctuation within a word makes a
 * phrase of its parts. OR joins its two neighbours alone. The same query is asked of the index and of a text, with the
 * same answer.
 *
 * @param wanted each list is an alternative of which one must be there, all lists must; never empty
 * @param unwanted none of these may be there
 */
public record Query(List<List<Term>> wanted, List<Term> unwanted) {
    /** Above this many words a query is refused: the index would walk through as many lists at once. */
    static final int MOST_WORDS = Limit.QUERY_WORDS.value();

    /** Copies the lists; what is said twice is looked for once. */
    public Query {
        wanted = wanted.stream().map(List::copyOf).distinct().toList();
        unwanted = unwanted.stream().distinct().toList();
    }

    /**
     * Words that stand side by side.
     *
     * @param words folded, at least one
     * @param beginning whether the last one is the beginning of a word
     */
    public record Term(List<String> words, boolean beginning) {
        /** Copies the list. */
        public Term {
            words = List.copyOf(words);
        }

        /** In the language of FTS5: every word between quotation marks, so that none can mean anything there. */
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
     * Reads a query as it was sent off.
     *
     * @throws QueryException if it asks for nothing, only for what is not there, or for too much
     */
    public static Query parse(String text) throws QueryException {
        return new QueryReader(text, false).read();
    }

    /**
     * Reads a query that is still being written: its last word may go on.
     *
     * @throws QueryException as {@link #parse}
     */
    public static Query parseUnfinished(String text) throws QueryException {
        return new QueryReader(text, true).read();
    }

    /** The query in the language of SQLite's FTS5. */
    public String match() {
        var all = wanted.stream().map(terms -> any(terms)).collect(Collectors.joining(" AND "));
        return unwanted.isEmpty() ? all : "(" + all + ") NOT " + any(unwanted);
    }

    private static String any(List<Term> terms) {
        return terms.stream().map(Term::match).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /**
     * Whether the query finds a text.
     *
     * @param fields the parts of the text; words may be found in different ones, a phrase in one alone
     * @return true if the index would find it
     */
    public boolean matches(List<FoldedText> fields) {
        return wanted.stream().allMatch(terms -> terms.stream().anyMatch(term -> isIn(term, fields)))
                && unwanted.stream().noneMatch(term -> isIn(term, fields));
    }

    private static boolean isIn(Term term, List<FoldedText> fields) {
        return fields.stream().anyMatch(term::isIn);
    }

    /**
     * Where in a text the words stand that are looked for.
     *
     * @return stretches of the original from left to right, none inside or over another
     */
    public List<Hit> hits(FoldedText text) {
        var parts = new LinkedHashMap<Term, Integer>();
        for (int part = 0; part < wanted.size(); part++) {
            for (var term : wanted.get(part)) {
                parts.putIfAbsent(term, part);
            }
        }
        var found = new ArrayList<Hit>();
        int end = 0;
        for (int word = 0; word < text.words(); word++) {
            var hit = longest(parts, text, word);
            if (hit != null && hit.span.start() >= end) {
                found.add(hit);
                end = hit.span.end();
            }
        }
        return found;
    }

    /** The longest of what stands at a word: hundreds of words that are all there leave one place, not one each. */
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
     * A place where a part of the query stands.
     *
     * @param part number of the part of {@link Query#wanted} that stands there
     */
    public record Hit(Span span, int part) {}
}
