package app.parallax.ui.shell.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Sets the icon of a window in the sizes of title bars and task switchers. */
public final class WindowIcon {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcon() {}

    public static void set(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().map(WindowIcon::image).toList());
    }

    private static Image image(int size) {
        var name = "/icons/parallax-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
    }
}
