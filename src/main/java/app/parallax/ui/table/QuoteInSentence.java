package app.parallax.ui.table;

import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.TextSegments;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/**
 * Shows a quote on one line, emphasised within its sentence. The quote stays visible: its context is cut first, at the
 * outer ends.
 */
final class QuoteInSentence extends Region {
    private final EllipsisText before = new EllipsisText("secondary");
    private final EllipsisText quote = new EllipsisText("strong");
    private final EllipsisText after = new EllipsisText("secondary");

    QuoteInSentence() {
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        getChildren().setAll(List.of(quote, before, after));
    }

    void show(String wordsBefore, String words, String wordsAfter) {
        before.show(wordsBefore);
        quote.show(words);
        after.show(wordsAfter);
        setNodeOrientation(TextSegments.startsRightToLeft(wordsBefore + words)
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
        requestLayout();
    }

    /** Returns the whole line. */
    String text() {
        return before.getText() + quote.getText() + after.getText();
    }

    @Override
    protected double computePrefWidth(double height) {
        return before.prefWidth(-1) + quote.prefWidth(-1) + after.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(quote.prefHeight(-1), Math.max(before.prefHeight(-1), after.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.min(width(quote), getWidth());
        double rest = getWidth() - middle;
        double left = Math.min(width(before), Math.max(rest / 2, rest - width(after)));
        place(before, 0, left);
        place(quote, left, middle);
        place(after, left + middle, Math.min(width(after), rest - left));
    }

    private static double width(Label label) {
        return label.getText().isEmpty() ? 0 : Math.ceil(label.prefWidth(-1));
    }

    private void place(Label label, double x, double width) {
        label.resize(width, getHeight());
        positionInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
