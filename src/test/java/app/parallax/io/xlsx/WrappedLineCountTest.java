package app.parallax.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedLineCountTest {
    @Test
    void wordsGoToTheNextLineWhole() {
        assertEquals(1, WrappedLineCount.of("", 10));
        assertEquals(1, WrappedLineCount.of("ten units!", 10));
        assertEquals(2, WrappedLineCount.of("ten units !!", 10));
        assertEquals(3, WrappedLineCount.of("seven77 seven77 seven77", 10));
    }

    @Test
    void whatIsLongerThanALineIsBroken() {
        assertEquals(3, WrappedLineCount.of("x".repeat(25), 10));
        assertEquals(2, WrappedLineCount.of("漢字漢字漢字漢字漢字", 10));
    }

    @Test
    void linesOfTheTextCountAndNoRowIsHigherThanSome() {
        assertEquals(3, WrappedLineCount.of("a\nb\nc", 10));
        assertEquals(WrappedLineCount.MOST, WrappedLineCount.of("a\n".repeat(1000), 10));
    }
}
