package app.parallax.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;

/** Sizes lists in a side panel: as high as their rows, less if there is no room. */
public final class ListRows {
    private static final double BORDERS = 4;
    /** The maximal height in pixels, more than any screen: a higher list would create cells for all of its rows. */
    private static final double HIGHEST = 5_000;

    /** The minimal number of visible rows, however long the list above is. */
    private static final int LEAST_SEEN = 4;

    private ListRows() {}

    /**
     * Sizes a list by its rows.
     *
     * @param height height of a row, in pixels at the base text size
     */
    public static void fit(ListView<?> list, double height) {
        var row = TextScale.factor().map(factor -> TextScale.of(height));
        list.fixedCellSizeProperty().bind(row);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> of(list.getItems().size() * row.getValue()),
                list.getItems(), row));
        list.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(list.getItems().size(), 2, LEAST_SEEN) * row.getValue() + BORDERS, list.getItems(),
                row));
    }

    /**
     * Returns the preferred height of a list in pixels.
     *
     * @param rows height of all its rows, in pixels
     */
    public static double of(double rows) {
        return Math.min(HIGHEST, rows + BORDERS);
    }
}
