package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import java.util.Arrays;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Shows the number of links over the whole time of a project as bars, and the visible range. */
final class DensityStrip extends Region {
    private static final double STEP = 3;
    private static final double HEIGHT = 26;
    private static final double FOOT = 8;

    private final Path bars = new Path();
    private final Region window = new Region();
    private TimeScale whole = TimeScale.fitting(0, 1, 1);
    private TimeScale view = whole;
    private double[] times = new double[0];
    private double drawnAt = -1;

    DensityStrip() {
        getStyleClass().add("density");
        bars.getStyleClass().add("density-bars");
        window.getStyleClass().add("density-window");
        bars.setManaged(false);
        window.setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.text("timeline.overview"));
        getChildren().addAll(window, bars);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void setTimes(TimeScale all, double[] ascending) {
        whole = all;
        times = ascending;
        drawnAt = -1;
        requestLayout();
    }

    void setInView(TimeScale now) {
        view = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - 2 * FOOT);
        var scale = whole.withHeight(width);
        if (drawnAt != width) {
            draw(scale, width);
            drawnAt = width;
        }
        double from = Math.clamp(scale.y(view.start()), 0, width);
        double to = Math.clamp(scale.y(view.end()), from, width);
        window.resizeRelocate(FOOT + from, 0, Math.max(2, to - from), HEIGHT);
    }

    private void draw(TimeScale scale, double width) {
        var counts = new int[(int) (width / STEP) + 1];
        for (double time : times) {
            counts[(int) Math.clamp(scale.y(time) / STEP, 0, counts.length - 1)]++;
        }
        double most = Math.log1p(Arrays.stream(counts).max().orElse(0));
        bars.getElements().clear();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double x = FOOT + i * STEP + STEP / 2;
                double height = 3 + (HEIGHT / 2 - 5) * Math.log1p(counts[i]) / most;
                bars.getElements().addAll(new MoveTo(x, HEIGHT / 2 - 2), new LineTo(x, HEIGHT / 2 - 2 - height));
            }
        }
    }
}
