package app.parallax.io.report;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF that this program made. May be used on several threads, which draw one after the other. */
public final class PdfPages implements AutoCloseable {
    /** Points of a page for an inch of paper. */
    public static final int POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes = new ArrayList<>();

    /**
     * Reads a PDF into memory; the file may be deleted then.
     *
     * @throws IOException if it cannot be read
     */
    public PdfPages(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setRenderingHints(hints());
        for (var page : document.getPages()) {
            sizes.add(new Size(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
        }
    }

    /** The size of a page in points. */
    public record Size(double width, double height) {}

    /**
     * A drawn page.
     *
     * @param pixels opaque ARGB, row by row
     */
    public record Picture(int width, int height, IntBuffer pixels) {}

    private static RenderingHints hints() {
        var hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return hints;
    }

    /** The sizes of the pages, in their order. */
    public List<Size> sizes() {
        return List.copyOf(sizes);
    }

    /**
     * Draws a page.
     *
     * @param width in pixels
     * @throws IOException if it cannot be read, or after {@link #close}
     */
    public synchronized Picture draw(int page, int width) throws IOException {
        var size = sizes.get(page);
        int height = (int) Math.round(width * size.height / size.width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        renderer.renderPageToGraphics(page, graphics, (float) (width / size.width));
        graphics.dispose();
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return new Picture(width, height, IntBuffer.wrap(pixels));
    }

    @Override
    public synchronized void close() throws IOException {
        document.close();
    }
}
