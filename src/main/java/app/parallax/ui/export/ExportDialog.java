package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.FittedDialog;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Asks for content and format of an export, or for the content of what is printed; file or printer come afterwards. */
public final class ExportDialog {
    /** The button that continues with the choice of the file. */
    public static final ButtonBar.ButtonData GO_ON = ButtonBar.ButtonData.OK_DONE;

    private ExportDialog() {}

    public record Answer(Exporter exporter, ExportSettings settings) {}

    /**
     * Creates the dialog, not shown yet.
     *
     * @param settings the initial choice
     */
    public static Dialog<Answer> of(Window owner, Session session, ExportSettings settings) {
        return of(owner, new ExportForm(session, settings, Exporters.all()), "export.title", "export.goOn");
    }

    /**
     * The dialog of a report to be printed, not shown yet.
     *
     * @param settings what is chosen at first; its format is kept
     * @return answers with what was chosen, or not at all
     */
    public static Dialog<Answer> print(Window owner, Session session, ExportSettings settings) {
        var dialog = of(owner, new ExportForm(session, settings, List.of(new ReportExporter(ReportFormat.PDF))),
                "print.title",
                "print.goOn");
        var answer = dialog.getResultConverter();
        dialog.setResultConverter(button -> {
            var chosen = answer.call(button);
            return chosen == null
                    ? null
                    : new Answer(chosen.exporter, chosen.settings.withFormat(settings.format()));
        });
        return dialog;
    }

    private static Dialog<Answer> of(Window owner, ExportForm form, String title, String words) {
        var goOn = new ButtonType(Messages.text(words), GO_ON);
        var dialog = new FittedDialog<Answer>(owner, Messages.text(title), form, goOn, ButtonType.CANCEL)
                .describedBy(title);
        var pane = dialog.getDialogPane();
        ((Button) pane.lookupButton(goOn)).setId("export-go-on");
        DoubleClick.orEnterOn(form.formats(), ((Button) pane.lookupButton(goOn))::fire);
        dialog.setResultConverter(button -> button == goOn ? new Answer(form.exporter(), form.settings()) : null);
        dialog.setOnShown(event -> Platform.runLater(() -> {
            form.formats().requestFocus();
            form.formats().scrollTo(form.exporter());
        }));
        return dialog;
    }
}
