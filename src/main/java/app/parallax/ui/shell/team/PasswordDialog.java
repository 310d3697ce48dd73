package app.parallax.ui.shell.team;

import app.parallax.hub.PasswordKey;
import app.parallax.i18n.Messages;
import app.parallax.session.team.TypedPasswords;
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

    /** Creates the dialog, not shown yet; its result is true when a password was entered. */
    public static Dialog<Boolean> of(@Nullable Window owner, TypedPasswords passwords, PasswordKey key) {
        var password = new PasswordField();
        password.setId("team-password");
        var keep = KeepPasswordBox.of(passwords.store(), passwords.store().isKept(key));
        var content = new VBox(12,
                new WordFlow(Messages.text("team.password.what", key.login(), key.hosts()), Fonts.SANS),
                Form.field("team.password", password), keep);
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<Boolean>(owner, Messages.text("team.password.title"), content, ButtonType.OK,
                ButtonType.CANCEL)
                .describedBy("team.password.title");
        dialog.setResultConverter(button -> {
            if (button != ButtonType.OK) {
                return null;
            }
            passwords.set(key, password.getText(), keep.isSelected());
            return true;
        });
        dialog.setOnShown(event -> password.requestFocus());
        return dialog;
    }
}
