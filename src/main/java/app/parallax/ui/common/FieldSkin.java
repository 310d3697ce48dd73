package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * Draws every text field ({@code controls.css}) with visible bidirectional controls, as names in lists are; the text
 * itself is unchanged.
 */
public final class FieldSkin extends TextFieldSkin {
    public FieldSkin(TextField field) {
        super(field);
    }

    @Override
    public void setCaretAnimating(boolean blinks) {
        super.setCaretAnimating(blinks && !Motion.isReduced());
    }

    @Override
    protected String maskText(String text) {
        return super.maskText(DisplaySanitizer.inPlace(text)); // dots for a password
    }
}
