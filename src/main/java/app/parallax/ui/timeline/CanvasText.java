package app.parallax.ui.timeline;

import app.parallax.model.DisplaySanitizer;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Shows text of people on one line: cut with an ellipsis, or at the edge if it has right-to-left parts. */
public final class CanvasText {
    private CanvasText() {}

    /** Creates a node for a text, with the whole text as its tooltip. */
    public static Node of(String written, String family, String... styleClasses) {
        var text = DisplaySanitizer.inPlace(app.parallax.ui.common.EllipsisText.cut(written));
        if (TextSegments.runsRightToLeft(text)) {
            var flow = new WordFlow(text, family);
            flow.getStyleClass().addAll(styleClasses);
            var line = new Unwrapped(flow, TextSegments.startsRightToLeft(text));
            Tip.on(line, text, () -> whole(text, family));
            return line;
        }
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Tip.on(label, text, () -> whole(text, family));
        return label;
    }

    private static Tooltip whole(String text, String family) {
        var tooltip = new Tooltip();
        var flow = new WordFlow(text, family);
        flow.setMaxWidth(320);
        tooltip.setGraphic(flow);
        return tooltip;
    }

    /** A flow as wide as its text, clipped at its end. */
    private static final class Unwrapped extends Region {
        private final WordFlow flow;
        private final boolean fromRight;

        Unwrapped(WordFlow flow, boolean fromRight) {
            this.flow = flow;
            this.fromRight = fromRight;
            flow.setManaged(false);
            getChildren().add(flow);
            var clip = new Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
            setMinWidth(0);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.ceil(flow.prefWidth(-1)) + 1;
        }

        @Override
        protected double computePrefHeight(double width) {
            return flow.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            double own = Math.max(getWidth(), prefWidth(-1));
            flow.resizeRelocate(fromRight ? getWidth() - own : 0, 0, own, getHeight());
        }
    }
}
