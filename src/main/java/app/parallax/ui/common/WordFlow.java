package app.parallax.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A wrapping text that people wrote, in any script. The one way to show such text: a wrapping {@code Label} throws on
 * right-to-left words. Colour and size come from style classes as for labels ({@code caption}, {@code quote} …).
 */
public final class WordFlow extends TextFlow {
    private final String family;
    private String text = "";

    /**
     * Makes a flow.
     *
     * @param text
     *            the text to show
     * @param family
     *            the font family of all words but the Hebrew and Arabic ones, of {@link Fonts}
     */
    public WordFlow(String text, String family) {
        this.family = family;
        getStyleClass().add("word-flow");
        setStyle("-fx-font-family: \"" + family + "\";");
        setAccessibleRole(AccessibleRole.TEXT);
        setText(text);
    }

    /** Returns the text shown. */
    public String getText() {
        return text;
    }

    /** Shows another text. */
    public void setText(String newText) {
        text = newText;
        setAccessibleText(newText);
        setNodeOrientation(
                Segments.startsRightToLeft(newText) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getChildren().setAll(Segments.of(newText, family).stream().map(this::word).toList());
    }

    private Text word(Segments.Segment segment) {
        var word = new Text(segment.text());
        word.getStyleClass().add("word");
        if (!segment.family().equals(family)) {
            word.setStyle("-fx-font-family: \"" + segment.family() + "\";");
        }
        return word;
    }
}
