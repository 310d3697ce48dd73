package app.parallax.io.importer.pdf;

/**
 * Letters that stand close together on a page.
 *
 * @param left in points from the left edge
 * @param right where they end
 * @param base their base line, in points from the upper edge
 * @param text in the order in which they are read
 */
record PdfWord(float left, float right, float base, float size, String text) {
    /** Whether another stands on the same line, raised or lowered a little as notes are. */
    boolean besides(PdfWord other) {
        return Math.abs(base - other.base) < 0.5f * Math.max(size, other.size);
    }
}
