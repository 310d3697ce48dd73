package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    private static String chosen(String tag, String text) {
        return Language.of(tag.equals("-") ? null : tag, text).tag();
    }

    @Test
    void theLanguagesAreListed() {
        assertEquals(List.of("en", "de", "ru", "fr", "es", "ar", "he"),
                Language.all().stream().map(Language::tag).toList());
    }

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de", "de_CH, de", "ar-EG, ar", "iw, he", "EN-gb, en"})
    void aTagOfACountryIsThatOfItsLanguage(String tag, String language) {
        assertEquals(language, chosen(tag, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -  | Gestern war es kalt, und der Fluss ist gestiegen. | de
        it | Le pont de la rivière est fermé.                  | fr
        -  | Вчера закрыли мост.                               | ru
        -  | أغلق الجسر أمس.                                   | ar
        -  | הגשר נסגר אתמול.                                  | he
        -  | El puente de la ciudad fue cerrado.               | es
        -  | 1234                                              | en
        """)
    void withoutATagTheWordsTell(String tag, String text, String language) {
        assertEquals(language, chosen(tag, text));
    }

    /** What a folder must hold, so that nothing in the program is read by the rules of another language. */
    @ParameterizedTest
    @MethodSource("languages")
    void theFolderOfALanguageHoldsEachKindOfRulesAndAnnotatedExamples(Language language) {
        boolean english = language.tag().equals("en");
        for (var file : List.of("time.tsv", "sentences.txt", "quantity.tsv", "page.txt", "speech.txt",
                "counted.txt", "draft.txt", "roles.txt")) {
            assertTrue(language.has(file), language.tag() + "/" + file);
        }
        var words = List.of("byline", "author", "label", "date-line", "date-label", "changed", "announced",
                "advertisement", "read-also", "navigation", "comments", "share", "subscribe", "read-also-head",
                "topics-head", "caption-head");
        assertEquals(List.of(), words.stream().filter(kind -> !PageVocabulary.kinds(language).contains(kind)).toList(),
                language.tag());
        assertNotNull(LanguageTest.class.getResource("/quantities/" + language.tag() + ".tsv"));
        var kinds = language.lines("time.tsv").map(line -> line.split("\t", 2)[0]).collect(Collectors.toSet());
        var needed = List.of("option", "season", "part", "hour", "unit", "long", "one", "number", "prep", "weakprep",
                "break", "range", "until", "count", "span", "lasting", "lengthafter", "future", "past", "clause",
                "glue-day", "glue-time", "common", "rule");
        assertEquals(List.of(), needed.stream().filter(kind -> !kinds.contains(kind)).toList(), language.tag());
        var rules = language.lines("time.tsv").filter(line -> line.startsWith("rule\t"))
                .map(line -> line.split("\t", -1)[1].split(" ", 2)[0]).collect(Collectors.toSet());
        var operations = List.of("mod", "date", "range", "years", "iso", "slashed", "dotted", "season", "quarter",
                "half", "months", "decade", "century", "weekday", "unit", "part", "shift", "clock", "set", "duration",
                "holiday");
        assertEquals(List.of(), operations.stream().filter(each -> !rules.contains(each)).toList(), language.tag());
        if (!english) {
            assertNotNull(LanguageTest.class.getResource("/times/annotated/" + language.tag() + ".txt"));
            assertNotNull(LanguageTest.class.getResource("/attributions/" + language.tag() + ".txt"));
        }
    }

    static List<Language> languages() {
        return Language.all();
    }

    @Test
    void aFileHasNoCommentsAndNoBlankLines() {
        var german = Language.of("de", "");
        assertTrue(german.has("time.tsv"));
        assertTrue(german.lines("time.tsv").noneMatch(line -> line.isBlank() || line.startsWith("#")));
        assertFalse(german.has("none.txt"));
        assertThrows(NullPointerException.class, () -> german.lines("none.txt"));
    }
}
