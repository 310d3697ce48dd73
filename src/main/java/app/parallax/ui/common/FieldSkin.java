package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * How every field of one line is drawn ({@code controls.css}): what would turn the writing direction is shown instead
 * of obeyed, as names in lists are; what stands in the field is not changed.
 */
public final class FieldSkin extends TextFieldSkin {
    /** Draws a field. */
    public FieldSkin(TextField field) {
        super(field);
    }

    @Override
    protected String maskText(String text) {
        return DisplaySanitizer.inPlace(text);
    }
}
