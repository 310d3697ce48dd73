package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The clauses of a sentence by its figures: which words each of several figures belongs to. Between two figures the last
 * semicolon, else the last comma, else the last conjunction is the boundary; without any both have the words between.
 */
public final class FigureClauses {
    private static final List<Pattern> BOUNDARIES = List.of(Pattern.compile("[;:؛–—]"), Pattern.compile("[,،]"),
            Pattern.compile("(?iu)(?<!\\p{L})(?:and|but|while|whereas|against|compared|versus|und|aber|während|gegenüber|gegen|"
                    + "et|mais|contre|tandis|y|pero|frente|mientras|и|а|но|против|بينما|مقابل|مقارنة|לעומת|אבל)(?!\\p{L})"));

    private FigureClauses() {}

    /**
     * Returns the words that belong to a figure.
     *
     * @param sentence that contains the figures
     * @param figures by start
     * @param one of them
     */
    public static Span of(String text, Span sentence, List<Span> figures, Span one) {
        int at = figures.indexOf(one);
        int start = sentence.start();
        for (int i = at; i > 0 && start == sentence.start(); i--) {
            start = Math.max(start, boundary(text, figures.get(i - 1), figures.get(i)));
        }
        int end = -1;
        for (int i = at; i >= 0 && i + 1 < figures.size() && end < 0; i++) {
            end = boundary(text, figures.get(i), figures.get(i + 1));
        }
        return new Span(Math.min(start, one.start()), Math.max(end < 0 ? sentence.end() : end, one.end()));
    }

    /** Returns where the clauses of two figures part; -1 if nothing parts them. */
    private static int boundary(String text, Span one, Span next) {
        int from = Math.min(one.end(), next.start());
        for (var pattern : BOUNDARIES) {
            int last = -1;
            for (var found = pattern.matcher(text).region(from, next.start()).useTransparentBounds(true); found
                    .find();) {
                last = found.start();
            }
            if (last >= 0) {
                return last;
            }
        }
        return -1;
    }
}
