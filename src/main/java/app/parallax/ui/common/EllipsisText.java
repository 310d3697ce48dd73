package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Shows user text on one line, cut with an ellipsis: a right-to-left text in a font of its script and from the right.
 */
public final class EllipsisText extends Label {
    private static final int LONGEST = 400;

    public EllipsisText(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        byScript(this);
    }

    /**
     * Makes a label show its text in a font of its script and from its side.
     *
     * @param label any label, for example one of an FXML file
     */
    public static void byScript(Label label) {
        label.textProperty().subscribe(text -> script(label, text));
    }

    @Override
    protected double computePrefHeight(double width) {
        return likeOthers(super.computePrefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return likeOthers(super.computeMinHeight(width));
    }

    /** Returns the height of a Latin line for Hebrew and Arabic ones, so that the rows of a list have one height. */
    private double likeOthers(double height) {
        if (!getStyleClass().contains("hebrew") && !getStyleClass().contains("arabic")) {
            return height;
        }
        var latin = Font.font(getStyleClass().contains("quote") ? Fonts.SERIF : Fonts.SANS, getFont().getSize());
        return Math.min(height, height - line(getFont()) + line(latin));
    }

    private static double line(Font font) {
        var line = new Text("x");
        line.setFont(font);
        return Math.ceil(line.getLayoutBounds().getHeight());
    }

    private static void script(Label label, String text) {
        var visible = DisplaySanitizer.inPlace(cut(text));
        if (!visible.equals(text) && !label.textProperty().isBound()) {
            label.setText(visible);
            return; // recursive call
        }
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean rightToLeft = TextSegments.startsRightToLeft(start);
        label.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT);
        label.getStyleClass().removeAll("hebrew", "arabic");
        TextSegments.of(start, "Inter").stream().map(TextSegments.Segment::family)
                .filter(family -> !"Inter".equals(family))
                .findFirst()
                .ifPresent(family -> label.getStyleClass().add("Vazirmatn".equals(family) ? "arabic" : "hebrew"));
    }

    /** Shows a text; line breaks become spaces. */
    public void show(String text) {
        setText(cut(text).replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }

    /** Returns the beginning of a text that a label can show; JavaFX would measure all of it, line by line. */
    public static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
