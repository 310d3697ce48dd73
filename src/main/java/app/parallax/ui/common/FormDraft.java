package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the text of a cancelled form, and restores it when the form is opened again, with a button that discards it.
 */
public final class FormDraft {
    private final FittedDialog<?> dialog;
    private final String key;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, String> initial;

    private FormDraft(FittedDialog<?> dialog, String key) {
        this.dialog = dialog;
        this.key = key;
        collect(dialog.content());
        this.initial = texts();
    }

    /**
     * Keeps the text of a dialog; called when its fields are filled and before it is shown.
     *
     * @param dialog gives a result only if its form is accepted
     * @param form name of the form, the same for all of its kind
     * @param about identifier or name of the edited entity; null if there is only one such form
     */
    public static void keep(FittedDialog<?> dialog, String form, @Nullable Object about) {
        var draft = new FormDraft(dialog, form + (about == null ? "" : " " + about));
        draft.restore();
        dialog.showingProperty().subscribe((before, showing) -> {
            if (!showing) {
                draft.keepCancelled();
            }
        });
    }

    private void restore() {
        TypedText.of(dialog.getOwner()).draft(key).ifPresent(kept -> {
            kept.forEach(this::type);
            var forget = new Button(Messages.text("typed.forget"));
            forget.setId("typed-forget");
            forget.getStyleClass().addAll("flat", "small");
            var again = new Label(Messages.text("typed.again"));
            again.setMinWidth(0);
            again.getStyleClass().add("caption");
            var line = new HBox(8, again, forget);
            line.setId("typed-again");
            line.setAlignment(Pos.CENTER_LEFT);
            forget.setMinWidth(Button.USE_PREF_SIZE);
            forget.setOnAction(event -> {
                initial.forEach(this::type);
                line.setVisible(false);
                fields.values().stream().findFirst().ifPresent(Node::requestFocus);
            });
            var content = dialog.content();
            var both = new VBox(8);
            dialog.setContent(both); // a node has one parent
            content.getStyleClass().remove("dialog-content"); // the padding of the dialog is that of both
            both.getChildren().setAll(content, line);
            VBox.setVgrow(content, Priority.ALWAYS);
        });
    }

    private void keepCancelled() {
        var now = texts();
        var changed = new LinkedHashMap<String, String>();
        now.forEach((name, text) -> {
            if (!text.equals(initial.get(name))) {
                changed.put(name, text);
            }
        });
        TypedText.of(dialog.getOwner()).setDraft(key, dialog.getResult() == null ? changed : Map.of());
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> texts.put(name, field instanceof TypedField typed
                ? typed.typed()
                : String.valueOf(((TextInputControl) field).getText())));
        return texts;
    }

    private void type(String name, String text) {
        switch (fields.get(name)) {
            case TypedField typed -> typed.type(text);
            case TextInputControl field -> field.setText(text);
            case null, default -> {
                // the draft may have fields of another version
            }
        }
    }

    private void collect(@Nullable Node node) {
        if (node instanceof TypedField || node instanceof TextInputControl) {
            fields.put(node.getId() == null ? "#" + fields.size() : node.getId(), node);
        } else if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent());
        } else if (node instanceof Parent parent && !(node instanceof ComboBoxBase) && !(node instanceof Spinner)) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }
}
