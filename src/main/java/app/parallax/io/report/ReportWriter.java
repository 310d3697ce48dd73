package app.parallax.io.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a report in one format, part by part; every text is escaped. */
public interface ReportWriter extends Closeable {
    /**
     * Begins the report.
     *
     * @throws IOException if the disk does not take it, as for all parts
     */
    void begin(ReportCover cover) throws IOException;

    /**
     * Begins a section.
     *
     * @param remark a sentence below it, empty for none
     * @throws IOException if the disk does not take it
     */
    void section(String heading, String remark) throws IOException;

    /**
     * Begins a claim.
     *
     * @param claim the claim; its evidence follows
     * @throws IOException if the disk does not take it
     */
    void claim(ClaimHeading claim) throws IOException;

    /**
     * Begins an article.
     *
     * @param heading what it is called
     * @throws IOException if the disk does not take it
     */
    void article(String heading, List<LabelledLine> lines) throws IOException;

    /**
     * Sets an annotation.
     *
     * @throws IOException if the disk does not take it
     */
    void evidence(Evidence evidence) throws IOException;

    /**
     * Sets a paragraph of an analyst's own words, with line breaks.
     *
     * @param words as they are read, not as Markdown
     * @throws IOException if the disk does not take it
     */
    void words(String words) throws IOException;
}
