package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;

/**
 * The heading of a claim in a report, with its facts, positions and charts.
 *
 * @param positions the position of each article; no rows if no article mentions the claim
 * @param comparison a sentence that compares the figures or positions, empty if there is nothing to compare
 */
public record ClaimHeading(Entry entry, List<LabelledLine> lines, ReportTable positions, String comparison,
        List<FigureChart> charts) {
    public ClaimHeading {
        lines = List.copyOf(lines);
        charts = List.copyOf(charts);
    }

    /**
     * A claim in the table of contents.
     *
     * @param number for example {@code 2.1}
     * @param depth 0 at the top, 1 for a sub-claim, and so on
     */
    public record Entry(String number, String wording, int depth) {
        /** Sanitizes the wording for display. */
        public Entry {
            wording = DisplaySanitizer.line(wording);
        }

        /**
         * The anchor of the claim in the document.
         *
         * @return for example {@code claim-2-1}
         */
        public String anchor() {
            return "claim-" + number.replace('.', '-');
        }
    }
}
