package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void isTheFirstSentenceWithoutMarksAndStops() {
        assertEquals("The dam broke at dawn", Wording.of("“the dam broke\n at dawn,” he said".substring(0, 24)));
        assertEquals("The dam broke at dawn", Wording.of("The dam broke at dawn. Nobody was warned."));
        assertEquals("The dam belongs to the U.S.", Wording.of("…the dam belongs to the U.S."));
    }

    @Test
    void ofMarksAloneThereIsNone() {
        assertEquals("", Wording.of(" “…” "));
        assertEquals("", Wording.of(""));
    }

    @Test
    void otherScriptsStayAsTheyAre() {
        assertEquals("הסכר נפרץ בלילה", Wording.of("„הסכר נפרץ בלילה“."));
        assertEquals("Плотина прорвалась", Wording.of("«плотина прорвалась»"));
    }
}
