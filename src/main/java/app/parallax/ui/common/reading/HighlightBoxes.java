package app.parallax.ui.common.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
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

    /** The box around highlights as far as they are in view; empty if none of them is. */
    public static Optional<Bounds> inView(Collection<Node> highlights, Region area, Node layer) {
        var view = layer.sceneToLocal(area.localToScene(area.getLayoutBounds()));
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (var node : highlights) {
            if (node instanceof Path path) {
                for (var box : of(path, layer)) {
                    top = Math.min(top, box.getMinY());
                    bottom = Math.max(bottom, box.getMaxY());
                }
            }
        }
        top = Math.max(top, view.getMinY());
        bottom = Math.min(bottom, view.getMaxY());
        return top < bottom
                ? Optional.of(new BoundingBox(view.getMinX(), top, view.getWidth(), bottom - top))
                : Optional.empty();
    }

    private static Bounds box(Point2D origin, double left, double top, double right, double bottom) {
        return new BoundingBox(origin.getX() + left, origin.getY() + top, right - left, bottom - top);
    }
}
