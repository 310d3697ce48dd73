package app.parallax.ui.common;

import javafx.scene.control.ScrollBar;

/**
 * The vertical scroll bar of a text area: it lies over the padding at the right and takes no room. A bar that takes
 * room can come and go without end: some texts fit without it only, because with it a line breaks elsewhere and a tall
 * letter has a line of its own.
 */
public final class FloatingScrollBar extends ScrollBar {
    private static final double WIDTH = 10;

    /** A vertical bar, before what it scrolls. */
    public FloatingScrollBar() {
        getStyleClass().add("floating");
        setViewOrder(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    public void resize(double width, double height) {
        super.resize(WIDTH, height);
    }

    @Override
    public void relocate(double x, double y) {
        super.relocate(x - WIDTH, y);
    }
}
