package app.parallax.ui.shell;

import app.parallax.ui.shell.exporting.PngFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures one after the other into a GIF that repeats for ever. */
final class AnimatedGif implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageOutputStream out;
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();

    AnimatedGif(Path file) throws IOException {
        out = ImageIO.createImageOutputStream(file.toFile());
        out.setByteOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture that is shown for a time in hundredths of a second. */
    void add(WritableImage image, int hundredths) throws IOException {
        var picture = PngFile.pixels(image);
        writer.writeToSequence(new IIOImage(picture, null, metadata(picture, hundredths)), null);
    }

    private IIOMetadata metadata(BufferedImage picture, int hundredths) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("disposalMethod", "none");
        var repeats = new IIOMetadataNode("ApplicationExtension");
        repeats.setAttribute("applicationID", "NETSCAPE");
        repeats.setAttribute("authenticationCode", "2.0");
        repeats.setUserObject(new byte[]{1, 0, 0});
        var extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(repeats);
        root.appendChild(extensions);
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        writer.dispose();
        out.close();
    }
}
