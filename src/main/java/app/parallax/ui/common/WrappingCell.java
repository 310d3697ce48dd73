package app.parallax.ui.common;

import javafx.scene.Node;

/** A list row whose text wraps, as high as needed at the width of the list; a plain cell does not ask its graphic. */
public abstract class WrappingCell<T> extends ItemCell<T> {
    private static final double SCROLL_BAR = 14;

    protected WrappingCell() {
        setPrefWidth(0);
    }

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
