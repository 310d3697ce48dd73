package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import impl.org.controlsfx.skin.CustomTextFieldSkin;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.controlsfx.control.textfield.CustomTextField;

/** Draws text fields with an icon at a side as {@link FieldSkin} does. */
public final class SidedFieldSkin extends CustomTextFieldSkin {
    public SidedFieldSkin(CustomTextField field) {
        super(field);
    }

    @Override
    public ObjectProperty<Node> leftProperty() {
        return field().leftProperty();
    }

    @Override
    public ObjectProperty<Node> rightProperty() {
        return field().rightProperty();
    }

    @Override
    public void setCaretAnimating(boolean blinks) {
        super.setCaretAnimating(blinks && !Motion.isReduced());
    }

    @Override
    protected String maskText(String text) {
        return DisplaySanitizer.inPlace(text);
    }

    /** Returns the field, which the super constructor needs before this one has run. */
    private CustomTextField field() {
        return (CustomTextField) getSkinnable();
    }
}
