package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Tip;
import app.parallax.ui.find.CommandOffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions of a window, one for each command, shared by menu, toolbar, context menu and shortcut. */
public final class Actions {
    private final Map<Command, Action> actions = new EnumMap<>(Command.class);
    private final Shortcuts keys;
    private final Consumer<String> begins;
    private final List<Consumer<Command>> watchers = new ArrayList<>();
    private Map<Command, String> menus = Map.of();

    /** Creates the actions, not defined yet. */
    public Actions(WindowCommands window) {
        this.keys = new Shortcuts(window.keys(), window::setKeys);
        this.begins = window::begins;
    }

    public Shortcuts keys() {
        return keys;
    }

    /** Calls a listener before each command is done. */
    public void watch(Consumer<Command> watcher) {
        watchers.add(watcher);
    }

    public void set(Command command, Runnable work) {
        var action = new Action(Messages.text(command.text()), event -> {
            begins.accept(command.name());
            watchers.forEach(watcher -> watcher.accept(command));
            work.run();
        });
        action.acceleratorProperty().bind(keys.of(command));
        actions.put(command, action);
    }

    /** Defines a command that shows and hides; while shown, its text is that of {@code hide}. */
    public void toggle(Command command, BooleanProperty shown, String hide) {
        set(command, () -> shown.set(!shown.get()));
        get(command).textProperty().bind(shown.map(is -> Messages.text(is ? hide : command.text())));
    }

    public void enableWhen(Command command, ObservableValue<Boolean> condition) {
        get(command).disabledProperty().bind(condition.map(can -> !can));
    }

    public Action get(Command command) {
        var action = actions.get(command);
        if (action == null) {
            throw new IllegalStateException("no work for " + command);
        }
        return action;
    }

    /** Sets the menu of each command, in the order of the menus. */
    public void setMenus(Map<Command, String> found) {
        menus = found;
    }

    /** Returns the commands in the order of the menus, with their menus. */
    public Map<Command, String> menus() {
        return menus;
    }

    /** Returns the commands in the order of the menus, for the command palette. */
    public List<CommandOffer> offers() {
        return menus.entrySet().stream().map(each -> {
            var action = get(each.getKey());
            return new CommandOffer(each.getKey().stored(), action.getText(), keys.shown(each.getKey()).getValue(),
                    each.getValue(), !action.isDisabled(), () -> action.handle(new ActionEvent()));
        }).toList();
    }

    /** Creates menu items; null is a separator. */
    public MenuItem[] items(@Nullable Command... commands) {
        var items = new MenuItem[commands.length];
        for (int i = 0; i < items.length; i++) {
            var command = commands[i];
            items[i] = command == null ? new SeparatorMenuItem() : item(command);
        }
        return items;
    }

    /**
     * Creates an item by bindings, which release it when its pane is closed; an item of ControlsFX is held by its
     * action.
     */
    private MenuItem item(Command command) {
        var action = get(command);
        var item = new MenuItem();
        item.textProperty().bind(action.textProperty());
        item.disableProperty().bind(action.disabledProperty());
        item.acceleratorProperty().bind(action.acceleratorProperty());
        item.setOnAction(action);
        item.setId(Menus.id(command));
        item.setMnemonicParsing(false);
        return item;
    }

    /** Creates a button with icon and short text. */
    public Button button(Command command, String text) {
        var button = sign(command);
        button.setText(text);
        button.getStyleClass().setAll("button", "flat");
        return button;
    }

    /** Creates a button with an icon only. */
    public Button sign(Command command) {
        var action = get(command);
        var button = new Button();
        var icon = command.icon();
        if (icon != null) {
            button.setGraphic(icon.node());
        }
        button.setId("button-" + command.name());
        button.getStyleClass().add("icon-button");
        button.setOnAction(action);
        button.disableProperty().bind(action.disabledProperty());
        button.setAccessibleText(Messages.text(command.text()));
        Tip.words(button).bind(Bindings.createStringBinding(
                () -> (action.getText() + "  " + keys.shown(command).getValue()).strip(), action.textProperty(),
                action.acceleratorProperty()));
        return button;
    }

    /** Creates a separator of the toolbar. */
    public static Node line() {
        var line = new Separator(Orientation.VERTICAL);
        line.getStyleClass().add("toolbar-line");
        return line;
    }
}
