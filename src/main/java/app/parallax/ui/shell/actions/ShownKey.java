package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A key combination named in the language of the window, including in menus. */
public final class ShownKey extends KeyCombination {
    private final KeyCodeCombination key;

    private ShownKey(KeyCodeCombination key) {
        super(key.getShift(), key.getControl(), key.getAlt(), key.getMeta(), key.getShortcut());
        this.key = key;
    }

    /** Parses a key in the syntax of JavaFX; empty if there is no such key. */
    public static Optional<ShownKey> named(String name) {
        try {
            return KeyCombination.valueOf(name) instanceof KeyCodeCombination known
                    ? Optional.of(new ShownKey(known))
                    : Optional.empty(); // a character that cannot be typed
        } catch (IllegalArgumentException e) { // not the name of a key
            return Optional.empty();
        }
    }

    /** Returns the pressed key; empty for one without a name, and for a modifier alone. */
    static Optional<ShownKey> pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UNDEFINED || event.getCode().isModifierKey()) {
            return Optional.empty();
        }
        var name = (event.isShortcutDown() ? "Shortcut+" : "") + (event.isAltDown() ? "Alt+" : "")
                + (event.isShiftDown() ? "Shift+" : "") + event.getCode().getName();
        return named(name);
    }

    KeyCode code() {
        return key.getCode();
    }

    boolean hasShortcut() {
        return key.getShortcut() == ModifierValue.DOWN;
    }

    boolean hasAlt() {
        return key.getAlt() == ModifierValue.DOWN;
    }

    boolean hasShift() {
        return key.getShift() == ModifierValue.DOWN;
    }

    @Override
    public boolean match(KeyEvent event) {
        return key.match(event);
    }

    @Override
    public String getName() {
        return key.getName();
    }

    @Override
    public String getDisplayText() {
        var text = key.getDisplayText();
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return text; // symbols, not words
        }
        int last = text.lastIndexOf('+', text.length() - 2) + 1;
        var held = Arrays.stream(text.substring(0, last).split("\\+", 0)).filter(each -> !each.isEmpty())
                .map(ShownKey::held).collect(Collectors.joining());
        return held + named(key.getCode(), text.substring(last));
    }

    private static String held(String modifier) {
        return switch (modifier) {
            case "Ctrl" -> Messages.text("key.control");
            case "Shift" -> Messages.text("key.shift");
            default -> modifier;
        } + "+";
    }

    private static String named(KeyCode code, String usual) {
        return switch (code) {
            case ENTER -> Messages.text("key.enter");
            case DELETE -> Messages.text("key.delete");
            case PAGE_UP -> Messages.text("key.pageUp");
            case PAGE_DOWN -> Messages.text("key.pageDown");
            case HOME -> Messages.text("key.home");
            case END -> Messages.text("key.end");
            case SPACE -> Messages.text("key.space");
            case MINUS -> "−";
            default -> usual;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShownKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
