package app.parallax.ui.shell;

import app.parallax.model.Messages;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;

/** How the window asks for files. */
final class FileQuestions {
    /** How the name of a project file ends. */
    static final String ENDING = ".parallax";

    private FileQuestions() {}

    /** A dialog that asks for files of some kinds. */
    static FileChooser chooser(String title, String name, String... patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, patterns));
        return chooser;
    }

    /** The project file that is meant by a name without an ending. */
    static Path named(File file) {
        return file.getName().contains(".") ? file.toPath() : Path.of(file.getPath() + ENDING);
    }
}
