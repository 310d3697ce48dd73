package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One annotation in a report.
 *
 * @param heading in a few words where it stands and how, for example "002 · affirms · reported"
 * @param quote the words, null if it has none
 */
public record Evidence(String heading, @Nullable QuoteInContext quote, List<LabelledLine> lines) {
    /** Shows the heading, and keeps a copy that nobody can change. */
    public Evidence {
        heading = DisplaySanitizer.line(heading);
        lines = List.copyOf(lines);
    }
}
