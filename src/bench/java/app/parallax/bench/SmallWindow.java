package app.parallax.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least program with a window: what of a start no program can save. */
final class SmallWindow {
    private SmallWindow() {}

    /**
     * Shows a window, says how long that took, and ends.
     *
     * @param args when it was begun, in milliseconds since 1970
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
