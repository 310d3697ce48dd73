package app.parallax.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;

/** Lists in a side panel: as high as their rows, less where there is no room. */
public final class Rows {
    private static final double BORDERS = 4;

    /** So many rows are seen however long the list above is. */
    private static final int LEAST_SEEN = 4;

    private Rows() {}

    /**
     * Lets a list ask for the height of its rows.
     *
     * @param list
     *            the list
     * @param height
     *            of a row, in pixels at the base text size
     */
    public static void fit(ListView<?> list, double height) {
        list.setFixedCellSize(height);
        list.prefHeightProperty().bind(Bindings.size(list.getItems()).multiply(height).add(BORDERS));
        list.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(list.getItems().size(), 2, LEAST_SEEN) * height + BORDERS, list.getItems()));
    }
}
