package app.parallax.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;

/** Lists in a side panel: as high as their rows, less where there is no room. */
public final class ListRows {
    private static final double BORDERS = 4;
    /** In pixels, more than any screen has: a window that was laid out higher would make the rows of all of it. */
    private static final double HIGHEST = 5_000;

    /** So many rows are seen however long the list above is. */
    private static final int LEAST_SEEN = 4;

    private ListRows() {}

    /**
     * Lets a list ask for the height of its rows.
     *
     * @param height of a row, in pixels at the base text size
     */
    public static void fit(ListView<?> list, double height) {
        list.setFixedCellSize(height);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> of(list.getItems().size() * height),
                list.getItems()));
        list.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(list.getItems().size(), 2, LEAST_SEEN) * height + BORDERS, list.getItems()));
    }

    /**
     * How high a list asks to be.
     *
     * @param rows height of all its rows, in pixels
     * @return in pixels
     */
    public static double of(double rows) {
        return Math.min(HIGHEST, rows + BORDERS);
    }
}
