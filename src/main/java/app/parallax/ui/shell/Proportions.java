package app.parallax.ui.shell;

import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** How much room the parts of the window begin with; after that the person's dividers stand. */
final class Proportions {
    /** A narrower window gives the reading panes what it can take from the sides. */
    static final double COMPACT_BELOW = 1200;
    private static final double DETAILS_HEIGHT = 178;
    private static final double TIMELINE_WIDTH = 250;
    private static final double LIBRARY_WIDTH = 204;

    private Proportions() {}

    static void ofSides(SplitPane columns, Region left, Region right) {
        left.setPrefWidth(LIBRARY_WIDTH);
        right.setPrefWidth(TIMELINE_WIDTH);
        placeOnce(columns, columns.widthProperty(), LIBRARY_WIDTH + TIMELINE_WIDTH, all -> {
            double timeline = all < COMPACT_BELOW ? 220 : TIMELINE_WIDTH;
            double library = all < COMPACT_BELOW ? 176 : LIBRARY_WIDTH;
            return new double[]{library / all, (all - timeline) / all};
        });
    }

    static void ofDetails(SplitPane middle, Region details) {
        details.setPrefHeight(DETAILS_HEIGHT);
        placeOnce(middle, middle.heightProperty(), 2 * DETAILS_HEIGHT,
                all -> new double[]{(all - DETAILS_HEIGHT) / all});
    }

    /** Places dividers as soon as there is room for what they part. */
    private static void placeOnce(SplitPane pane, ObservableDoubleValue size, double least,
            DoubleFunction<double[]> positions) {
        var placed = new boolean[1];
        size.subscribe(all -> {
            if (!placed[0] && all.doubleValue() > least) {
                placed[0] = true;
                pane.setDividerPositions(positions.apply(all.doubleValue()));
            }
        });
    }
}
