package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import impl.org.controlsfx.skin.CustomTextFieldSkin;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.controlsfx.control.textfield.CustomTextField;

/** The same as {@link FieldSkin} for fields with a sign at a side. */
public final class SidedFieldSkin extends CustomTextFieldSkin {
    /** Draws a field. */
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
    protected String maskText(String text) {
        return DisplaySanitizer.inPlace(text);
    }

    /** The super class asks before this one is made. */
    private CustomTextField field() {
        return (CustomTextField) getSkinnable();
    }
}
