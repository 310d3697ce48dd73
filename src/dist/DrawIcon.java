import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon from the shapes below: two articles side by side, a statement in each at another height,
 * joined by a ribbon. {@code java src/dist/DrawIcon.java resources/icons} writes it as SVG and as PNG in the sizes that
 * windows and desktops ask for.
 */
public final class DrawIcon {
    private static final int SIDE = 256;
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

    private static final String GROUND = "#3d3a8c";
    private static final String PAPER = "#f7f6fb";
    private static final String LINE = "#b9b6d6";
    private static final String RIBBON = "#e0a33a";

    /** A rectangle with round corners, in units of a square of 256. */
    private record Block(double x, double y, double width, double height, double round, String color) {}

    /** The shapes below the ribbon, from the bottom up. */
    private static final List<Block> BELOW = List.of(new Block(8, 8, 240, 240, 52, GROUND),
            new Block(36, 44, 76, 168, 12, PAPER), new Block(144, 44, 76, 168, 12, PAPER),
            new Block(48, 128, 52, 10, 5, LINE), new Block(48, 152, 52, 10, 5, LINE),
            new Block(48, 176, 34, 10, 5, LINE), new Block(156, 64, 52, 10, 5, LINE),
            new Block(156, 88, 52, 10, 5, LINE), new Block(156, 112, 34, 10, 5, LINE));
    /** The statements that the ribbon joins. */
    private static final List<Block> STATEMENTS = List.of(new Block(36, 66, 76, 40, 0, RIBBON),
            new Block(144, 142, 76, 40, 0, RIBBON));

    private DrawIcon() {}

    /**
     * Writes the icon.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        Files.writeString(folder.resolve("parallax.svg"), svg());
        for (int size : SIZES) {
            ImageIO.write(picture(size), "png", folder.resolve("parallax-" + size + ".png").toFile());
        }
    }

    private static BufferedImage picture(int size) {
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setTransform(AffineTransform.getScaleInstance((double) size / SIDE, (double) size / SIDE));
        BELOW.stream().filter(block -> size > 32 || block.height > 10).forEach(block -> fill(pen, block));
        pen.setColor(Color.decode(RIBBON));
        var ribbon = new Path2D.Double();
        ribbon.moveTo(112, 66);
        ribbon.curveTo(130, 66, 126, 142, 144, 142);
        ribbon.lineTo(144, 182);
        ribbon.curveTo(126, 182, 130, 106, 112, 106);
        ribbon.closePath();
        pen.fill(ribbon);
        STATEMENTS.forEach(block -> fill(pen, block));
        pen.dispose();
        return picture;
    }

    private static void fill(Graphics2D pen, Block block) {
        pen.setColor(Color.decode(block.color));
        pen.fill(new RoundRectangle2D.Double(block.x, block.y, block.width, block.height, 2 * block.round,
                2 * block.round));
    }

    private static String svg() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 256 256\">\n");
        BELOW.forEach(block -> svg.append(rectangle(block)));
        svg.append("  <path d=\"M112 66C130 66 126 142 144 142V182C126 182 130 106 112 106Z\" fill=\"").append(RIBBON)
                .append("\"/>\n");
        STATEMENTS.forEach(block -> svg.append(rectangle(block)));
        return svg.append("</svg>\n").toString();
    }

    private static String rectangle(Block block) {
        return String.format(Locale.ROOT,
                "  <rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%.0f\" fill=\"%s\"/>%n", block.x,
                block.y, block.width, block.height, block.round, block.color);
    }
}
