package app.parallax.cli;

import app.parallax.text.Offsets;
import app.parallax.text.Span;
import app.parallax.text.time.TimeContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The texts that suggestions are made for: the articles of a project, or files.
 *
 * @param field name of the field that identifies a text
 * @param all every text, in order
 * @param chosen selects those for which suggestions are wanted
 */
record SuggestionTexts(String field, List<SuggestionText> all, Predicate<SuggestionText> chosen) {

    /**
     * One text.
     *
     * @param words returns the frozen text; may be called repeatedly
     * @param boilerplate returns its boilerplate
     */
    record SuggestionText(String name, TimeContext time, Supplier<String> words, Supplier<List<Span>> boilerplate) {
        String text() {
            return words.get();
        }
    }

    List<SuggestionText> wanted() {
        return all.stream().filter(chosen).toList();
    }

    /** Returns the first fields of a line. */
    Map<String, Object> line(SuggestionText one, Offsets offsets, Span span, String text) {
        var line = new LinkedHashMap<String, Object>();
        line.put(field, one.name());
        line.put("startCodePoint", offsets.toCodePoint(span.start()));
        line.put("endCodePoint", offsets.toCodePoint(span.end()));
        line.put("quote", span.of(text));
        return line;
    }

    /** Returns the field name of a second text: {@code otherArticle} or {@code otherFile}. */
    String otherField() {
        return field.equals("article") ? "otherArticle" : "otherFile";
    }

    static boolean isBoilerplate(List<Span> boilerplate, Span span) {
        return boilerplate.stream().anyMatch(each -> span.start() < each.end() && each.start() < span.end());
    }
}
