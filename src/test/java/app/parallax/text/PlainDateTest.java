package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Edtf;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2023-10-26 | 2023-10-26", "2023-10-2X | 2023-10-2X",
            "26 October 2023 | 2023-10-26", "Oct 26, 2023 | 2023-10-26", "october 26 2023 | 2023-10-26",
            "Thursday, 26 October 2023 | 2023-10-26", "26.10.2023 | 2023-10-26", "26. Oktober 2023 | 2023-10-26",
            "Okt. 2023 | 2023-10", "October 2023 | 2023-10", "about 2023 | 2023~", "um Oktober 2023 | 2023-10~",
            "26 October 2023? | 2023-10-26?", "2023-10-26/2023-10-28 | 2023-10-26/2023-10-28"})
    void datesAreReadAsTheyAreTyped(String words, String date) {
        assertEquals(date, PlainDate.read(words, Locale.GERMAN).map(Edtf::toString).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10/11/2023", "31 February 2023", "Friday, 26 October 2023", "soon", "?", "~"})
    void whatNobodyCanTellIsNoDate(String words) {
        assertEquals("none", PlainDate.read(words, Locale.ENGLISH).map(Edtf::toString).orElse("none"));
    }
}
