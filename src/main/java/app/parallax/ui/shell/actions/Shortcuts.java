package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** The shortcut of each command, default or chosen by the user; no two commands have the same. */
public final class Shortcuts {
    /** Matches quoted text, and possible shortcuts between blanks and punctuation. */
    private static final Pattern KEY_OR_QUOTED = Pattern
            .compile("“[^”]*”|„[^“]*“|[\\p{L}\\p{N}]+(?:\\+[\\p{L}\\p{N}]+)*");

    /** The stored value of a removed shortcut, which is no name of a key. */
    private static final String NONE = "None";

    private final Map<Command, ShownKey> defaults = new EnumMap<>(Command.class);
    private final Set<Command> without = EnumSet.noneOf(Command.class);
    private final Map<Command, ObjectProperty<@Nullable KeyCombination>> keys = new EnumMap<>(Command.class);
    private final Consumer<Map<String, String>> keep;

    /**
     * @param chosen the changed shortcuts by stored name of the command; unknown, reserved and duplicate ones are
     *            ignored
     */
    public Shortcuts(Map<String, String> chosen, Consumer<Map<String, String>> keep) {
        this.keep = keep;
        for (var command : Command.values()) {
            Optional.ofNullable(command.key()).flatMap(ShownKey::named).ifPresent(key -> defaults.put(command, key));
        }
        Set<KeyCombination> taken = new HashSet<>();
        for (var command : Command.values()) { // chosen keys have precedence over defaults
            keys.put(command, new SimpleObjectProperty<>());
            var name = chosen.get(command.stored());
            if (NONE.equals(name)) {
                without.add(command);
            } else if (name != null) {
                ShownKey.named(name).filter(key -> ReservedKeys.whyNot(key).isEmpty() || key.equals(usual(command)))
                        .filter(taken::add).ifPresent(key -> property(command).set(key));
            }
        }
        for (var command : Command.values()) {
            var usual = usual(command);
            if (property(command).get() == null && !without.contains(command) && usual != null && taken.add(usual)) {
                property(command).set(usual);
            }
        }
    }

    private ObjectProperty<@Nullable KeyCombination> property(Command command) {
        return Objects.requireNonNull(keys.get(command));
    }

    /** Returns the shortcut of a command, null while it has none. */
    public ObservableValue<@Nullable KeyCombination> of(Command command) {
        return property(command);
    }

    /** Returns the shortcut of a command as text, empty if it has none. */
    public ObservableValue<String> shown(Command command) {
        return property(command).map(key -> key == null ? "" : key.getDisplayText()).orElse("");
    }

    private @Nullable ShownKey usual(Command command) {
        return defaults.get(command);
    }

    /** Whether a command has its default shortcut. */
    public boolean isDefault(Command command) {
        return Objects.equals(property(command).get(), usual(command));
    }

    /**
     * Assigns a shortcut to a command.
     *
     * @return why it is rejected; empty if it was assigned
     */
    public Optional<String> change(Command command, ShownKey key) {
        return (key.equals(usual(command)) ? Optional.<String>empty() : ReservedKeys.whyNot(key))
                .or(() -> set(command, key));
    }

    /**
     * Assigns the default shortcut of a command, or none.
     *
     * @return why it is rejected; empty if it was assigned
     */
    public Optional<String> reset(Command command) {
        return set(command, usual(command));
    }

    public void remove(Command command) {
        if (usual(command) != null) {
            without.add(command);
        }
        property(command).set(null);
        keep();
    }

    private Optional<String> set(Command command, @Nullable ShownKey key) {
        var other = keys.keySet().stream()
                .filter(each -> each != command && key != null && key.equals(property(each).get())).findFirst();
        if (key != null && other.isPresent()) {
            return Optional.of(Messages.text("keys.taken", key.getDisplayText(), Messages.text(other.get().text())));
        }
        without.remove(command);
        property(command).set(key);
        keep();
        return Optional.empty();
    }

    /** Whether no command has a key. */
    boolean isFree(ShownKey key) {
        return keys.values().stream().noneMatch(each -> key.equals(each.get()));
    }

    /** Whether any command has another key than usual. */
    boolean isAnyChanged() {
        return !keys.keySet().stream().allMatch(this::isDefault);
    }

    /** Adds a listener of changes. */
    void onChange(Runnable changed) {
        keys.values().forEach(key -> key.subscribe((before, now) -> changed.run()));
    }

    /** Assigns all default shortcuts. */
    public void resetAll() {
        // a window forgets the old key of one command only after the new one of another: first remove all
        var changed = keys.keySet().stream().filter(command -> !isDefault(command)).toList();
        without.clear();
        changed.forEach(command -> property(command).set(null));
        changed.forEach(command -> property(command).set(usual(command)));
        keep();
    }

    /** Replaces default shortcuts in a sentence by the current ones; quoted names are not changed. */
    public String inSentence(String sentence) {
        var now = new HashMap<String, String>();
        keys.keySet().stream().filter(command -> !isDefault(command)).forEach(command -> {
            var usual = usual(command);
            if (usual != null) {
                var shown = shown(command).getValue();
                now.put(usual.getDisplayText(), shown.isEmpty() ? Messages.text(command.text()) : shown);
            }
        });
        return now.isEmpty()
                ? sentence
                : KEY_OR_QUOTED.matcher(sentence).replaceAll(
                        found -> Matcher.quoteReplacement(now.getOrDefault(found.group(), found.group())));
    }

    private void keep() {
        var chosen = new HashMap<String, String>();
        keys.forEach((command, key) -> {
            var now = key.get();
            if (now != null && !isDefault(command)) {
                chosen.put(command.stored(), now.getName());
            }
        });
        without.forEach(command -> chosen.put(command.stored(), NONE));
        keep.accept(chosen);
    }
}
