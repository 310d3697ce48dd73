package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One annotation in a report.
 *
 * @param heading place and position in a few words, for example "002 · affirms · reported"
 * @param quote null if the annotation has none
 */
public record Evidence(String heading, @Nullable QuoteInContext quote, List<LabelledLine> lines) {
    /** Sanitizes the heading for display and copies the lines. */
    public Evidence {
        heading = DisplaySanitizer.line(heading);
        lines = List.copyOf(lines);
    }
}
