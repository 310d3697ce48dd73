package app.parallax.ui.shell.commands;

import app.parallax.session.Session;
import app.parallax.ui.common.GuidePlace;
import app.parallax.ui.common.GuideSheet;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.find.CommandPalette;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.KeyHints;
import app.parallax.ui.shell.actions.ShortcutSheet;
import app.parallax.ui.shell.actions.WindowCommands;
import app.parallax.ui.shell.window.AboutDialog;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The commands that show the guide, the command palette and the shortcut sheet. */
public final class HelpCommands {
    private final Actions actions;
    private final Supplier<Window> owner;
    private final WindowCommands window;
    private final ShortcutSheet sheet;
    private final GuideSheet guide = new GuideSheet();
    private final Lifetime lifetime = new Lifetime();
    /** Made when it is first shown. */
    private @Nullable CommandPalette palette;

    public HelpCommands(Actions actions, WindowCommands window, Supplier<Window> owner) {
        this.actions = actions;
        this.owner = owner;
        this.window = window;
        this.sheet = new ShortcutSheet(actions.keys(), actions::menus);
    }

    public void define() {
        actions.set(Command.PALETTE, () -> palette().show(owner.get()));
        actions.set(Command.SHORTCUTS, () -> sheet.show(owner.get()));
        actions.set(Command.GUIDE, () -> guide.show(owner.get(),
                GuidePlace.inFocus(owner.get().getScene())));
        actions.set(Command.ABOUT, () -> AboutDialog.of(owner.get()).showAndWait());
    }

    private CommandPalette palette() {
        if (palette == null) {
            palette = new CommandPalette(actions::offers, window.usedCommands(), window::setUsedCommands);
        }
        return palette;
    }

    /** Updates shortcuts in the hints of a window. */
    public void follow(Session session, Parent root) {
        var hints = new KeyHints(actions.keys(), root);
        lifetime.add(hints.follow());
        lifetime.add(session.workspace().revision().subscribe(revision -> hints.updateSoon()));
        lifetime.add(session.focus().claim().subscribe(claim -> hints.updateSoon()));
        lifetime.add(session.focus().mark().subscribe(mark -> hints.updateSoon()));
        lifetime.add(session.focus().panes().subscribe(hints::updateSoon));
    }

    public void end() {
        lifetime.end();
        if (palette != null) {
            palette.hide();
        }
        sheet.close();
        guide.close();
    }
}
