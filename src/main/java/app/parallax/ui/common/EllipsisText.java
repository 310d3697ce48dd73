package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import javafx.geometry.Insets;
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
        label.fontProperty().subscribe(() -> likeOthers(label));
    }

    /**
     * Gives Hebrew and Arabic lines the height of a Latin one, so that the rows of a list have one height: their higher
     * letters stand in the white space around the label instead of being cut off.
     */
    private static void likeOthers(Label label) {
        var classes = label.getStyleClass();
        double more = 0;
        if (classes.contains("hebrew") || classes.contains("arabic")) {
            var latin = Font.font(classes.contains("quote") ? Fonts.SERIF : Fonts.SANS, label.getFont().getSize());
            more = line(label.getFont()) - line(latin);
        }
        if (more > 0) {
            label.setPadding(new Insets(-Math.floor(more / 2), 0, -Math.ceil(more / 2), 0));
        } else if (label.getPadding().getBottom() < 0) {
            label.setPadding(Insets.EMPTY);
        }
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
        likeOthers(label);
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
