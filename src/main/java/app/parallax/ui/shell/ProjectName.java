package app.parallax.ui.shell;

import app.parallax.model.DisplaySanitizer;
import app.parallax.ui.common.Tip;
import java.nio.file.Path;
import javafx.scene.control.Label;

/** The name of the project's file, which may come from a stranger, in the status bar. */
final class ProjectName {
    private ProjectName() {}

    /** Shows the name without its ending, and on request where the file lies. */
    static void show(Path file, Label label) {
        label.setText(DisplaySanitizer.inPlace(file.getFileName().toString().replaceFirst("\\.parallax$", "")));
        Tip.on(label, DisplaySanitizer.inPlace(file.toString()));
    }
}
