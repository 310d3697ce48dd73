package app.parallax.text.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedSentencesTest {
    @Test
    void sentencesThatWereWrittenBeforeTheRulesAreRead() throws IOException {
        var score = AnnotatedSentences.read("heldout.tsv").score();

        assertTrue(score.value() >= 0.95 && score.valueAndUnit() >= 0.95,
                score.value() + " " + score.valueAndUnit() + "\n" + String.join("\n", score.misses()));
    }

    @Test
    void everyRuleHoldsInItsSentence() throws IOException {
        assertEquals(List.of(), AnnotatedSentences.read("rules.tsv").score().misses());
    }
}
