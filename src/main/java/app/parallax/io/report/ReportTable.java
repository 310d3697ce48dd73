package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A small table of text. */
public record ReportTable(String caption, List<String> heads, List<List<String>> rows) {
    /** Number of characters of the narrowest column. */
    private static final int NARROWEST = 6;

    /** Sanitizes the cells for display and copies the lists. */
    public ReportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(row -> row.stream().map(DisplaySanitizer::line).toList()).toList();
    }

    /**
     * Returns the widths of the columns in percent, by what stands in them: by the square root of the mean number of
     * characters, so that a long column gets more lines and a short one no blank.
     */
    List<Integer> widths() {
        var weights = IntStream.range(0, heads.size()).mapToDouble(this::weight).toArray();
        double all = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).mapToObj(each -> (int) Math.round(each * 100 / all)).toList();
    }

    private double weight(int column) {
        double mean = rows.stream().filter(row -> column < row.size()).mapToInt(row -> row.get(column).length())
                .average().orElse(0);
        return Math.sqrt(Math.max(mean, Math.max(NARROWEST, heads.get(column).length())));
    }
}
