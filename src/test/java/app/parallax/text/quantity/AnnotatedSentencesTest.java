package app.parallax.text.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedSentencesTest {
    @Test
    void sentencesThatWereWrittenBeforeTheRulesAreRead() throws IOException {
        var score = AnnotatedSentences.read("heldout.tsv").score();

        assertTrue(score.value() >= 0.95 && score.valueAndUnit() >= 0.95,
                score.value() + " " + score.valueAndUnit() + "\n" + String.join("\n", score.misses()));
    }

    @Test
    void harderEnglishSentencesAreReadAsTheyWereAnnotatedBeforeTheirRules() throws IOException {
        var score = AnnotatedSentences.read("en-2.tsv", "en").score();

        assertTrue(score.value() >= 0.95 && score.valueAndUnit() >= 0.92, score.toString());
    }

    @ParameterizedTest
    @CsvSource({"en,0.9", "de,0.9", "ru,0.9", "fr,0.9", "es,0.9", "ar,0.9", "he,0.9"})
    void everyLanguageIsReadAsItsSentencesAreAnnotated(String language, double bound) throws IOException {
        var score = AnnotatedSentences.read(language + ".tsv", language).score();

        assertTrue(score.value() >= bound && score.valueAndUnit() >= bound, score.toString());
    }

    @ParameterizedTest
    @CsvSource({"de, .91, .85", "ru, .91, .84", "fr, .96, .9", "es, .92, .81", "ar, .97, .93", "he, .93, .91"})
    void newsParagraphsAreReadAsTheyWereAnnotatedBeforeTheirRules(String language, double value, double unit)
            throws IOException {
        var score = AnnotatedSentences.read(language + "-2.tsv", language).score();

        assertTrue(score.value() >= value && score.valueAndUnit() >= unit, score.toString());
    }

    @Test
    void everyRuleHoldsInItsSentence() throws IOException {
        assertEquals(List.of(), AnnotatedSentences.read("rules.tsv").score().misses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ru"})
    void everyRuleOfALanguageHoldsInItsSentence(String language) throws IOException {
        assertEquals(List.of(), AnnotatedSentences.read("rules-" + language + ".tsv", language).score().misses());
    }
}
