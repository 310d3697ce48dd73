package app.parallax.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A row whose words wrap: as high as they need in the width of the list, for which a cell does not ask its graphic.
 */
public class WrappingCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 14;

    /** A row as wide as the list. */
    protected WrappingCell() {
        setPrefWidth(0);
    }

    /**
     * How high the graphic is.
     *
     * @param room how wide it will be
     */
    protected double heightIn(Node graphic, double room) {
        return graphic.prefHeight(room);
    }

    @Override
    protected double computePrefHeight(double width) {
        var graphic = getGraphic();
        double room = getListView() == null ? 0 : getListView().getWidth() - SCROLL_BAR;
        return graphic == null || room <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + snappedBottomInset()
                        + heightIn(graphic, Math.max(0, room - snappedLeftInset() - snappedRightInset()));
    }
}
