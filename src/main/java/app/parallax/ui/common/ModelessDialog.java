package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes resizable dialogs with a Close button that leave the main window usable. */
public final class ModelessDialog {
    private ModelessDialog() {}

    /**
     * Creates a dialog, not shown yet.
     *
     * @param title the message key of the title
     */
    public static FittedDialog<ButtonType> of(@Nullable Window owner, String title, Node content) {
        var dialog = new FittedDialog<ButtonType>(owner, Messages.text(title), content,
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE))
                .describedBy(title);
        dialog.initModality(Modality.NONE);
        return dialog;
    }
}
