package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;

/** A small table of words. */
public record ReportTable(String caption, List<String> heads, List<List<String>> rows) {
    /** Shows the cells, and keeps copies that nobody can change. */
    public ReportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(row -> row.stream().map(DisplaySanitizer::line).toList()).toList();
    }
}
