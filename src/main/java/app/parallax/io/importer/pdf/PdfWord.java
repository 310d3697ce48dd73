package app.parallax.io.importer.pdf;

/**
 * A word on a page.
 *
 * @param left left edge in points from the left edge of the page
 * @param right right edge in points
 * @param base base line in points from the upper edge of the page
 * @param text in reading order
 */
record PdfWord(float left, float right, float base, float size, String text) {
    /** Whether another word is on the same line, possibly raised or lowered as note numbers are. */
    boolean besides(PdfWord other) {
        return Math.abs(base - other.base) < 0.5f * Math.max(size, other.size);
    }
}
