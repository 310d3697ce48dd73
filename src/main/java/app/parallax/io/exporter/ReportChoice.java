package app.parallax.io.exporter;

import app.parallax.model.FigureRule;

/**
 * How a person wants a report.
 *
 * @param title what it is called: the name of the project; empty for none
 * @param context how many sentences stand around each quote on either side, from 0 to {@link #MOST_CONTEXT}
 * @param whole whether it is a document of its own, with a cover and contents, or goes into one
 */
public record ReportChoice(String title, int context, FigureRule rule, boolean whole) {
    /** The most sentences on either side of a quote. */
    public static final int MOST_CONTEXT = 3;
    /** The usual number of sentences. */
    public static final int USUAL_CONTEXT = 1;
    /** A report without a name, as it usually is. */
    public static final ReportChoice USUAL = new ReportChoice("", USUAL_CONTEXT, FigureRule.USUAL, true);

    /** Refuses other numbers of sentences. */
    public ReportChoice {
        if (context < 0 || context > MOST_CONTEXT) {
            throw new IllegalArgumentException("no number of sentences from 0 to 3: " + context);
        }
    }
}
