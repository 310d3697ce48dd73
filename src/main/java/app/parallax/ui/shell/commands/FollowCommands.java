package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.PaneSync;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The commands that synchronise panes and align passages. */
public final class FollowCommands {
    private FollowCommands() {}

    public static void define(Actions actions, DocumentsController documents, Consumer<String> tell) {
        actions.set(Command.MARKS_HERE, () -> {
            if (!documents.marksHere()) {
                tell.accept(Messages.text("marksHere.none"));
            }
        });
        actions.set(Command.ALIGN_PASSAGES, () -> {
            if (!documents.alignPassages()) {
                tell.accept(Messages.text("shell.nothingToLevel"));
            }
        });
    }

    public static Menu menu(Session session, Lifetime lifetime) {
        var menu = new Menu(Messages.text("menu.following"));
        menu.setId("menu-following");
        var group = new ToggleGroup();
        var following = session.focus().paneSync();
        for (var each : PaneSync.values()) {
            var item = new RadioMenuItem(Messages.text(switch (each) {
                case OFF -> "following.off";
                case CLAIM -> "following.claim";
                case EVENT -> "following.event";
                case TAG -> "following.tag";
            }));
            item.setId("menu-following-" + each);
            item.setToggleGroup(group);
            item.setOnAction(event -> following.set(each));
            menu.getItems().add(item);
        }
        lifetime.add(following.subscribe(now -> group
                .selectToggle((RadioMenuItem) menu.getItems().get(Arrays.asList(PaneSync.values()).indexOf(now)))));
        return menu;
    }
}
