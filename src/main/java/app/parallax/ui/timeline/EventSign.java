package app.parallax.ui.timeline;

import app.parallax.model.TimeLink.Clock;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * The sign of an event by the kind of time of its links: a disc for happened, a diamond for said, a square for
 * published. Filled if the day is known, outlined if it is uncertain, dashed if it is unknown.
 */
public final class EventSign extends Path {
    private static final double RADIUS = 4.5;

    private Clock clock = Clock.HAPPENED;

    /** Creates the filled sign of “happened”. */
    public EventSign() {
        getStyleClass().add("event-sign");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setManaged(true);
        draw();
    }

    EventSign(Clock clock, TimeOfEvent.Known known) {
        this();
        show(clock, known);
    }

    /** Returns the kind of time. */
    public Clock getClock() {
        return clock;
    }

    /** Sets the kind of time. */
    public void setClock(Clock clock) {
        this.clock = clock;
        draw();
    }

    void show(Clock newClock, TimeOfEvent.Known known) {
        setClock(newClock);
        getStyleClass().setAll("event-sign");
        if (known != TimeOfEvent.Known.GIVEN) {
            getStyleClass().add(known == TimeOfEvent.Known.DOUBTED ? "outlined" : "dashed");
        }
    }

    private void draw() {
        switch (clock) {
            case HAPPENED -> getElements().setAll(new MoveTo(-RADIUS, 0),
                    new ArcTo(RADIUS, RADIUS, 0, RADIUS, 0, false, true),
                    new ArcTo(RADIUS, RADIUS, 0, -RADIUS, 0, false, true), new ClosePath());
            case SAID -> polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0);
            case PUBLISHED -> polygon(-4, -4, 4, -4, 4, 4, -4, 4);
        }
    }

    private void polygon(double... points) {
        getElements().setAll(new MoveTo(points[0], points[1]), new LineTo(points[2], points[3]),
                new LineTo(points[4], points[5]), new LineTo(points[6], points[7]), new ClosePath());
    }
}
