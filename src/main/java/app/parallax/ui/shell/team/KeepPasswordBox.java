package app.parallax.ui.shell.team;

import app.parallax.i18n.Messages;
import app.parallax.session.team.KeptPasswords;
import app.parallax.ui.common.Tip;
import javafx.scene.control.CheckBox;

/** Creates the check box by which a person keeps a password in the secret store of the system. */
final class KeepPasswordBox {
    private KeepPasswordBox() {}

    /** Creates the box, which is not shown until the store answers. */
    static CheckBox of(KeptPasswords store) {
        var box = new CheckBox(Messages.text("team.password.keep"));
        box.setId("keep-password");
        box.setWrapText(true);
        Tip.on(box, Messages.text("team.password.keep.tip", store.storeName()));
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        var _ = store.isThere().thenAccept(box::setVisible);
        return box;
    }
}
