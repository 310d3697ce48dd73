package app.parallax.ui.shell;

import app.parallax.model.Messages;
import javafx.beans.property.BooleanProperty;

/** The commands on how the window looks: panels hidden and shown, size of the text, settings. */
final class ViewCommands {
    private ViewCommands() {}

    static void define(Actions actions, SidePanels panels, WindowCommands window) {
        toggle(actions, Command.SHOW_LEFT, panels.left(), "command.hideLeft");
        toggle(actions, Command.SHOW_RIGHT, panels.right(), "command.hideRight");
        toggle(actions, Command.SHOW_DETAILS, panels.details(), "command.hideDetails");
        actions.set(Command.DARK, window::switchTheme);
        actions.set(Command.LARGER, () -> window.zoom(1));
        actions.set(Command.SMALLER, () -> window.zoom(-1));
        actions.set(Command.USUAL_SIZE, () -> window.zoom(0));
        actions.set(Command.SETTINGS, window::settings);
    }

    /** A command that shows what is hidden, and whose name then is that of hiding it. */
    static void toggle(Actions actions, Command command, BooleanProperty shown, String hide) {
        actions.set(command, () -> shown.set(!shown.get()));
        actions.get(command).textProperty()
                .bind(shown.map(is -> Messages.text(is ? hide : command.text())));
    }
}
