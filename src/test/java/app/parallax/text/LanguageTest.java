package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aFileHasNoCommentsAndNoBlankLines() {
        var german = Language.of("de", "");
        assertTrue(german.has("time.tsv"));
        assertTrue(german.lines("time.tsv").noneMatch(line -> line.isBlank() || line.startsWith("#")));
        assertFalse(german.has("none.txt"));
        assertThrows(NullPointerException.class, () -> german.lines("none.txt"));
    }
}
