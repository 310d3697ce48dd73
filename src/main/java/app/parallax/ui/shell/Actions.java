package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.ui.find.Offer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.jspecify.annotations.Nullable;

/** The commands of a window as actions, each made once and used by menu, toolbar, context menu and key. */
final class Actions {
    private final Map<Command, Action> actions = new EnumMap<>(Command.class);

    /** Says what a command does. */
    void set(Command command, Runnable work) {
        var action = new Action(Messages.text(command.text()), event -> work.run());
        var key = command.key();
        if (key != null) {
            action.setAccelerator(KeyCombination.valueOf(key));
        }
        actions.put(command, action);
    }

    /** Lets a command be used only at times. */
    void enableWhen(Command command, ObservableValue<Boolean> condition) {
        get(command).disabledProperty().bind(condition.map(can -> !can));
    }

    Action get(Command command) {
        var action = actions.get(command);
        if (action == null) {
            throw new IllegalStateException("no work for " + command);
        }
        return action;
    }

    /** The commands that can be used now, to be found by their names. */
    List<Offer> offers() {
        return actions.values().stream().filter(action -> !action.isDisabled())
                .map(action -> new Offer(action.getText(),
                        action.getAccelerator() == null ? "" : action.getAccelerator().getDisplayText(),
                        () -> action.handle(new ActionEvent())))
                .toList();
    }

    /** Items of a menu; null stands for a line between. */
    MenuItem[] items(@Nullable Command... commands) {
        var items = new MenuItem[commands.length];
        for (int i = 0; i < items.length; i++) {
            var command = commands[i];
            items[i] = command == null ? new SeparatorMenuItem() : item(command);
        }
        return items;
    }

    private MenuItem item(Command command) {
        var item = ActionUtils.createMenuItem(get(command));
        item.setId("menu-" + command.name());
        item.setMnemonicParsing(false);
        return item;
    }

    /** A button with sign and a short text. */
    Button button(Command command, String text) {
        var button = sign(command);
        button.setText(text);
        button.getStyleClass().setAll("button", "flat");
        return button;
    }

    /** A button with a sign alone. */
    Button sign(Command command) {
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
        var tip = new Tooltip();
        var accelerator = action.getAccelerator();
        tip.textProperty().bind(action.textProperty()
                .map(text -> accelerator == null ? text : text + "  " + accelerator.getDisplayText()));
        button.setTooltip(tip);
        return button;
    }

    /** A line between groups of the toolbar. */
    static Node line() {
        var line = new Separator(Orientation.VERTICAL);
        line.getStyleClass().add("toolbar-line");
        return line;
    }
}
