package app.parallax.io.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the figures of {@link HtmlChart} in a PDF, as lines and outlines: circles, labels, and paths of the commands
 * that it writes. A library for all of SVG would be larger than the program.
 */
final class PdfChart implements SVGDrawer {
    private static final Color INK = new Color(0x1c1e22);
    private static final Color SECOND = new Color(0x565c66);
    private static final Color LINE = new Color(0xd9dce1);
    private static final float LABEL = 14;
    private static final Pattern STEP = Pattern.compile("([MLlHhVv])([-\\d. ]+)");
    private @Nullable TrueTypeFont font;

    @Override
    public SVGImage buildSVGImage(Element svg, @Nullable Box box, @Nullable CssContext context, double cssWidth,
            double cssHeight, double dotsPerPixel) {
        double width = number(svg, "width");
        double height = number(svg, "height");
        double scale = cssWidth > 0 ? cssWidth / (width * dotsPerPixel) : 1;
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return (int) Math.round(width * scale * dotsPerPixel);
            }

            @Override
            public int getIntrinsicHeight() {
                return (int) Math.round(height * scale * dotsPerPixel);
            }

            @Override
            public void drawSVG(OutputDevice device, RenderingContext rendering, double x, double y) {
                device.drawWithGraphics((float) x, (float) y, (float) (width * scale), (float) (height * scale),
                        graphics -> {
                            graphics.scale(scale, scale);
                            draw(svg, graphics);
                        });
            }
        };
    }

    private void draw(Element svg, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var parts = svg.getChildNodes();
        for (int i = 0; i < parts.getLength(); i++) {
            if (parts.item(i) instanceof Element part) {
                switch (part.getNodeName()) {
                    case "circle" -> circle(part, graphics);
                    case "path" -> path(part, graphics);
                    case "text" -> label(part, graphics);
                    default -> throw new IllegalArgumentException("no part of a chart: " + part.getNodeName());
                }
            }
        }
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    private static void circle(Element part, Graphics2D graphics) {
        double radius = number(part, "r");
        var disc = new Ellipse2D.Double(number(part, "cx") - radius, number(part, "cy") - radius, 2 * radius,
                2 * radius);
        boolean exact = part.getAttribute("class").equals("exact");
        graphics.setColor(exact ? INK : Color.WHITE);
        graphics.fill(disc);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(disc);
    }

    private static void path(Element part, Graphics2D graphics) {
        var kind = part.getAttribute("class");
        graphics.setColor(kind.equals("grid") ? LINE : kind.equals("tick") ? SECOND : INK);
        graphics.setStroke(new BasicStroke(kind.equals("range") ? 1.5f : 1));
        graphics.draw(shape(part.getAttribute("d")));
    }

    private static Shape shape(String steps) {
        var path = new Path2D.Double();
        var step = STEP.matcher(steps);
        while (step.find()) {
            var numbers = step.group(2).strip().split(" ", -1);
            double first = Double.parseDouble(numbers[0]);
            double second = Double.parseDouble(numbers[numbers.length - 1]);
            if (step.group(1).equals("M")) {
                path.moveTo(first, second);
                continue;
            }
            var at = Objects.requireNonNull(path.getCurrentPoint(), steps);
            switch (step.group(1)) {
                case "L" -> path.lineTo(first, second);
                case "l" -> path.lineTo(at.getX() + first, at.getY() + second);
                case "H" -> path.lineTo(first, at.getY());
                case "h" -> path.lineTo(at.getX() + first, at.getY());
                case "V" -> path.lineTo(at.getX(), first);
                default -> path.lineTo(at.getX(), at.getY() + first);
            }
        }
        return path;
    }

    /** Draws the outlines of a label around its middle: the fonts of Java need those of the system. */
    private void label(Element part, Graphics2D graphics) {
        try {
            var inter = inter();
            var outlines = new Path2D.Double();
            double width = 0;
            for (int letter : part.getTextContent().codePoints().toArray()) {
                int glyph = inter.getUnicodeCmapLookup().getGlyphId(letter);
                var drawn = inter.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    outlines.append(drawn.getPath().getPathIterator(AffineTransform.getTranslateInstance(width, 0)),
                            false);
                }
                width += inter.getAdvanceWidth(glyph);
            }
            double scale = LABEL / inter.getUnitsPerEm();
            var place = AffineTransform.getTranslateInstance(number(part, "x") - width * scale / 2, number(part, "y"));
            place.scale(scale, -scale);
            graphics.setColor(SECOND);
            graphics.fill(place.createTransformedShape(outlines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont inter() throws IOException {
        var read = font;
        if (read == null) {
            try (var in = Objects.requireNonNull(PdfChart.class.getResourceAsStream("/fonts/Inter-Regular.ttf"))) {
                read = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
            font = read;
        }
        return read;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // labels have the font of the program
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // as above
    }

    @Override
    public void close() throws IOException {
        if (font != null) {
            font.close();
        }
    }
}
