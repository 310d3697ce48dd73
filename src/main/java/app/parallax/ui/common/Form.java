package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Builds the forms of dialogs: fields below their names, and refusals below the fields. */
public final class Form {
    private Form() {}

    public static Label label(String key, Node field) {
        var label = new Label(Messages.text(key));
        label.setLabelFor(field);
        label.getStyleClass().add("secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** Creates a field below its label. */
    public static VBox field(String key, Node field) {
        field.setAccessibleText(Messages.text(key));
        return new VBox(3, label(key, field), field);
    }

    /** Creates a field whose text runs the way of its first letter. */
    public static TextField words(String text) {
        var field = new TextField(text);
        field.nodeOrientationProperty().bind(field.textProperty().map(words -> TextSegments.startsRightToLeft(words)
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT));
        return field;
    }

    /** Creates an empty refusal, which takes no room. */
    public static WordFlow refusal() {
        var refusal = new WordFlow("", Fonts.SANS);
        refusal.getStyleClass().addAll("caption", "conflict");
        showRefusal(refusal, Optional.empty());
        return refusal;
    }

    /**
     * Shows why an input is refused.
     *
     * @param refusal of {@link #refusal}
     * @param why empty if it is valid
     */
    public static void showRefusal(WordFlow refusal, Optional<String> why) {
        refusal.setText(why.orElse(""));
        refusal.setVisible(why.isPresent());
        refusal.setManaged(why.isPresent());
    }

    /**
     * Creates a dialog with a form, not shown yet; the text of a cancelled form is restored when it is opened again.
     *
     * @param about identifier or name of the edited entity; null if there is only one such form
     * @param answer returns the result, null if there is none
     */
    public static <T> FittedDialog<T> dialog(@Nullable Window owner, String title, @Nullable Object about,
            Node content, Supplier<@Nullable T> answer) {
        var dialog = new FittedDialog<T>(owner, Messages.text(title), content, ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == ButtonType.OK ? answer.get() : null);
        FormDraft.keep(dialog, title, about);
        dialog.describedBy(title);
        return dialog;
    }
}
