package app.parallax.ui.shell.exporting;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures as PNG. */
public final class PngFile {
    private PngFile() {}

    /** Writes a picture without transparency. */
    public static void write(WritableImage image, OutputStream out) throws IOException {
        ImageIO.write(pixels(image), "png", out);
    }

    /** Returns a picture without transparency, as the JDK writes it. */
    public static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture;
    }
}
