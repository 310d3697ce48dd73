package app.parallax.io.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Writes a report in one format, part by part; every string is written as text and escaped. */
public interface ReportWriter extends Closeable {
    /**
     * Begins the report.
     *
     * @throws IOException if the file cannot be written, as for all parts
     */
    void begin(ReportCover cover) throws IOException;

    /**
     * Begins a section.
     *
     * @param remark a sentence below the heading, empty for none
     * @throws IOException if the file cannot be written
     */
    void section(String heading, String remark) throws IOException;

    /**
     * Sets a table.
     *
     * @throws IOException if the disk does not take it
     */
    void table(ReportTable table) throws IOException;

    /**
     * Begins a claim; its evidence follows.
     *
     * @throws IOException if the file cannot be written
     */
    void claim(ClaimHeading claim) throws IOException;

    /**
     * Begins an article.
     *
     * @throws IOException if the file cannot be written
     */
    void article(String heading, List<LabelledLine> lines) throws IOException;

    /**
     * Writes an annotation.
     *
     * @throws IOException if the file cannot be written
     */
    void evidence(Evidence evidence) throws IOException;

    /**
     * Writes an annotation that is still to be put into words, perhaps by another thread.
     *
     * @throws IOException if the file cannot be written
     */
    default void evidence(Supplier<Evidence> evidence) throws IOException {
        evidence(evidence.get());
    }

    /**
     * Writes a paragraph of an analyst's own words, with line breaks.
     *
     * @param words plain text, not Markdown
     * @throws IOException if the file cannot be written
     */
    void words(String words) throws IOException;

    /**
     * Ends the report once every part of it is written; a report that is closed before is incomplete.
     *
     * @throws IOException if the file cannot be written
     */
    default void end() throws IOException {}
}
