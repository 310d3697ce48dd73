package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Names the rescue copy of a project whose file is gone, and offers to open it. */
public final class RescueDialog {
    private static final double WIDTH = 560;

    private RescueDialog() {}

    /** Creates the modeless dialog, so that typed text can still be copied. */
    public static Dialog<ButtonType> of(@Nullable Window owner, ProjectException.Displaced displaced, Runnable open) {
        var take = new ButtonType(Messages.text("rescue.open"), ButtonBar.ButtonData.OK_DONE);
        var words = new WordFlow(Messages.of(displaced) + "\n" + Messages.text("rescue.offer"), Fonts.SANS);
        words.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<ButtonType>(owner, Messages.text("rescue.title"), words, take, ButtonType.CLOSE)
                .describedBy("rescue");
        dialog.setResultConverter(button -> button);
        dialog.resultProperty().subscribe(button -> {
            if (take.equals(button)) {
                open.run();
            }
        });
        return dialog;
    }
}
