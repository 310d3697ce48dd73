package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Tells why a command is disabled when its key is pressed. */
public final class DisabledKeys {
    private static final Map<Command, String> WHY = Map.of(Command.UNDO, "shell.nothingToUndo", Command.REDO,
            "shell.nothingToRedo", Command.DELETE_MARK, "shell.noMark");

    private DisabledKeys() {}

    /**
     * Watches the keys within a node.
     *
     * @param whyReadOnly why the project cannot be changed, null if it can
     * @param tell shows a sentence in the status bar
     */
    public static void follow(Actions actions, Node root, Supplier<@Nullable String> whyReadOnly,
            Consumer<String> tell) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> WHY.forEach((command, sentence) -> {
            var key = actions.keys().of(command).getValue();
            if (actions.get(command).isDisabled() && key != null && key.match(event)) {
                var readOnly = whyReadOnly.get();
                tell.accept(readOnly == null ? Messages.text(sentence) : readOnly);
            }
        }));
    }
}
