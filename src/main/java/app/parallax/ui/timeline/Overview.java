package app.parallax.ui.timeline;

import app.parallax.model.Messages;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** All of the time that the project speaks of, on a line, and the part of it that is in view. */
final class Overview extends Region {
    private static final double LEAST = 8;
    private static final double HEIGHT = 16;

    private final Region track = new Region();
    private final Region window = new Region();
    private final Path marks = new Path();
    private List<When> places = List.of();
    private TimeScale whole;
    private TimeScale inView;
    private boolean drawn;

    /** An overview that tells which time is to be brought into view. */
    Overview(TimeScale whole, DoubleConsumer go) {
        this.whole = whole;
        this.inView = whole;
        getStyleClass().add("overview");
        track.getStyleClass().add("overview-track");
        window.getStyleClass().add("overview-window");
        marks.getStyleClass().add("overview-marks");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.text("timeline.overview"));
        getChildren().addAll(track, marks, window);
        getChildren().forEach(child -> child.setManaged(false));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)) {
            addEventHandler(type, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    go.accept(this.whole.time(event.getX()));
                    event.consume();
                }
            });
        }
    }

    void setPlaces(TimeScale everything, List<When> all) {
        whole = everything;
        places = all;
        drawn = false;
        requestLayout();
    }

    void setInView(TimeScale seen) {
        inView = seen;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = HEIGHT / 2;
        double across = Math.max(1, getWidth());
        drawn &= whole.height() == across;
        whole = whole.withHeight(across);
        track.resizeRelocate(0, middle - 1.5, getWidth(), 3);
        if (!drawn) {
            drawMarks(middle);
            drawn = true;
        }
        double from = Math.clamp(whole.y(inView.start()), 0, getWidth());
        double to = Math.clamp(whole.y(inView.end()), from, getWidth());
        double width = Math.min(getWidth(), Math.max(LEAST, to - from));
        window.resizeRelocate(Math.clamp((from + to - width) / 2, 0, Math.max(0, getWidth() - width)), middle - 1.5,
                width, 3);
    }

    private void drawMarks(double middle) {
        marks.getElements().clear();
        double last = Double.NEGATIVE_INFINITY;
        for (double time : places.stream().mapToDouble(When::anchor).sorted().toArray()) {
            double x = Math.round(whole.y(time));
            if (x > last) {
                marks.getElements().addAll(new MoveTo(x, middle - 5), new LineTo(x, middle + 5));
                last = x;
            }
        }
    }
}
