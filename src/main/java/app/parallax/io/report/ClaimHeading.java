package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;

/**
 * The heading of a claim in a report.
 *
 * @param positions how the articles stand to it; without rows where none speaks to it
 * @param comparison a sentence on how figures or positions stand to each other, empty if there is nothing to compare
 */
public record ClaimHeading(Entry entry, List<LabelledLine> lines, ReportTable positions, String comparison,
        List<FigureChart> charts) {
    /** Keeps copies that nobody can change. */
    public ClaimHeading {
        lines = List.copyOf(lines);
        charts = List.copyOf(charts);
    }

    /**
     * A claim in the contents.
     *
     * @param number for example {@code 2.1}
     * @param depth 0 at the top, 1 for one that stands under another, and so on
     */
    public record Entry(String number, String wording, int depth) {
        /** Shows the wording. */
        public Entry {
            wording = DisplaySanitizer.line(wording);
        }

        /**
         * Where links to it go.
         *
         * @return for example {@code claim-2-1}
         */
        public String anchor() {
            return "claim-" + number.replace('.', '-');
        }
    }
}
