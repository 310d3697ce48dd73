package app.parallax.ui.timeline;

import java.util.List;
import javafx.beans.value.ObservableValue;
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
        line.widthProperty().subscribe(arrange);
        for (ObservableValue<String> text : List.of(first.textProperty(), inView.textProperty(),
                last.textProperty())) {
            text.subscribe(words -> arrange.run());
        }
    }
}
