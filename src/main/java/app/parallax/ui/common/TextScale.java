package app.parallax.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** The text size of the windows as a factor of the base size, for sizes that code measures in pixels. */
public final class TextScale {
    private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);

    private TextScale() {}

    /** Returns pixels at the text size of now. */
    public static double of(double pixels) {
        return Math.round(pixels * FACTOR.get());
    }

    /** Returns pixels at the text size of now, but no more than a part of what there is. */
    public static double within(double pixels, double part, double all) {
        return Math.max(pixels, Math.min(of(pixels), part * all));
    }

    public static ReadOnlyDoubleProperty factor() {
        return FACTOR.getReadOnlyProperty();
    }

    static void set(double factor) {
        FACTOR.set(factor);
    }
}
