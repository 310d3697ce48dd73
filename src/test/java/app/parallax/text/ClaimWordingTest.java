package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClaimWordingTest {
    @Test
    void isTheFirstSentenceWithoutMarksAndStops() {
        assertEquals("The dam broke at dawn", ClaimWording.of("“the dam broke\n at dawn,” he said".substring(0, 24)));
        assertEquals("The dam broke at dawn", ClaimWording.of("The dam broke at dawn. Nobody was warned."));
        assertEquals("The dam belongs to the U.S.", ClaimWording.of("…the dam belongs to the U.S."));
    }

    @Test
    void ofMarksAloneThereIsNone() {
        assertEquals("", ClaimWording.of(" “…” "));
        assertEquals("", ClaimWording.of(""));
    }

    @Test
    void otherScriptsStayAsTheyAre() {
        assertEquals("הסכר נפרץ בלילה", ClaimWording.of("„הסכר נפרץ בלילה“."));
        assertEquals("Плотина прорвалась", ClaimWording.of("«плотина прорвалась»"));
    }
}
