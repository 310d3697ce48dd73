package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {
    @Test
    void anEditedTextIsLikeItselfWhateverItsSignsAndOtherTextsAreNot() {
        var random = new Random(11);
        var text = new EditedText(random, EditedText.generate(random, 8)).edit(0.05);
        assertTrue(TextSimilarity.of(text.before(), text.after()) > 0.5);
        assertTrue(TextSimilarity.of(text.before(), EditedText.generate(random, 8)) < 0.1);
        assertEquals(1, TextSimilarity.of("He said: “Nobody knew — of it.”", "he said \"nobody knew of it\""));
    }

    @Test
    void shortTextsAreComparedWhole() {
        assertEquals(1, TextSimilarity.of("Two words", "two words."));
        assertEquals(0, TextSimilarity.of("Two words", "Three more words"));
        assertEquals(0, TextSimilarity.of("", "anything at all"));
    }
}
