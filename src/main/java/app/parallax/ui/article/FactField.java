package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Edits one article detail: name, source and value. A changed value has the analyst as its source, unless the person
 * selects another.
 */
final class FactField<T> extends VBox {
    private final TextField field = new TextField();
    private final MenuButton basis = new MenuButton();
    private final ToggleGroup group = new ToggleGroup();
    private final EllipsisText understood = new EllipsisText("caption");
    private final WordFlow refusal = Form.refusal();
    private final @Nullable Fact<T> before;
    private final String textBefore;
    private final Function<String, Read<T>> reader;
    private final ReadOnlyBooleanWrapper right = new ReadOnlyBooleanWrapper(true);
    private boolean byHand;
    private Read<T> read;

    /**
     * The result of parsing typed text.
     *
     * @param value null if the text has none
     * @param right false if the text is invalid
     * @param words how it was understood, or why it is invalid; empty if obvious
     */
    record Read<T>(@Nullable T value, boolean right, String words) {
        static <T> Read<T> of(T value) {
            return new Read<>(value, true, "");
        }

        static <T> Read<T> none() {
            return new Read<>(null, true, "");
        }
    }

    /**
     * @param before the present detail, null if unknown
     * @param reader parses text that is not blank
     */
    FactField(String id, String key, @Nullable Fact<T> before, Function<T, String> text,
            Function<String, Read<T>> reader) {
        super(3);
        this.before = before;
        this.reader = reader;
        this.read = Read.none();
        field.setId(id);
        field.setText(before == null ? "" : text.apply(before.value()));
        field.setAccessibleText(Messages.text(key));
        textBefore = field.getText();
        basis.setId(id + "-basis");
        basis.getStyleClass().addAll("flat", "basis");
        basis.setMinWidth(USE_PREF_SIZE);
        for (var each : Basis.values()) {
            var item = new RadioMenuItem(text(each));
            item.setMnemonicParsing(false);
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(event -> {
                byHand = true;
                showBasis();
            });
            basis.getItems().add(item);
        }
        choose(before == null ? Basis.ANALYST : before.basis());
        var note = before == null ? null : before.note();
        Tip.on(basis, Messages.text("basis.of")
                + (note == null || note.isEmpty() ? "" : "\n" + note));
        var rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        var head = new HBox(4, Form.label(key, field), rest, basis);
        head.getStyleClass().add("fact-head");
        understood.managedProperty().bind(understood.visibleProperty());
        getChildren().addAll(head, field, understood, refusal);
        field.textProperty().subscribe(now -> typed());
    }

    private static String text(Basis basis) {
        return Messages.text(switch (basis) {
            case TEXT -> "basis.text";
            case ANALYST -> "basis.analyst";
            case USER -> "basis.user";
        });
    }

    TextField field() {
        return field;
    }

    /** Whether the typed text is valid. */
    ReadOnlyBooleanProperty right() {
        return right.getReadOnlyProperty();
    }

    private void typed() {
        var words = field.getText().strip();
        read = words.isEmpty() ? Read.none() : reader.apply(words);
        if (!byHand) {
            choose(before != null && !changed() ? before.basis() : Basis.ANALYST);
        }
        right.set(read.right || !changed());
        understood.show(right.get() ? read.words : "");
        understood.setVisible(!understood.getText().isEmpty());
        Form.showRefusal(refusal, right.get() ? Optional.empty() : Optional.of(read.words));
        field.setNodeOrientation(TextSegments.startsRightToLeft(field.getText())
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.INHERIT);
        showBasis();
    }

    private boolean changed() {
        return !field.getText().equals(textBefore);
    }

    private void choose(Basis chosen) {
        group.selectToggle(group.getToggles().get(List.of(Basis.values()).indexOf(chosen)));
    }

    private Basis chosen() {
        var toggle = group.getSelectedToggle();
        return toggle == null ? Basis.ANALYST : (Basis) toggle.getUserData();
    }

    private void showBasis() {
        boolean known = !field.getText().isBlank();
        basis.setDisable(!known);
        basis.setText(known ? text(chosen()) : Messages.text("article.unknown"));
        basis.setAccessibleText(Messages.text("basis.of") + ": " + basis.getText());
    }

    /** Returns the detail, null if unknown; the same instance if nothing was changed. */
    @Nullable
    Fact<T> fact() {
        var words = field.getText().strip();
        if (before != null && !changed()) {
            return chosen() == before.basis() ? before : new Fact<>(before.value(), chosen(), null);
        }
        T value = words.isEmpty() ? null : read.value;
        return value == null ? null : new Fact<>(value, chosen(), null);
    }
}
