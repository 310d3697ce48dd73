package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.ImportReport;
import java.util.ArrayList;

/** What the window says of an import that has ended. */
final class ImportWords {
    private ImportWords() {}

    /** Says how many articles came, and the first reasons why files did not. */
    static void tell(ShellController window, ImportReport report) {
        var done = Messages.count(report.cancelled() ? "window.cancelled" : "window.imported", report.imported());
        window.tell(report.versions().isEmpty() ? done : done + " " + report.versions().getFirst());
        var sentences = new ArrayList<>(report.refused());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(String.join("\n", sentences.subList(0, Math.min(5, sentences.size())))
                    + (sentences.size() > 5 ? "\n…" : ""));
        }
    }
}
