package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small table of text. */
public record ReportTable(String caption, List<String> heads, List<List<String>> rows) {
    /** Number of characters of the narrowest column, about one percent of the width each. */
    private static final int NARROWEST = 6;
    /** So many characters fit into the narrowest column of longer text, fewer if there are many columns. */
    private static final int LEAST = 18;
    /** The share of the whole width that minimum widths may take. */
    private static final int SHARED = 85;

    /** Sanitizes the cells for display and copies the lists. */
    public ReportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(row -> row.stream().map(DisplaySanitizer::line).toList()).toList();
    }

    /**
     * Returns the widths of the columns in percent: for each what its longest cell needs, up to {@link #LEAST}, and of
     * the rest a share by the square root of the mean number of characters of the cells that have any, so that a long
     * column gets more lines and a short one no blank.
     */
    List<Integer> widths() {
        int most = Math.min(LEAST, SHARED / Math.max(1, heads.size()));
        var least = columns().map(column -> Math.min(most, Math.max(NARROWEST, lengths(column).max().orElse(0))))
                .toArray();
        var weights = columns().mapToDouble(column -> Math.sqrt(lengths(column).average().orElse(1))).toArray();
        double rest = (100 - IntStream.of(least).sum()) / DoubleStream.of(weights).sum();
        return columns().mapToObj(column -> (int) Math.round(least[column] + rest * weights[column])).toList();
    }

    private IntStream columns() {
        return IntStream.range(0, heads.size());
    }

    /** Returns the lengths of the head of a column and its cells, without empty ones. */
    private IntStream lengths(int column) {
        return Stream.concat(Stream.of(heads.get(column)),
                rows.stream().filter(row -> column < row.size()).map(row -> row.get(column))).mapToInt(String::length)
                .filter(each -> each > 0);
    }
}
