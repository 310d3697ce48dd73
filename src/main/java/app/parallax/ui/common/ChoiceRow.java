package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A segmented row of buttons of which one is selected. */
public final class ChoiceRow<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> values;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /**
     * Creates a row without a selection.
     *
     * @param text returns the text of a value
     * @param graphic returns its icon, null for none
     */
    public ChoiceRow(List<T> values, Function<T, String> text, Function<T, @Nullable Node> graphic,
            Consumer<T> chosen) {
        this.values = List.copyOf(values);
        getStyleClass().add("segmented");
        setMaxWidth(USE_PREF_SIZE); // as wide as its text
        for (var value : values) {
            var button = new ToggleButton(text.apply(value), graphic.apply(value));
            button.setToggleGroup(group);
            Tip.on(button, text.apply(value));
            button.setOnAction(event -> {
                button.setSelected(true); // one is always selected
                chosen.accept(value);
            });
            buttons.add(button);
        }
        getChildren().addAll(buttons);
    }

    /** Selects a value without calling the listener; null for none. */
    public void set(@Nullable T value) {
        int at = value == null ? -1 : values.indexOf(value);
        group.selectToggle(at < 0 ? null : buttons.get(at));
    }

    /** Returns the selected value. */
    public Optional<T> get() {
        var chosen = group.getSelectedToggle();
        return chosen instanceof ToggleButton button
                ? Optional.of(values.get(buttons.indexOf(button)))
                : Optional.empty();
    }
}
