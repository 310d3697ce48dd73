package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    private static final String REST = "the harbour board voted on Tuesday to close the old eastern pier for two years.";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"LINDMOUTH, March 10. /NPA/. ;LINDMOUTH, March 10",
            "LINDMOUTH (NP) — ;LINDMOUTH",
            "LINDMOUTH, Mar 10 (Northern) - ;LINDMOUTH, Mar 10", "LINDMOUTH – ;LINDMOUTH",
            "LINDMOUTH CITY, North Strip — ;LINDMOUTH CITY, North Strip", "Lindmünde (npa) - ;Lindmünde",
            "ЛИНДМУТ, 10 мар — РИА Север. ;ЛИНДМУТ, 10 мар", "ЛИНДМУТ, 10 марта. /СЕВЕР/. ;ЛИНДМУТ, 10 марта",
            "القاهرة، ١٤ مارس —;القاهرة، ١٤ مارس", "תל אביב, 14 במרץ 2024 -;תל אביב, 14 במרץ 2024",
            "رام الله، 3 مايو -;رام الله، 3 مايو", "القاهرة (رويترز) -;القاهرة", "רמאללה (רויטרס) –;רמאללה",
            "LINDMOUTH/PORT HALE, March 10 (Northern) - ;LINDMOUTH/PORT HALE, March 10"})
    void placeAndDateAreFoundBelowATitle(String head, String dateline) {
        var text = "Board closes pier\n\n" + head.strip() + " " + REST + "\n\nMore of it.";
        assertEquals(Optional.of(dateline), Dateline.find(text).map(span -> span.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The board — which met on Tuesday — voted to close the old eastern pier for two years.",
            "BREAKING – The harbour board voted on Tuesday to close the old eastern pier for two years.",
            "NATO’s secretary said on Tuesday that the pier would be closed for two years - at the least.",
            "“We cannot wait” — said Ada Hale, who chairs the board, and who voted for the closure on Tuesday.",
            "אמר השר (ליכוד) - המפלס עלה אתמול בלילה ליותר מארבעה מטרים, והתושבים פונו לבתי הספר.",
            "قال الوزير (أحمد) - وهو من سكان المدينة - إن منسوب المياه ارتفع أمس إلى أكثر من أربعة أمتار.",
            "Ada Hale (62) - a fisherman’s daughter - has chaired the board for eleven years, and will chair it longer."})
    void whatIsNoDatelineIsNotTakenForOne(String line) {
        assertEquals(Optional.empty(), Dateline.find(line + "\n\nMore of it.").map(span -> span.of(line)));
    }
}
