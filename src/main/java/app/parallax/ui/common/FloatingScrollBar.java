package app.parallax.ui.common;

import javafx.scene.control.ScrollBar;

/**
 * The vertical scroll bar of a text area, which floats over the right padding and takes no room. A bar that takes room
 * may appear and disappear endlessly: some texts fit only without it, because with it another line break adds a tall
 * line.
 */
public final class FloatingScrollBar extends ScrollBar {
    private static final double WIDTH = 10;

    /** Creates a vertical bar in front of the scrolled content. */
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
