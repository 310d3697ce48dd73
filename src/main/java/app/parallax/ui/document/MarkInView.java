package app.parallax.ui.document;

import app.parallax.model.Mark;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

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
}
