package app.parallax.ui.common.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Finds where the highlights of a text area stand. */
public final class HighlightBoxes {
    private HighlightBoxes() {}

    /** The boxes of a highlight: the text area draws one rectangle a line. */
    public static List<Bounds> of(Path path, Node layer) {
        var boxes = new ArrayList<Bounds>();
        var origin = layer.sceneToLocal(path.localToScene(0, 0)); // nothing is turned or scaled
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        boolean begun = false;
        for (var element : path.getElements()) {
            if (element instanceof MoveTo move) {
                if (begun && right > left) {
                    boxes.add(box(origin, left, top, right, bottom));
                }
                begun = true;
                left = right = move.getX();
                top = bottom = move.getY();
            } else if (element instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
                top = Math.min(top, line.getY());
                bottom = Math.max(bottom, line.getY());
            }
        }
        if (begun && right > left) {
            boxes.add(box(origin, left, top, right, bottom));
        }
        return boxes;
    }

    private static Bounds box(Point2D origin, double left, double top, double right, double bottom) {
        return new BoundingBox(origin.getX() + left, origin.getY() + top, right - left, bottom - top);
    }
}
