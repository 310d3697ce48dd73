package app.parallax;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Opens the window as {@link Parallax} does, and passes its stage to a test. */
public final class ShownWindow {
    private ShownWindow() {}

    /** Opens the window on a project, and returns once it is closed. */
    public static void of(Path project, Consumer<Stage> shown) {
        new Wiring().window(project, (stage, window) -> shown.accept(stage));
    }
}
