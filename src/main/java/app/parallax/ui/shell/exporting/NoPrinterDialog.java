package app.parallax.ui.shell.exporting;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.FittedDialog;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** Says that there is no printer, and offers a PDF instead. */
public final class NoPrinterDialog {
    private static final double SENTENCE = 420;

    private NoPrinterDialog() {}

    /** The dialog, not shown yet. */
    public static Dialog<ButtonType> of(Window owner) {
        var sentence = new Label(Messages.text("print.none"));
        sentence.setId("print-none");
        sentence.setWrapText(true);
        sentence.setPrefWidth(SENTENCE);
        var asPdf = new ButtonType(Messages.text("print.asPdf"), ButtonBar.ButtonData.OK_DONE);
        var dialog = new FittedDialog<ButtonType>(owner, Messages.text("print.title"), sentence, asPdf,
                ButtonType.CANCEL).describedBy("print");
        ((Button) dialog.getDialogPane().lookupButton(asPdf)).setId("print-as-pdf");
        return dialog;
    }

    /** Whether a PDF was chosen. */
    static boolean isPdf(ButtonType button) {
        return button.getButtonData() == ButtonBar.ButtonData.OK_DONE;
    }
}
