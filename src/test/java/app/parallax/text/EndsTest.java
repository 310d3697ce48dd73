package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Hostile;
import org.junit.jupiter.api.Test;

@Hostile
class EndsTest {
    @Test
    void whatStandsWithinStays() {
        assertEquals("a  b", Ends.without("\u00a0 a  b\n\u2003", Ends::isSpace));
        assertEquals("", Ends.without(" \t\n", Ends::isSpace));
        assertEquals("a/b", Ends.withoutLast("a/b//\\", "/\\"));
        assertEquals("", Ends.withoutLast("///", "/"));
    }

    @Test
    void aLongRunThatEndsBeforeTheEndIsPassedOnce() {
        var text = "x" + "\u00a0".repeat(2_000_000) + "x";
        assertEquals(text, Ends.without(text, Ends::isSpace));
    }
}
