package app.parallax.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One kind of suggestion: a final class each, registered in {@link SuggestCommand}. */
interface SuggestionKind {
    /** Returns the name on the command line. */
    String word();

    /** Returns the names of the fields with start and end of a suggestion. */
    default List<String> place() {
        return List.of("startCodePoint", "endCodePoint");
    }

    /**
     * Returns the fields that the table shows after article and place; each has a heading
     * {@code cli.suggest.column.FIELD}.
     */
    List<String> columns(SuggestionTexts texts);

    /** Streams the fields of each suggestion. */
    void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink);
}
