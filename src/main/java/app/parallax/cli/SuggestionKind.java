package app.parallax.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One kind of suggestion: a final class each, listed in {@link SuggestCommand}. */
interface SuggestionKind {
    /** How it is called on the command line. */
    String word();

    /** The fields that say where the suggestion begins and ends. */
    default List<String> place() {
        return List.of("startCodePoint", "endCodePoint");
    }

    /**
     * The fields that the table shows behind article and place; each has a heading {@code cli.suggest.column.FIELD}.
     */
    List<String> columns(SuggestionTexts texts);

    /** Finds suggestions and hands over the fields of each, as {@code cli.md} names them. */
    void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink);
}
