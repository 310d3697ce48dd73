package app.parallax.ui.export;

import app.parallax.io.report.PdfPages;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes images of drawn pages. */
public final class PageImage {
    private PageImage() {}

    /** An image of the pixels of a page, which are not copied. */
    public static Image of(PdfPages.Picture page) {
        return new WritableImage(new PixelBuffer<>(page.width(), page.height(), page.pixels(),
                PixelFormat.getIntArgbPreInstance()));
    }
}
