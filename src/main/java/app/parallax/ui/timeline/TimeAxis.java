package app.parallax.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Draws the time axis with its ticks. */
final class TimeAxis extends Pane {
    private static final double TICK = 5;
    private static final double MINOR = 3;

    private final Path line = path("axis-line");
    private final Path minor = path("axis-minor");
    private final Path major = path("axis-major");
    private final Path here = path("axis-reading");
    private final List<Label> labels = new ArrayList<>();

    TimeAxis() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, minor, major, here);
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    void show(TimeScale scale, TimelineMetrics metrics, double reading) {
        double x = metrics.axis();
        double half = metrics.halfLine();
        line.getElements().setAll(new MoveTo(x, 0), new LineTo(x, scale.height()));
        minor.getElements().clear();
        major.getElements().clear();
        double at = scale.y(reading);
        here.setVisible(at >= 0 && at <= scale.height());
        if (here.isVisible()) {
            here.getElements().setAll(new MoveTo(x - 9, at - 4), new LineTo(x - 2, at), new LineTo(x - 9, at + 4),
                    new ClosePath());
        }
        int used = 0;
        for (var tick : scale.ticks()) {
            double y = Math.round(tick.y()) + 0.5;
            double length = tick.isMajor() ? TICK : MINOR;
            (tick.isMajor() ? major : minor).getElements().addAll(new MoveTo(x - length, y), new LineTo(x, y));
            if (tick.isMajor() && y > half && y < scale.height() - half) {
                var label = label(used++);
                label.setText(tick.label());
                label.setVisible(true);
                label.resizeRelocate(0, y - half, x - TICK - 3, 2 * half);
            }
        }
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
    }

    private Label label(int index) {
        if (index == labels.size()) {
            var label = new Label();
            label.getStyleClass().add("axis-label");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        return labels.get(index);
    }
}
