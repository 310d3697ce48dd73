package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.session.importing.AnnotationReport;
import app.parallax.session.importing.ImportReport;
import app.parallax.ui.shell.window.WindowStatus;
import java.util.ArrayList;
import java.util.List;

/** What the window says of an import that has ended. */
final class ImportSummary {
    /** So many sentences stand in the window at once. */
    private static final int MOST = 5;

    private ImportSummary() {}

    /** Says how many articles came, and the first reasons why files did not. */
    static void tell(WindowStatus window, ImportReport report) {
        var done = Messages.count(report.cancelled() ? "window.cancelled" : "window.imported", report.imported());
        window.tell(report.versions().isEmpty() ? done : done + " " + report.versions().getFirst());
        var sentences = new ArrayList<>(report.refused());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(firsts(sentences));
        }
    }

    /** Says how many annotations came, and of the first that have no place or were left out, why. */
    static void tell(WindowStatus window, AnnotationReport report) {
        var sentence = Messages.count(report.cancelled() ? "window.cancelledAnnotations" : "window.importedAnnotations",
                report.placed());
        window.tell(report.already() == 0
                ? sentence
                : sentence + " " + Messages.count("window.annotationsAlready", report.already()));
        var sentences = new ArrayList<String>();
        if (report.orphans() > 0) {
            sentences.add(Messages.count("window.orphans", report.orphans()));
        }
        sentences.addAll(report.wrong());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(firsts(sentences));
        }
    }

    private static String firsts(List<String> sentences) {
        return String.join("\n", sentences.subList(0, Math.min(MOST, sentences.size())))
                + (sentences.size() > MOST ? "\n…" : "");
    }
}
