package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes resizable dialogs with a Close button that leave the main window usable. */
public final class ModelessDialog {
    private ModelessDialog() {}

    /** Makes a dialog that is not shown yet. */
    public static Dialog<ButtonType> of(@Nullable Window owner, String title, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        return dialog;
    }
}
