package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a report.
 *
 * @param language BCP 47 tag of the report's own words
 * @param changed when the newest of its annotations was changed, null if it has none
 */
public record ReportCover(String title, String kind, String language, @Nullable Instant changed,
        List<LabelledLine> lines, List<String> remarks, String contentsHead, List<ClaimHeading.Entry> contents) {
    /** Sanitizes the title for display and copies the lists. */
    public ReportCover {
        title = DisplaySanitizer.line(title);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        contents = List.copyOf(contents);
    }

    /**
     * No cover, for a report that becomes part of another document.
     *
     * @param language BCP 47 tag of the report's own words
     */
    public static ReportCover none(String language) {
        return new ReportCover("", "", language, null, List.of(), List.of(), "", List.of());
    }

    /**
     * Whether there is no cover.
     *
     * @return true for {@link #none}
     */
    public boolean isNone() {
        return title.isEmpty();
    }

    /** The same with other claims in its contents. */
    ReportCover with(List<ClaimHeading.Entry> claims) {
        return new ReportCover(title, kind, language, changed, lines, remarks, contentsHead, claims);
    }
}
