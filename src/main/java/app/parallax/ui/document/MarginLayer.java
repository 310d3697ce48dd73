package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.ui.common.reading.TextOverlay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Draws over the text: a stripe for each mark in the margin, an underline for a mark inside another, a band through the
 * lines of the claim in focus. It draws in the pulse that laid out the text.
 */
final class MarginLayer extends TextOverlay {
    private static final double STRIPE = 3;
    private static final double STEP = 5;
    private static final double BESIDE_TEXT = 27;
    /** The maximal number of stripe columns. */
    private static final int MOST_COLUMNS = 12;
    private static final double LIT = 2;
    private static final double SIGN = 5;
    private static final double UNDERLINE = 2;
    private static final double DASH = 5;
    private static final double GAP = 4;

    private final Function<Mark, List<String>> stripeStyles;
    private List<Shape> drawn = List.of();
    private List<MarkInView> inView = List.of();
    private List<Stripe> stripes = List.of();
    private @Nullable UUID lit;

    /** The place of a mark's stripe, or of the “more” sign if it has none. */
    private record Stripe(Mark mark, double x, double top, double bottom, boolean own) {}

    /** The marks at a place of the margin: one with its own stripe, or those of the “more” sign. */
    record AtStripe(List<Mark> marks, boolean own) {}

    /**
     * @param stripeStyles returns the style classes of a mark's colours, one for each stripe
     */
    MarginLayer(Function<Mark, List<String>> stripeStyles) {
        this.stripeStyles = stripeStyles;
        setMouseTransparent(true);
        getStyleClass().add("margin-layer");
    }

    /** A shape, compared with the drawn one before drawing again. */
    private record Shape(String style, double x, double y, double width, double height) {}

    /** Draws the visible part; does nothing if nothing has changed. */
    void draw(List<MarkInView> marks, SortedMarks spans, double textLeft, Predicate<Mark> focusedClaim,
            Predicate<Mark> focusedMark) {
        inView = marks;
        var shapes = new ArrayList<Shape>();
        var stripesNow = new ArrayList<Stripe>();
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
                marks(view, spans, textLeft, focusedMark.test(view.mark()) && !focusedClaim.test(view.mark()), shapes,
                        stripesNow);
            }
        }
        stripes = stripesNow;
        if (!shapes.equals(drawn)) {
            drawn = shapes;
            show();
        }
    }

    /** Returns the marks drawn last, in the coordinates of a layer that is only translated against this one. */
    List<MarkInView> marksInView(Node layer) {
        var origin = layer.sceneToLocal(localToScene(0, 0));
        return inView.stream().map(view -> view.moved(origin.getX(), origin.getY())).toList();
    }

    private void marks(MarkInView view, SortedMarks spans, double textLeft, boolean focused, List<Shape> shapes,
            List<Stripe> stripesNow) {
        var styles = stripeStyles.apply(view.mark());
        int room = Math.min(MOST_COLUMNS, (int) ((textLeft - BESIDE_TEXT - 1) / STEP) + 1);
        int column = spans.column(view.number());
        boolean own = column < (spans.columns() > room ? room - 1 : room);
        double x = textLeft - BESIDE_TEXT - Math.min(column, room - 1) * STEP;
        boolean isLit = view.mark().id().equals(lit);
        stripesNow.add(new Stripe(view.mark(), x, view.top(), view.bottom(), own));
        if (own) {
            double height = (view.bottom() - view.top()) / styles.size();
            double wider = isLit ? LIT : 0;
            for (int i = 0; i < styles.size(); i++) {
                stripe(styles.get(i), x - wider / 2, view.top() + i * height, STRIPE + wider, height,
                        view.mark().isGuessed(), shapes);
            }
        } else {
            more(x, view.top(), view.bottom(), shapes);
        }
        boolean inside = spans.isInside(view.number());
        for (var line : view.lines()) {
            if (isLit) {
                shapes.add(new Shape("mark-lit " + styles.getFirst(), line.getMinX(), line.getMinY(), line.getWidth(),
                        line.getHeight()));
            }
            if (inside || focused) {
                shapes.add(new Shape("mark-underline " + (focused ? "focused" : styles.getFirst()), line.getMinX(),
                        line.getMaxY() - UNDERLINE / 2, line.getWidth(), UNDERLINE));
            }
        }
    }

    /** Draws the “more” sign for marks without a stripe. */
    private static void more(double x, double top, double bottom, List<Shape> shapes) {
        double middle = x + STRIPE / 2;
        shapes.add(new Shape("mark-more", middle - SIGN / 2, top + 2, SIGN, 1));
        shapes.add(new Shape("mark-more", middle - 0.5, top + 2 - SIGN / 2 + 0.5, 1, SIGN));
        for (double y = top + 2 + SIGN; y < bottom; y += 4) {
            shapes.add(new Shape("mark-more", middle - 0.5, y, 1, 1));
        }
    }

    /** Returns the width for stripes left of the text in pixels. */
    static double roomFor(int columns) {
        return BESIDE_TEXT + 1 + STEP * (Math.min(columns, MOST_COLUMNS) - 1);
    }

    /** Returns the mark whose stripe is at a place, or those of the “more” sign there. */
    AtStripe at(double x, double y) {
        var here = stripes.stream().filter(each -> x >= each.x - 1 && x < each.x + STEP - 1 && y >= each.top
                && y < each.bottom).toList();
        var own = here.stream().filter(Stripe::own).findFirst();
        return own.map(each -> new AtStripe(List.of(each.mark), true))
                .orElseGet(() -> new AtStripe(here.stream().map(Stripe::mark).toList(), false));
    }

    /** Returns the marks whose text is at a place, in order. */
    List<Mark> marksAt(double x, double y) {
        return inView.stream().filter(view -> view.lines().stream().anyMatch(line -> line.contains(x, y)))
                .map(MarkInView::mark).toList();
    }

    /** Highlights one mark with the next drawing; null for none. */
    void highlight(@Nullable UUID mark) {
        lit = mark;
    }

    /** Draws a stripe, dashed for an unconfirmed fuzzy match. */
    private static void stripe(String style, double x, double top, double width, double height, boolean guessed,
            List<Shape> shapes) {
        if (!guessed) {
            shapes.add(new Shape("mark-stripe " + style, x, top, width, height));
            return;
        }
        for (double y = 0; y < height; y += DASH + GAP) {
            shapes.add(new Shape("mark-stripe " + style, x, top + y, width, Math.min(DASH, height - y)));
        }
    }

    /** Reuses the rectangles at new places. */
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
}
