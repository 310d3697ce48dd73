package app.parallax.ui.document;

import app.parallax.model.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A mark that is at least partly visible, with its boxes. */
record MarkInView(int number, Mark mark, List<Bounds> lines) {

    double top() {
        return lines.getFirst().getMinY();
    }

    double bottom() {
        return lines.getLast().getMaxY();
    }

    /** Returns a copy in translated coordinates. */
    MarkInView moved(double x, double y) {
        return new MarkInView(number, mark, lines.stream()
                .<Bounds>map(box -> new BoundingBox(box.getMinX() + x, box.getMinY() + y, box.getWidth(),
                        box.getHeight()))
                .toList());
    }

    /** Returns the boxes of a highlight, of which the text area draws one for each line. */
    static List<Bounds> boxes(Path path, Node layer) {
        var boxes = new ArrayList<Bounds>();
        var origin = layer.sceneToLocal(path.localToScene(0, 0)); // translation only, no rotation or scale
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
