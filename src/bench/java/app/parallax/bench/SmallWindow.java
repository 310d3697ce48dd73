package app.parallax.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The smallest program with a window: the part of a start that no program can avoid. */
final class SmallWindow {
    private SmallWindow() {}

    /**
     * Shows a window, prints its time, and ends.
     *
     * @param args the start time in milliseconds since 1970
     */
    public static void main(String[] args) {
        long begun = Long.parseLong(args[0]);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("A window"), 1440, 900));
            stage.getScene().addPostLayoutPulseListener(() -> {
                System.out.println(System.currentTimeMillis() - begun);
                Platform.exit();
            });
            stage.show();
        });
    }
}
