package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** One command of the shortcut sheet with its key, which can be changed. */
final class ShortcutRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Command command;
    private final Shortcuts keys;
    private final Label key = new Label();
    private final Subscription shown;
    private boolean asked;

    ShortcutRow(Command command, Shortcuts keys) {
        this.command = command;
        this.keys = keys;
        getStyleClass().add("shortcut-row");
        setId("shortcut-" + command.name());
        setAccessibleRole(AccessibleRole.BUTTON);
        var name = new Label(name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(name, key);
        shown = keys.shown(command).subscribe(text -> show());
    }

    private void show() {
        var text = key();
        key.setText(asked ? Messages.text("keys.press") : text);
        key.setVisible(asked || !text.isEmpty());
        pseudoClassStateChanged(CHANGED, !keys.isDefault(command));
        setAccessibleText(text.isEmpty() ? Messages.text("keys.none", name()) : name() + ", " + text);
    }

    Command command() {
        return command;
    }

    String name() {
        return Messages.text(command.text());
    }

    String key() {
        return keys.shown(command).getValue();
    }

    void setChosen(boolean chosen) {
        setFocusTraversable(chosen); // Tab focuses one row, arrow keys move on
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Sets whether the next pressed key becomes the command's. */
    void setAsked(boolean is) {
        asked = is;
        pseudoClassStateChanged(ASKED, is);
        show();
    }

    boolean isAsked() {
        return asked;
    }

    void end() {
        shown.unsubscribe();
    }
}
