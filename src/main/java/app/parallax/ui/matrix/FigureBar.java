package app.parallax.ui.matrix;

import app.parallax.model.Quantity;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** Draws one figure on the axis: a disc for a number, soft if approximate; a bar for a range, faded at an open end. */
final class FigureBar extends Pane {
    private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");
    private static final double THICK = 7;
    private static final double APPROXIMATE = 0.05;
    /** The fraction of the axis over which an open end fades. */
    private static final double FADES = 0.22;

    private @Nullable Quantity quantity;
    private FigureAxis axis = new FigureAxis(0, 1, 1);

    FigureBar() {
        getStyleClass().add("figure-bar");
        setMinWidth(0);
    }

    /**
     * @param isProposed whether nobody has confirmed the figure
     */
    void show(@Nullable Quantity shown, boolean isProposed, FigureAxis on) {
        quantity = shown;
        pseudoClassStateChanged(PROPOSED, isProposed);
        axis = on;
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        for (double tick : axis.ticks()) {
            double x = Math.round(axis.place(tick) * getWidth()) + 0.5;
            var line = new Line(x, 0, x, getHeight());
            line.getStyleClass().add("figure-tick");
            getChildren().add(line);
        }
        var shown = quantity;
        if (shown == null) {
            return;
        }
        var least = shown.least();
        var most = shown.most();
        if (shown.isPoint() && least != null) {
            point(least, shown.isApproximate());
        } else if (least != null && most != null) {
            bar(place(least), place(most), "closed");
        } else if (least != null) {
            bar(place(least), Math.min(1, place(least) + FADES), "open-above");
            end(place(least));
        } else if (most != null) {
            bar(Math.max(0, place(most) - FADES), place(most), "open-below");
            end(place(most));
        }
    }

    private double place(BigDecimal number) {
        return axis.place(number.doubleValue());
    }

    private void point(BigDecimal number, boolean approximate) {
        if (approximate) {
            double value = number.doubleValue();
            bar(axis.place(value * (1 - APPROXIMATE)), axis.place(value * (1 + APPROXIMATE)), "about");
        }
        var disc = new Circle(place(number) * getWidth(), getHeight() / 2, 4.5);
        disc.getStyleClass().add("figure-point");
        getChildren().add(disc);
    }

    private void bar(double from, double to, String kind) {
        var bar = new Region();
        bar.setManaged(false);
        bar.getStyleClass().addAll("figure-range", kind);
        double x = from * getWidth();
        bar.resizeRelocate(x, (getHeight() - THICK) / 2, Math.max(3, to * getWidth() - x), THICK);
        getChildren().add(bar);
    }

    private void end(double at) {
        double x = at * getWidth();
        var line = new Line(x, getHeight() / 2 - 6, x, getHeight() / 2 + 6);
        line.getStyleClass().add("figure-end");
        getChildren().add(line);
    }
}
