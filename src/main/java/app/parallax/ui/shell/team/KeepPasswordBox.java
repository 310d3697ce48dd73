package app.parallax.ui.shell.team;

import app.parallax.i18n.Messages;
import app.parallax.session.team.KeptPasswords;
import app.parallax.ui.common.Tip;
import javafx.scene.control.CheckBox;

/** Creates the check box by which a person keeps a password in the secret store of the system. */
final class KeepPasswordBox {
    private KeepPasswordBox() {}

    /**
     * Creates the box, which is neither shown nor selected until the store answers.
     *
     * @param isSelected whether it is selected then
     */
    static CheckBox of(KeptPasswords store, boolean isSelected) {
        var box = new CheckBox(Messages.text("team.password.keep"));
        box.setId("keep-password");
        box.setWrapText(true);
        Tip.on(box, Messages.text("team.password.keep.tip", store.storeName()));
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        var _ = store.isThere().thenAccept(is -> {
            box.setVisible(is);
            box.setSelected(is && isSelected);
        });
        return box;
    }
}
