package app.parallax.ui.shell.actions;

import app.parallax.ui.common.ModelessDialog;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Opens the shortcut sheet beside the window. */
public final class ShortcutSheet {
    private final Shortcuts keys;
    private final Supplier<Map<Command, String>> menus;
    private @Nullable Dialog<ButtonType> dialog;
    private @Nullable ShortcutView view;

    /**
     * @param menus returns the commands in the order of the menus, with their menus
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
        var sheet = ModelessDialog.of(owner, "command.shortcuts", commands);
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
