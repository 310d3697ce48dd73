package app.parallax.io.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {
    @Test
    void wordsGoToTheNextLineWhole() {
        assertEquals(1, WrappedLines.of("", 10));
        assertEquals(1, WrappedLines.of("ten units!", 10));
        assertEquals(2, WrappedLines.of("ten units !!", 10));
        assertEquals(3, WrappedLines.of("seven77 seven77 seven77", 10));
    }

    @Test
    void whatIsLongerThanALineIsBroken() {
        assertEquals(3, WrappedLines.of("x".repeat(25), 10));
        assertEquals(2, WrappedLines.of("漢字漢字漢字漢字漢字", 10));
    }

    @Test
    void linesOfTheTextCountAndNoRowIsHigherThanSome() {
        assertEquals(3, WrappedLines.of("a\nb\nc", 10));
        assertEquals(WrappedLines.MOST, WrappedLines.of("a\n".repeat(1000), 10));
    }
}
