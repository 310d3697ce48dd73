package app.parallax.ui.document;

import app.parallax.model.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * What is drawn over the text beside its highlights: a stripe a mark in the margin, an underline where a mark lies
 * inside another, a band through the lines of the claim in focus. Drawn in the pulse that laid the text out.
 */
final class MarginLayer extends Pane {
    private static final double STRIPE = 3;
    private static final double STEP = 5;
    private static final double BESIDE_TEXT = 27;
    private static final int MOST_COLUMNS = 5;
    private static final double UNDERLINE = 2;
    private static final double DASH = 5;
    private static final double GAP = 4;

    private final Function<Mark, List<String>> stripeStyles;
    private List<Shape> drawn = List.of();
    private List<MarkInView> inView = List.of();

    /**
     * @param stripeStyles
     *            the style classes of a mark's colours, one stripe each
     */
    MarginLayer(Function<Mark, List<String>> stripeStyles) {
        this.stripeStyles = stripeStyles;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("margin-layer");
    }

    /** One thing to draw, compared before anything is drawn anew. */
    private record Shape(String style, double x, double y, double width, double height) {}

    /** Draws what is in view; costs a comparison if nothing moved. */
    void draw(List<MarkInView> marks, Spans spans, double textLeft, Predicate<Mark> focusedClaim,
            Predicate<Mark> focusedMark) {
        inView = marks;
        var shapes = new ArrayList<Shape>();
        for (var view : marks) {
            if (view.number() >= spans.size() || view.lines().isEmpty()) {
                continue;
            }
            if (focusedClaim.test(view.mark())) {
                shapes.add(new Shape("claim-band", 0, view.top() - 2, getWidth(), view.bottom() - view.top() + 4));
            }
        }
        for (var view : marks) {
            if (view.number() < spans.size() && !view.lines().isEmpty()) {
                marks(view, spans, textLeft, focusedMark.test(view.mark()) && !focusedClaim.test(view.mark()), shapes);
            }
        }
        if (!shapes.equals(drawn)) {
            drawn = shapes;
            show();
        }
    }

    /** The marks that were drawn last, in the coordinates of a layer that is neither turned nor scaled against this. */
    List<MarkInView> marksInView(Node layer) {
        var origin = layer.sceneToLocal(localToScene(0, 0));
        return inView.stream().map(view -> view.moved(origin.getX(), origin.getY())).toList();
    }

    private void marks(MarkInView view, Spans spans, double textLeft, boolean focused, List<Shape> shapes) {
        var styles = stripeStyles.apply(view.mark());
        double x = textLeft - BESIDE_TEXT - Math.min(spans.column(view.number()), MOST_COLUMNS - 1) * STEP;
        double height = (view.bottom() - view.top()) / styles.size();
        for (int i = 0; i < styles.size(); i++) {
            stripe(styles.get(i), x, view.top() + i * height, height, view.mark().isGuessed(), shapes);
        }
        boolean inside = spans.isInside(view.number());
        for (var line : view.lines()) {
            if (inside || focused) {
                shapes.add(new Shape("mark-underline " + (focused ? "focused" : styles.getFirst()), line.getMinX(),
                        line.getMaxY() - UNDERLINE / 2, line.getWidth(), UNDERLINE));
            }
        }
    }

    /** A stripe; of a mark that stands in like words only, in dashes. */
    private static void stripe(String style, double x, double top, double height, boolean guessed,
            List<Shape> shapes) {
        if (!guessed) {
            shapes.add(new Shape("mark-stripe " + style, x, top, STRIPE, height));
            return;
        }
        for (double y = 0; y < height; y += DASH + GAP) {
            shapes.add(new Shape("mark-stripe " + style, x, top + y, STRIPE, Math.min(DASH, height - y)));
        }
    }

    /** Keeps the rectangles it has and sets their places. */
    private void show() {
        var children = getChildren();
        while (children.size() > drawn.size()) {
            children.removeLast();
        }
        for (int i = 0; i < drawn.size(); i++) {
            var shape = drawn.get(i);
            if (i == children.size()) {
                var fresh = new Rectangle();
                fresh.setManaged(false);
                children.add(fresh);
            }
            var rectangle = (Rectangle) children.get(i);
            var classes = List.of(shape.style.split(" "));
            if (!rectangle.getStyleClass().equals(classes)) {
                rectangle.getStyleClass().setAll(classes);
            }
            rectangle.setX(shape.x);
            rectangle.setY(shape.y);
            rectangle.setWidth(shape.width);
            rectangle.setHeight(shape.height);
        }
    }

    /** Follows the size of the text beneath it and cuts off what lies outside. */
    void cover(Region text) {
        resizeRelocate(text.getLayoutX(), text.getLayoutY(), text.getWidth(), text.getHeight());
        if (!(getClip() instanceof Rectangle clip)) {
            setClip(new Rectangle(getWidth(), getHeight()));
        } else if (clip.getWidth() != getWidth() || clip.getHeight() != getHeight()) {
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
        }
    }
}
