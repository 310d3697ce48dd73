package app.parallax.ui.shell.actions;

import app.parallax.model.Messages;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The shortcut sheet beside the window, which stays at hand. */
public final class ShortcutSheet {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 660;

    private final Shortcuts keys;
    private final Supplier<Map<Command, String>> menus;
    private @Nullable Dialog<ButtonType> dialog;
    private @Nullable ShortcutView view;

    /**
     * @param menus the commands in the order of the menus, with the names of these
     */
    public ShortcutSheet(Shortcuts keys, Supplier<Map<Command, String>> menus) {
        this.keys = keys;
        this.menus = menus;
    }

    public void show(Window owner) {
        if (dialog != null && view != null) {
            dialog.getDialogPane().getScene().getWindow().requestFocus();
            view.filter();
            return;
        }
        var commands = new ShortcutView(keys, menus.get());
        var sheet = new Dialog<ButtonType>();
        sheet.initOwner(owner);
        sheet.initModality(Modality.NONE);
        sheet.setTitle(Messages.text("command.shortcuts"));
        sheet.setHeaderText(null);
        sheet.setResizable(true);
        sheet.getDialogPane().setContent(commands);
        sheet.getDialogPane().getButtonTypes().setAll(
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        sheet.setWidth(WIDTH); // else the window is as wide and as high as what cannot be smaller
        sheet.setHeight(HEIGHT);
        sheet.setOnShown(event -> commands.filter());
        sheet.setOnHidden(event -> {
            commands.end();
            dialog = null;
            view = null;
        });
        dialog = sheet;
        view = commands;
        sheet.show();
    }

    public void close() {
        if (dialog != null) {
            dialog.close();
        }
    }
}
