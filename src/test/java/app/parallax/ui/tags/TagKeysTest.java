package app.parallax.ui.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagKeysTest {
    private final Tag one = new Tag(Ids.next(), "One", null, Palette.RUST, "", "k");
    private final Tag two = new Tag(Ids.next(), "Two", null, Palette.BLUE, "", null);
    private final TagKeys keys = new TagKeys(key -> "g".equalsIgnoreCase(key) ? Optional.of("Go") : Optional.empty());

    private String why(String key, Tag tag) {
        return keys.whyNot(key, tag.id(), List.of(one, two)).orElse("");
    }

    @Test
    void aDigitOrALetterOfAnyScriptIsAKeyAndNoKeyIsAllowed() {
        for (var key : List.of("", "0", "9", "x", "ש", "Ж")) {
            assertEquals("", why(key, two), key);
        }
        assertEquals("", why("k", one), "its own");
    }

    @Test
    void whatClashesIsRefusedWithASentence() {
        assertEquals("The key K belongs to “One” already. Choose another key.", why("K", two));
        assertEquals("The key G belongs to the command “Go” already. Choose another key.", why("G", two));
        assertEquals("A tag’s key is one digit or one letter.", why("ab", two));
        assertEquals("A tag’s key is one digit or one letter.", why("+", two));
    }
}
