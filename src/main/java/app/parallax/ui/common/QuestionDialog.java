package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks whether to go on. */
public final class QuestionDialog {
    private static final double WIDTH = 480;

    private QuestionDialog() {}

    /**
     * Creates the dialog, not shown yet; its result is true to go on.
     *
     * @param title message key
     * @param answer message key of the button that goes on
     */
    public static Dialog<Boolean> of(@Nullable Window owner, String title, String answer, String question) {
        var go = new ButtonType(Messages.text(answer), ButtonBar.ButtonData.OK_DONE);
        var content = new VBox(12, new WordFlow(question, Fonts.SANS));
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<Boolean>(owner, Messages.text(title), content, go, ButtonType.CANCEL)
                .describedBy(title);
        dialog.setResultConverter(button -> button == go);
        return dialog;
    }
}
