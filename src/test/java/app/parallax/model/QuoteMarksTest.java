package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in quotation marks have one pair of them. */
class QuoteMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"words|“words”", "“words” he said|“words” he said",
            "»Worte« sagte er|»Worte« sagte er", "«слова»|«слова»", "״מילים״|״מילים״", "``|“”"})
    void wordsThatBeginWithAMarkGetNone(String words, String shown) {
        assertEquals(shown, QuoteMarks.of(words));
    }
}
