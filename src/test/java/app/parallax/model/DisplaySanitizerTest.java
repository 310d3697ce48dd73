package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class DisplaySanitizerTest {
    /** Behind a control character each unit is looked at singly; before one, those that stay are passed over. */
    @Test
    void whatIsPassedOverIsWhatWouldStay() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            for (var text : new String[]{"a" + (char) unit + "b", "“" + (char) unit, (char) unit + "\uDC00é"}) {
                assertEquals("␁" + DisplaySanitizer.of(text), DisplaySanitizer.of("\u0001" + text),
                        Integer.toHexString(unit));
            }
        }
    }

    @Test
    void typographyStaysAndControlsAreShown() {
        var quoted = "“Over 1,400 people” – he said…\tשרה";
        assertSame(quoted, DisplaySanitizer.of(quoted));
        assertEquals("“a⟨U+202E⟩b”\nc\uFFFD", DisplaySanitizer.of("“a\u202Eb”\u2028c\uD800"));
    }
}
