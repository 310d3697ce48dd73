package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses the entity into which the shown one is merged. */
public final class MergeChoice<E> extends HBox {
    private final ComboBox<E> into = new ComboBox<>();

    /**
     * Creates a list of the other entities and a merge button.
     *
     * @param kind prefix of scene identifiers
     * @param prompt message key of the empty list
     * @param merge message key of the button
     */
    public MergeChoice(String kind, String prompt, String merge, Function<E, String> name, Consumer<E> chosen) {
        super(8);
        into.setId(kind + "-into");
        into.setMaxWidth(Double.MAX_VALUE);
        into.setPrefWidth(100);
        into.setAccessibleText(Messages.text(prompt));
        into.setPromptText(Messages.text(prompt));
        into.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E entity) {
                return entity == null ? "" : DisplaySanitizer.inPlace(name.apply(entity));
            }

            @Override
            public @Nullable E fromString(String text) {
                return into.getItems().stream().filter(each -> name.apply(each).equals(text)).findFirst().orElse(null);
            }
        });
        TypeAhead.on(into);
        setHgrow(into, Priority.ALWAYS);
        var button = new Button(Messages.text(merge));
        button.setId(kind + "-merge");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(into.valueProperty().isNull());
        button.setOnAction(event -> {
            if (into.getValue() != null) {
                chosen.accept(into.getValue());
            }
        });
        getChildren().addAll(into, button);
    }

    /** Sets the entities to choose from. */
    public void show(List<E> others) {
        if (!into.getItems().equals(others)) {
            into.setValue(null);
            into.getItems().setAll(others);
        }
    }
}
