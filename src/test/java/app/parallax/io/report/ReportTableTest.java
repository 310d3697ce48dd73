package app.parallax.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
