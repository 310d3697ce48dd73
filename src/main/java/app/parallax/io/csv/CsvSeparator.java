package app.parallax.io.csv;

import java.util.List;

/** The separators of cells: comma, semicolon or tab, depending on the country of the spreadsheet. */
public final class CsvSeparator {
    private static final List<String> KNOWN = List.of(",", ";", "\t");

    private CsvSeparator() {}

    /**
     * Detects the separator.
     *
     * @return the most frequent one in the first line; a comma if there is none
     */
    public static String of(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var best = KNOWN.getFirst();
        long most = 0;
        for (var each : KNOWN) {
            long count = first.chars().filter(unit -> unit == each.charAt(0)).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }
}
