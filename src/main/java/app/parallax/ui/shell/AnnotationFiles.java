package app.parallax.ui.shell;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Messages;
import java.nio.file.Path;

/** Annotations from files of other programs, and what is said of those written. */
final class AnnotationFiles {
    private AnnotationFiles() {}

    static void define(Actions actions, WindowCommands window) {
        actions.set(Command.IMPORT_ANNOTATIONS, window::importAnnotations);
        actions.set(Command.IMPORT_ANNOTATION_FOLDER, window::importAnnotationFolder);
    }

    /** What is said of an export. */
    static String told(Exporter exporter, int count, Path place) {
        if (exporter.ofTags()) {
            return Messages.text("window.exportedTags", count, place);
        }
        return exporter.ofEvents()
                ? Messages.text("window.exportedEvents", count, place)
                : exporter.ofClaims()
                        ? Messages.text("window.exportedClaims", count, place)
                        : Messages.text("window.exported", count, place);
    }
}
