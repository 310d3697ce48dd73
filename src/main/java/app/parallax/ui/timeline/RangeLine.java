package app.parallax.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The time in view between the first and the last time there is: where there is no room for three, it stands alone. */
final class RangeLine {
    private static final double BETWEEN = 16;

    private RangeLine() {}

    /** Shows the ends of a line only while all its labels are read in full. */
    static void giveRoom(Region line, Label first, Label inView, Label last) {
        Runnable arrange = () -> {
            boolean room = first.prefWidth(-1) + inView.prefWidth(-1) + last.prefWidth(-1) + BETWEEN <= line.getWidth();
            for (var end : new Label[]{first, last}) {
                end.setVisible(room);
                end.setManaged(room);
            }
        };
        // before each layout: what it takes changes with the words, and with the font that a style brings later
        line.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                arrange.run();
            }
        });
    }
}
