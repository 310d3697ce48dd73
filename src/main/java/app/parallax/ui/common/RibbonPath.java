package app.parallax.ui.common;

import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The outline of a ribbon that joins words at the left with words at the right. */
public final class RibbonPath {
    private RibbonPath() {}

    /** The outline from the words at the left, from top to bottom, to those at the right. */
    public static List<PathElement> of(double leftX, double leftTop, double leftBottom, double rightX, double rightTop,
            double rightBottom) {
        return List.of(new MoveTo(leftX, leftTop), side(leftX, leftTop, rightX, rightTop),
                new LineTo(rightX, rightBottom), side(rightX, rightBottom, leftX, leftBottom), new ClosePath());
    }

    /** A curve between two heights. */
    public static PathElement side(double fromX, double fromY, double toX, double toY) {
        double middle = (fromX + toX) / 2;
        return new CubicCurveTo(middle, fromY, middle, toY, toX, toY);
    }
}
