package app.parallax.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Measures the contrast of a drawn scene in every theme: each text, icon, sign and edge of a field against what lies
 * under it, by WCAG 2.2 (1.4.3, 1.4.6 for high contrast, 1.4.11). What is disabled is exempt.
 */
public final class ContrastMeter {
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    /** Signs that carry a meaning by their colour or outline. */
    private static final Set<String> SIGNS = Set.of("event-sign", "ring", "bracket", "across", "curve", "mark-stripe",
            "disc", "draft-line", "axis-line", "axis-major", "figure-point", "mark-underline", "time-expression",
            "shared-wording");
    private static final Map<String, List<String>> THEMES = Map.of("light", List.of(), "dark", List.of("dark"),
            "light high", List.of("contrast"), "dark high", List.of("dark", "contrast"));

    private ContrastMeter() {}

    /** Returns what does not stand out in one of the four themes, a line each. */
    public static Set<String> wanting(Parent root) {
        var found = new LinkedHashSet<String>();
        var before = List.copyOf(root.getStyleClass());
        var plain = before.stream().filter(each -> !each.equals("dark") && !each.equals("contrast")).toList();
        THEMES.forEach((name, classes) -> {
            style(root, Stream.concat(plain.stream(), classes.stream()).toList());
            boolean asBefore = Set.copyOf(root.getStyleClass()).equals(Set.copyOf(before));
            walk(root, new Look(root, name.endsWith("high"), asBefore), name, found);
        });
        style(root, before);
        return found;
    }

    /** One change, or none: the whole scene is styled anew with each. */
    private static void style(Parent root, List<String> classes) {
        if (!root.getStyleClass().equals(classes)) {
            root.getStyleClass().setAll(classes);
        }
        root.applyCss();
    }

    /** Returns the contrast ratio of two opaque colours. */
    public static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Returns a colour as it is seen over another. */
    public static Color over(Color top, Color ground) {
        return ground.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    /**
     * A theme of a scene.
     *
     * @param asBefore whether it was so before: areas of rich text keep their colours until they are drawn anew
     */
    private record Look(Parent root, boolean high, boolean asBefore) {}

    private static void walk(Node node, Look look, String theme, Set<String> found) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 0.05
                || (node instanceof RichTextArea && !look.asBefore)) {
            return;
        }
        switch (node) {
            case FontIcon icon -> check(icon, icon.getFill(), look.high ? 4.5 : 3, look, theme, found);
            case Text text -> {
                if (!text.getText().isBlank()) {
                    check(text, text.getFill(), least(text, look), look, theme, found);
                }
            }
            case Shape shape when node.getStyleClass().stream().anyMatch(SIGNS::contains) ->
                checkSign(shape, look, theme, found);
            default -> {
            }
        }
        if (isField(node) && node instanceof Region field && field.getBackground() != null
                && field.getBackground().getFills().size() > 1) {
            check(field, field.getBackground().getFills().getFirst().getFill(), 3, look, theme, found);
        }
        if (node.getStyleClass().contains("tag-square") && node instanceof Region square
                && square.getBackground() != null) {
            check(square, square.getBackground().getFills().getLast().getFill(), 3, look, theme, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, look, theme, found));
        }
    }

    /** Signs may overlap one another, as two passages do. */
    private static boolean isSign(Node node) {
        return node.getStyleClass().stream().anyMatch(SIGNS::contains) || node.getStyleClass().contains("mark-lit");
    }

    private static boolean isField(Node node) {
        return node instanceof TextInputControl || node instanceof ComboBoxBase || node instanceof Spinner
                || (node.getParent() instanceof CheckBox && node.getStyleClass().contains("box"))
                || (node.getParent() instanceof RadioButton && node.getStyleClass().contains("radio"));
    }

    private static double least(Text text, Look look) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getFamily().contains("SemiBold");
        boolean large = size >= LARGE || (bold && size >= LARGE_BOLD) || text.getStyleClass().contains("mark");
        return look.high ? large ? 4.5 : 7 : large ? 3 : 4.5;
    }

    private static void checkSign(Shape sign, Look look, String theme, Set<String> found) {
        var outline = new LinkedHashSet<String>();
        check(sign, sign.getStroke(), 3, look, theme, outline);
        if (!(sign.getStroke() instanceof Color) || !outline.isEmpty()) {
            check(sign, sign.getFill(), 3, look, theme, found); // an outline alone suffices
        }
    }

    private static void check(Node node, Paint paint, double least, Look look, String theme, Set<String> found) {
        var box = node.getLayoutBounds();
        if (!(paint instanceof Color color) || box.isEmpty() || color.getOpacity() == 0) {
            return;
        }
        var at = node.localToScene(new Point2D(box.getCenterX(), box.getCenterY()));
        if (!look.root.getLayoutBounds().contains(look.root.sceneToLocal(at)) || isHidden(node, at)) {
            return;
        }
        var under = new Ground(at, node);
        under.paint(look.root, 1);
        double ratio = ratio(over(color.deriveColor(0, 1, 1, opacity(node)), under.color), under.color);
        if (ratio < least - 0.005) {
            found.add(String.format("%s: %.2f of %.1f, %s on %s (%s): %s%s", theme, ratio, least, hex(color),
                    hex(under.color), Spoken.path(under.last),
                    node instanceof Text text && !(node instanceof FontIcon)
                            ? text.getText() + " "
                            : "",
                    Spoken.path(node)));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static boolean isHidden(Node node, Point2D at) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (isClipped(up, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClipped(Node node, Point2D at) {
        return node.getClip() != null && !node.getClip().getBoundsInParent().contains(node.sceneToLocal(at));
    }

    private static String hex(Color color) {
        return String.format("#%02X%02X%02X", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /** The colour of a point after everything is drawn that lies under a node. */
    private static final class Ground {
        private final Point2D at;
        private final Node until;
        private Color color = Color.WHITE;
        private Node last;

        Ground(Point2D at, Node until) {
            this.at = at;
            this.until = until;
            this.last = until;
        }

        /** Draws a node with what is in it; returns whether the node was reached that all this lies under. */
        boolean paint(Node node, double opacity) {
            if (node.equals(until)) {
                return true;
            }
            if (!node.isVisible() || isClipped(node, at)) {
                return false;
            }
            double seen = opacity * node.getOpacity();
            var local = node.sceneToLocal(at);
            if (node instanceof Shape shape && !(node instanceof Text)) {
                if (shape.getFill() instanceof Color fill && shape.contains(local)
                        && !(isSign(until) && isSign(shape))) {
                    add(fill, seen);
                    last = node;
                }
            } else if (node instanceof Region region && region.getBackground() != null) {
                for (var fill : region.getBackground().getFills()) {
                    var in = fill.getInsets();
                    if (fill.getFill() instanceof Color paint && local.getX() >= in.getLeft()
                            && local.getY() >= in.getTop() && local.getX() <= region.getWidth() - in.getRight()
                            && local.getY() <= region.getHeight() - in.getBottom()) {
                        add(paint, seen);
                        last = node;
                    }
                }
            }
            if (node instanceof Parent parent) {
                for (var child : parent.getChildrenUnmodifiable()) {
                    if (paint(child, seen)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void add(Color paint, double opacity) {
            color = over(paint.deriveColor(0, 1, 1, opacity), color);
        }
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
