package app.parallax.text;

import java.util.List;

/** Evaluates a query slowly and simply, by searching words with blanks around them. */
public final class NaiveQuery {
    private NaiveQuery() {}

    /** Whether a text of several parts is found. */
    public static boolean matches(Query query, List<String> parts) {
        var padded = parts.stream().map(part -> " " + FoldedText.of(part).wordsOnly() + " ").toList();
        return query.wanted().stream().allMatch(terms -> terms.stream().anyMatch(term -> has(padded, term)))
                && query.unwanted().stream().noneMatch(term -> has(padded, term));
    }

    private static boolean has(List<String> padded, Query.Term term) {
        var sought = " " + String.join(" ", term.words()) + (term.beginning() ? "" : " ");
        return padded.stream().anyMatch(part -> part.contains(sought));
    }
}
