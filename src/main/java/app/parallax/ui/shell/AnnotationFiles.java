package app.parallax.ui.shell;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Messages;
import app.parallax.session.ExportJob;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Window;

/** Annotations from files of other programs and into them. */
final class AnnotationFiles {
    private static final Map<Command, String> FORMATS = Map.of(Command.EXPORT_CSV, "csv", Command.EXPORT_XLSX, "xlsx",
            Command.EXPORT_WEB_ANNOTATION, "webannotation", Command.EXPORT_HYPOTHESIS, "hypothesis",
            Command.EXPORT_BRAT, "brat", Command.EXPORT_XMI, "xmi", Command.EXPORT_CLAIM_REVIEW, "claimreview",
            Command.EXPORT_QDPX, "qdpx", Command.EXPORT_QDC, "qdc");

    private AnnotationFiles() {}

    static void define(Actions actions, WindowCommands window) {
        actions.set(Command.IMPORT_ANNOTATIONS, window::importAnnotations);
        actions.set(Command.IMPORT_ANNOTATION_FOLDER, window::importAnnotationFolder);
        FORMATS.forEach((command, format) -> actions.set(command, () -> window.export(format)));
    }

    /** Asks where to, exports, and says what came of it. */
    static void export(Session from, ShellController window, Window owner, String format) {
        var exporter = Exporters.of(format).orElseThrow();
        FileQuestions.target(exporter, owner).ifPresent(place -> from.seeTo(
                ExportJob.run(from, exporter, AnnotationFilter.ALL, place)
                        .thenAccept(count -> window.tell(told(exporter, count, place)))));
    }

    private static String told(Exporter exporter, int count, Path place) {
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
