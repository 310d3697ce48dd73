package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.ui.find.CommandPalette;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/** The commands that lead to commands: all by their names, and all with their keys. */
final class HelpCommands {
    private final Actions actions;
    private final Supplier<Window> owner;
    private final CommandPalette palette;
    private final ShortcutSheet sheet;

    HelpCommands(Actions actions, WindowCommands window, Supplier<Window> owner) {
        this.actions = actions;
        this.owner = owner;
        this.palette = new CommandPalette(actions::offers, window.usedCommands(), window::setUsedCommands);
        this.sheet = new ShortcutSheet(actions.keys(), actions::menus);
    }

    void define(Consumer<String> tell) {
        actions.set(Command.PALETTE, () -> palette.show(owner.get()));
        actions.set(Command.SHORTCUTS, () -> sheet.show(owner.get()));
        actions.set(Command.ABOUT, () -> tell.accept(Messages.text("shell.about")));
    }

    void end() {
        palette.hide();
        sheet.close();
    }
}
