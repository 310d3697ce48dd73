package app.parallax.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    @Test
    void aColumnIsAsWideAsWhatStandsInIt() {
        var widths = new ReportTable("", List.of("No", "Words", "Note"),
                List.of(List.of("1", "a".repeat(400), ""), List.of("2", "b".repeat(200), "c".repeat(20)))).widths();
        assertEquals(100, widths.stream().mapToInt(Integer::intValue).sum(), 2);
        assertTrue(widths.get(1) > 3 * widths.get(0), widths::toString);
        assertTrue(widths.get(0) > 5, widths::toString);
    }

    @Test
    void aColumnOfLongTextKeepsAWidthBesideLongerOnes() {
        var row = List.of("12", "d".repeat(90), "s".repeat(90), "x".repeat(2000), "t".repeat(60));
        var more = List.of("", "", "s".repeat(80), "x".repeat(2000), "t".repeat(60)); // of the same row
        var widths = new ReportTable("", List.of("Place", "Draft", "Source", "Differences", "Article"),
                List.of(row, more, more, more)).widths();
        assertTrue(widths.stream().skip(1).allMatch(each -> each >= 17), widths::toString);
        assertEquals(widths.get(1), widths.get(2), 1, "empty cells do not count");
        assertEquals(100, widths.stream().mapToInt(Integer::intValue).sum(), 2);
        var many = new ReportTable("", List.of("a", "b", "c", "d", "e", "f", "g", "h"),
                List.of(Collections.nCopies(8, "x".repeat(100)))).widths();
        assertEquals(Collections.nCopies(8, many.getFirst()), many);
        assertEquals(100, many.stream().mapToInt(Integer::intValue).sum(), 6);
        assertEquals(List.of(), new ReportTable("", List.of(), List.of()).widths());
    }
}
