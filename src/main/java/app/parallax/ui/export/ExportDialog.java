package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.FittedDialog;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Asks for content and format of an export; the file is asked for afterwards. */
public final class ExportDialog {
    /** The button that continues with the choice of the file. */
    public static final ButtonBar.ButtonData GO_ON = ButtonBar.ButtonData.OK_DONE;

    private ExportDialog() {}

    /** The result. */
    public record Answer(Exporter exporter, ExportSettings settings) {}

    /**
     * Creates the dialog, not shown yet.
     *
     * @param settings the initial choice
     */
    public static Dialog<Answer> of(Window owner, Session session, ExportSettings settings) {
        var form = new ExportForm(session, settings);
        var goOn = new ButtonType(Messages.text("export.goOn"), GO_ON);
        var dialog = new FittedDialog<Answer>(owner, Messages.text("export.title"), form, goOn, ButtonType.CANCEL);
        var pane = dialog.getDialogPane();
        ((Button) pane.lookupButton(goOn)).setId("export-go-on");
        DoubleClick.on(form.formats(), ((Button) pane.lookupButton(goOn))::fire);
        dialog.setResultConverter(button -> button == goOn ? new Answer(form.exporter(), form.settings()) : null);
        dialog.setOnShown(event -> Platform.runLater(() -> {
            form.formats().requestFocus();
            form.formats().scrollTo(form.exporter());
        }));
        return dialog;
    }
}
