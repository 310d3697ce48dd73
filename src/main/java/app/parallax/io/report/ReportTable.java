package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;

/** A small table of text. */
public record ReportTable(String caption, List<String> heads, List<List<String>> rows) {
    /** Sanitizes the cells for display and copies the lists. */
    public ReportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(row -> row.stream().map(DisplaySanitizer::line).toList()).toList();
    }
}
