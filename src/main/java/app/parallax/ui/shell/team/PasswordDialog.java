package app.parallax.ui.shell.team;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.WordFlow;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for the password of a login. */
public final class PasswordDialog {
    private static final double WIDTH = 420;

    private PasswordDialog() {}

    /** Creates the dialog, not shown yet. */
    public static Dialog<String> of(@Nullable Window owner, String login, String hosts) {
        var password = new PasswordField();
        password.setId("team-password");
        var content = new VBox(12, new WordFlow(Messages.text("team.password.what", login, hosts), Fonts.SANS),
                Form.field("team.password", password));
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<String>(owner, Messages.text("team.password.title"), content, ButtonType.OK,
                ButtonType.CANCEL)
                .describedBy("team.password.title");
        dialog.setResultConverter(button -> button == ButtonType.OK ? password.getText() : null);
        dialog.setOnShown(event -> password.requestFocus());
        return dialog;
    }
}
