package app.parallax.ui.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkShapingTest {
    @Test
    void aNameOfWordsStandsOnOneLineAndIsCutAfterAWord() {
        assertEquals("over 1,400 Israelis", MarkShaping.shortened(" over\u00a01,400\n Israelis "));
        assertEquals("The hands of senior Hamas officials are…",
                MarkShaping.shortened("The hands of senior Hamas officials are stained with the blood"));
    }

    @Test
    void aLongWordIsNotCutInsideACharacter() {
        var name = MarkShaping.shortened("👍".repeat(60));
        assertTrue(name.endsWith("👍…") && name.length() < 60, name);
        assertFalse(Character.isHighSurrogate(name.charAt(name.length() - 2)));
    }
}
