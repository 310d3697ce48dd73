package app.parallax.ui.timeline.lanes;

import app.parallax.model.DisplaySanitizer;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.timeline.lanes.LaneColors.Tone;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Draws text, signs and bars on a canvas in the colours of the theme, and measures text. */
final class CanvasPainter {
    /** The maximal number of cached widths. */
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST = 400;

    private static final double[] DASHES = {4, 3};
    private static final double RADIUS = 4.5;

    private final GraphicsContext on;
    private final LaneColors colors;
    private final double factor;
    private final Map<Face, Font> fonts = new HashMap<>();
    private final Map<Face, Map<String, Double>> widths;
    private final Text probe;

    enum Face {
        WORDS(Fonts.SANS, 12), SMALL(Fonts.SANS, 11), TITLE(Fonts.SANS_SEMIBOLD, 13), QUOTE(Fonts.SERIF, 14);

        private final String family;
        private final double size;

        Face(String family, double size) {
            this.family = family;
            this.size = size;
        }
    }

    /** The state kept between drawings. */
    record Known(Map<Face, Map<String, Double>> widths, Text probe) {
        Known() {
            this(new HashMap<>(), new Text());
        }
    }

    CanvasPainter(GraphicsContext on, LaneColors colors, double factor, Known known) {
        this.on = on;
        this.colors = colors;
        this.factor = factor;
        this.widths = known.widths;
        this.probe = known.probe;
    }

    Font font(Face face) {
        return fonts.computeIfAbsent(face, each -> Font.font(each.family, Math.rint(each.size * factor)));
    }

    double width(Face face, String words) {
        var known = widths.computeIfAbsent(face, each -> new HashMap<>());
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(words, each -> {
            probe.setFont(font(face));
            probe.setText(each);
            return Math.ceil(probe.getLayoutBounds().getWidth());
        });
    }

    /** Returns text cut with an ellipsis to a width. */
    String fitted(Face face, String words, double width) {
        if (words.length() > LONGEST) { // wider than anything that is drawn, and slow to measure
            return fitted(face, words.substring(0, LONGEST - 1) + "…", width);
        }
        if (words.length() < 4 || width(face, words) <= width) {
            return words;
        }
        int length = (int) Math.clamp(Math.floor(words.length() * width / width(face, words)), 1, words.length());
        for (int end = length; end > 1; end--) {
            int whole = Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
            var cut = words.substring(0, whole).stripTrailing() + "…";
            if (width(face, cut) <= width) {
                return cut;
            }
        }
        return "…";
    }

    void words(Face face, Tone tone, String words, double x, double middle) {
        on.setFont(font(face));
        on.setFill(colors.of(tone));
        on.setTextBaseline(VPos.CENTER);
        on.fillText(DisplaySanitizer.inPlace(words), x, Math.rint(middle));
    }

    void fill(Tone tone, double x, double y, double width, double height) {
        on.setFill(colors.of(tone));
        on.fillRect(x, y, width, height);
    }

    void shade(Tone tone, double strength, double x, double y, double width, double height) {
        on.setFill(colors.of(tone).deriveColor(0, 1, 1, strength));
        on.fillRect(x, y, width, height);
    }

    void line(Tone tone, double x1, double y1, double x2, double y2) {
        on.setStroke(colors.of(tone));
        on.setLineWidth(1);
        on.strokeLine(x1, y1, x2, y2);
    }

    void box(Tone ground, Tone border, double x, double y, double width, double height, double radius) {
        on.setFill(colors.of(ground));
        on.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        on.setStroke(colors.of(border));
        on.setLineWidth(1);
        on.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 2 * radius, 2 * radius);
    }

    /** Draws the sign of a kind of time: filled, outlined, or dashed for an unknown day. */
    void sign(Clock clock, Tone tone, Tone ground, boolean filled, boolean dashed, double x, double y) {
        double r = RADIUS;
        var xs = switch (clock) {
            case HAPPENED -> new double[0];
            case SAID -> new double[]{x, x + r + 1, x, x - r - 1};
            case PUBLISHED -> new double[]{x - 4, x + 4, x + 4, x - 4};
        };
        var ys = clock == Clock.SAID
                ? new double[]{y - r - 1, y, y + r + 1, y}
                : new double[]{y - 4, y - 4, y + 4, y + 4};
        on.setFill(colors.of(filled ? tone : ground));
        on.setStroke(colors.of(tone));
        on.setLineWidth(1.3);
        if (dashed) {
            on.setLineCap(StrokeLineCap.BUTT);
            on.setLineDashes(2.4, 2);
        }
        if (clock == Clock.HAPPENED) {
            on.fillOval(x - r, y - r, 2 * r, 2 * r);
            on.strokeOval(x - r, y - r, 2 * r, 2 * r);
        } else {
            on.fillPolygon(xs, ys, 4);
            on.strokePolygon(xs, ys, 4);
        }
        on.setLineDashes();
    }

    /** Draws a bar whose soft ends fade. */
    void bar(Tone tone, double x1, double x2, double middle, double height, boolean softStart, boolean softEnd) {
        var color = colors.of(tone).deriveColor(0, 1, 1, 0.62);
        var clear = colors.of(tone).deriveColor(0, 1, 1, 0);
        if (softStart || softEnd) {
            on.setFill(new LinearGradient(x1, 0, x2, 0, false, CycleMethod.NO_CYCLE,
                    new Stop(0, softStart ? clear : color), new Stop(0.3, color), new Stop(0.7, color),
                    new Stop(1, softEnd ? clear : color)));
        } else {
            on.setFill(color);
        }
        on.fillRect(x1, middle - height / 2, Math.max(1, x2 - x1), height);
    }

    /** Draws a fading arrow for an open end. */
    void arrow(Tone tone, double x, double middle, boolean toEarlier) {
        double by = toEarlier ? 4 : -4;
        on.setStroke(colors.of(tone));
        on.setLineWidth(1.3);
        on.strokeLine(x + by, middle - 4, x, middle);
        on.strokeLine(x, middle, x + by, middle + 4);
    }

    /** Draws a dashed capsule, open at an unknown end: the time within which an unknown day lies. */
    void capsule(Tone tone, double x1, double x2, double middle, double height, boolean openEnd) {
        Color color = colors.of(tone);
        double r = height / 2;
        double end = openEnd ? x2 : x2 - r;
        on.setStroke(openEnd
                ? new LinearGradient(x1, 0, x2, 0, false, CycleMethod.NO_CYCLE, new Stop(0, color),
                        new Stop(0.75, color), new Stop(1, color.deriveColor(0, 1, 1, 0)))
                : color);
        on.setLineWidth(1);
        on.setLineCap(StrokeLineCap.BUTT);
        on.setLineDashes(DASHES);
        double top = Math.rint(middle - r) + 0.5;
        double bottom = Math.rint(middle + r) - 0.5;
        on.beginPath();
        on.moveTo(end, top);
        on.lineTo(x1 + r, top);
        on.arcTo(x1, top, x1, middle, r);
        on.arcTo(x1, bottom, x1 + r, bottom, r);
        on.lineTo(end, bottom);
        if (!openEnd) {
            on.arcTo(x2, bottom, x2, middle, r);
            on.arcTo(x2, top, end, top, r);
        }
        on.stroke();
        on.setLineDashes();
    }

    void dot(Tone tone, double x, double y, double radius) {
        on.setFill(colors.of(tone));
        on.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
