package app.parallax.io.exporter;

import app.parallax.model.FigureRule;

/**
 * The options of a report.
 *
 * @param title the name of the project; may be empty
 * @param context number of sentences on either side of each quote, 0 to {@link #MOST_CONTEXT}
 * @param whole whether it is a complete document with a cover and contents, or a part of one
 * @param briefing whether the claim matrix and the differences come first, then the quotes, and provenance last
 */
public record ReportChoice(String title, int context, FigureRule rule, boolean whole, boolean briefing) {
    /** The maximum of {@link #context}. */
    public static final int MOST_CONTEXT = 3;
    public static final int USUAL_CONTEXT = 1;
    /** The default options without a title. */
    public static final ReportChoice USUAL = new ReportChoice("", USUAL_CONTEXT, FigureRule.USUAL, true,
            false);

    /** Throws IllegalArgumentException for an invalid number of sentences. */
    public ReportChoice {
        if (context < 0 || context > MOST_CONTEXT) {
            throw new IllegalArgumentException("no number of sentences from 0 to 3: " + context);
        }
    }
}
