package app.parallax.io.csv;

import java.util.List;

/** Detects the separator of a CSV file: comma, semicolon or tab. */
public final class CsvSeparator {
    private static final List<String> KNOWN = List.of(",", ";", "\t");

    private CsvSeparator() {}

    /**
     * Guesses it.
     *
     * @return what stands most often in its first line; a comma if none does
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
