package app.parallax.ui.timeline;

import app.parallax.ui.common.Segments;
import app.parallax.ui.common.WordFlow;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;

/** Text that people wrote, on one line: cut with an ellipsis, or, where it runs right to left, at the edge. */
final class OneLine {
    private OneLine() {}

    /** A node for a text in a family of fonts, with style classes; the whole text is in its tooltip. */
    static Node of(String text, String family, String... styleClasses) {
        if (Segments.runsRightToLeft(text)) {
            var flow = new WordFlow(text, family);
            flow.getStyleClass().addAll(styleClasses);
            flow.setMinHeight(0);
            var clip = new Rectangle();
            flow.heightProperty().subscribe(height -> clip.setHeight(height.doubleValue()));
            flow.widthProperty().subscribe(width -> clip.setWidth(width.doubleValue()));
            flow.setClip(clip);
            flow.setMaxHeight(20);
            Tooltip.install(flow, whole(text, family));
            return flow;
        }
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(whole(text, family));
        return label;
    }

    /** A tooltip of wrapped text. */
    static Tooltip whole(String text, String family) {
        var tooltip = new Tooltip();
        var flow = new WordFlow(text, family);
        flow.setMaxWidth(320);
        tooltip.setGraphic(flow);
        return tooltip;
    }
}
