package app.parallax.ui.shell.actions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Second keys of commands that have their usual key: on the keypad, and with Shift or without it, as keyboards of other
 * countries have plus and minus.
 */
public final class SecondKeys {
    private static final Map<Command, List<ShownKey>> KEYS = Map.of(Command.LARGER,
            named("Shortcut+Shift+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"), Command.SMALLER,
            named("Shortcut+Shift+Minus", "Shortcut+Underscore", "Shortcut+Shift+Underscore", "Shortcut+Subtract"),
            Command.DEFAULT_SIZE, named("Shortcut+Numpad 0"));

    /** Commands whose key a text and a row of tabs would take for themselves. */
    private static final Set<Command> FIRST = Set.of(Command.NEXT_OPEN, Command.PREVIOUS_OPEN);

    private final Actions actions;

    private SecondKeys(Actions actions) {
        this.actions = actions;
    }

    private static List<ShownKey> named(String... names) {
        return List.of(names).stream().flatMap(name -> ShownKey.named(name).stream()).toList();
    }

    /** Lets commands be done by their second keys within a node. */
    public static void follow(Actions actions, Node root) {
        var keys = new SecondKeys(actions);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::first);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::second);
    }

    private void first(KeyEvent event) {
        FIRST.stream().filter(command -> {
            var key = actions.keys().of(command).getValue();
            return key != null && key.match(event);
        }).forEach(command -> run(command, event));
    }

    private void second(KeyEvent event) {
        KEYS.entrySet().stream().filter(each -> actions.keys().isDefault(each.getKey()))
                .filter(each -> each.getValue().stream()
                        .anyMatch(key -> key.match(event) && actions.keys().isFree(key)))
                .forEach(each -> run(each.getKey(), event));
    }

    private void run(Command command, KeyEvent event) {
        event.consume();
        actions.get(command).handle(new ActionEvent());
    }
}
