package app.parallax.text.quantity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedSentencesTest {
    @ParameterizedTest
    @ValueSource(strings = "heldout.tsv")
    void whatAPersonReadsIsFound(String file) throws IOException {
        var score = AnnotatedSentences.read(file).score();

        assertTrue(score.value() >= 0.9 && score.valueAndUnit() >= 0.85,
                file + " " + score.value() + " " + score.valueAndUnit() + "\n" + String.join("\n", score.misses()));
    }
}
