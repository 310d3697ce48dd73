package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The frame of a form in a dialog: fields under their names, and beside a field what cannot be. */
public final class Form {
    private Form() {}

    /** The name of a field. */
    public static Label label(String key, Node field) {
        var label = new Label(Messages.text(key));
        label.setLabelFor(field);
        label.getStyleClass().add("secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** A field under its name. */
    public static VBox field(String key, Node field) {
        field.setAccessibleText(Messages.text(key));
        return new VBox(3, label(key, field), field);
    }

    /**
     * A sentence that says what cannot be; it takes no room while it is empty.
     *
     * @return empty
     */
    public static WordFlow refusal() {
        var refusal = new WordFlow("", Fonts.SANS);
        refusal.getStyleClass().addAll("caption", "conflict");
        say(refusal, Optional.empty());
        return refusal;
    }

    /**
     * Says what cannot be.
     *
     * @param refusal of {@link #refusal}
     * @param why the sentence, empty if all is well
     */
    public static void say(WordFlow refusal, Optional<String> why) {
        refusal.setText(why.orElse(""));
        refusal.setVisible(why.isPresent());
        refusal.setManaged(why.isPresent());
    }

    /**
     * A dialog with a form that is taken or left; the text of one that was left stands in it when it is opened again.
     *
     * @param about what the form is about: an identifier, or words; null where there is only one such form
     * @param answer what they say, null if nothing
     * @return the dialog, not shown yet
     */
    public static <T> FittedDialog<T> dialog(@Nullable Window owner, String title, @Nullable Object about,
            Node content, Supplier<@Nullable T> answer) {
        var dialog = new FittedDialog<T>(owner, Messages.text(title), content, ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == ButtonType.OK ? answer.get() : null);
        FormDraft.keep(dialog, title, about);
        return dialog;
    }
}
