package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingGuessTest {
    private static final String BODY = "The ministry said on Wednesday that talks had begun in the capital, and that "
            + "the delegation would stay until the end of the week, although no agenda was published.\n";

    private static String title(String text) {
        return HeadingGuess.guess(text).map(span -> span.of(text)).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "All news\n\n", "Home\n\nWorld news\n\n"})
    void aShortLineThatStandsAloneIsTheTitle(String before) {
        assertEquals("Talks begin in the capital", title(before + "Talks begin in the capital \n\n" + BODY));
    }

    @Test
    void aShortLineAboveALongParagraphIsTheTitle() {
        assertEquals("Talks begin in the capital", title("Talks begin in the capital\n" + BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The ministry said so on Wednesday.", "Who said so on Wednesday?", "He said “no to that.”",
            " Officials meet for talks, in a picture", "By Maria Smith Jones", "17 October 2023, 14:05", "Israel News",
            "https://example.org/a/b c d", "He spoke as follows:", "loading the page…"})
    void whatMayBeSomethingElseIsNoTitle(String line) {
        assertEquals("", title(line + "\n\n" + BODY));
    }

    @Test
    void theFirstLineOfAParagraphThatIsBrokenIntoLinesIsNoTitle() {
        assertEquals("", title("The ministry said on Wednesday that talks had begun\nin the capital, and that the "
                + "delegation would stay\nuntil the end of the week.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Dana Rosen / 3 May 2025", "Von Dana Rosen", "מאת דנה רוזן / 3 במאי 2025",
            "بقلم أحمد علي"})
    void aLineAboveABylineIsTheTitle(String byline) {
        var text = "The dam broke at night\n" + byline + "\n\nNobody below the dam was warned, it is said.";
        assertEquals("The dam broke at night", HeadingGuess.guess(text).orElseThrow().of(text));
    }

    @Test
    void aLineThatIsTheWholeTextIsNoTitle() {
        assertEquals("", title("Talks begin in the capital\n\n"));
        assertEquals("", title(""));
    }

    @Test
    void aTextWithoutATitleIsCalledByItsFirstTenWords() {
        assertEquals("The ministry said on Wednesday that talks had begun in…", HeadingGuess.firstWords(BODY));
        assertEquals("The ministry said on Wednesday that talks had begun in…",
                HeadingGuess.firstWords("\nAll news\n\n date loading…\n\n" + BODY));
        assertEquals("Three short words.", HeadingGuess.firstWords("Three short words.\n"));
        assertEquals("no sentence", HeadingGuess.firstWords("no sentence\n"));
        assertEquals("", HeadingGuess.firstWords(" \n"));
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        assertEquals(101, HeadingGuess.firstWords("外交部".repeat(200) + "。").length());
    }
}
