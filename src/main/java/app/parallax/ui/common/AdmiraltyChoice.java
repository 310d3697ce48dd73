package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses one half of an Admiralty code: each letter or digit is listed with its words. */
public final class AdmiraltyChoice extends ComboBox<String> {
    private static final String NONE = "";

    private boolean isSetByProgram;

    private AdmiraltyChoice(String name, String words, String signs, Runnable changed) {
        getItems().setAll(Stream.concat(Stream.of(NONE), signs.codePoints().mapToObj(Character::toString)).toList());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String sign) {
                return sign == null || sign.equals(NONE)
                        ? Messages.text("grade.none")
                        : sign + " – " + Messages.text(words + sign);
            }

            @Override
            public @Nullable String fromString(String text) {
                return null; // the box is not editable
            }
        });
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(name);
        show(null);
        valueProperty().subscribe((before, now) -> {
            if (!isSetByProgram) {
                changed.run();
            }
        });
    }

    /** Creates the choice of the reliability of a source, A to F. */
    public static AdmiraltyChoice reliability(Runnable changed) {
        return new AdmiraltyChoice(Messages.text("grade.source"), "grade.source.", "ABCDEF", changed);
    }

    /** Creates the choice of the credibility of an information, 1 to 6. */
    public static AdmiraltyChoice credibility(Runnable changed) {
        return new AdmiraltyChoice(Messages.text("grade.report"), "grade.report.", "123456", changed);
    }

    /** Shows a letter or digit, null for none, without calling {@code changed}. */
    public void show(@Nullable String sign) {
        isSetByProgram = true;
        setValue(sign == null ? NONE : sign);
        isSetByProgram = false;
    }

    /** Returns the selected letter or digit, null for none. */
    public @Nullable String sign() {
        return NONE.equals(getValue()) ? null : getValue();
    }
}
