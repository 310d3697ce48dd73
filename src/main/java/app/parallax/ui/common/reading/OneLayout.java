package app.parallax.ui.common.reading;

import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a new text, or a distant part of it, only once. The control lays out about 200 lines at once and again with
 * each step on its way, three or four times in total, and most of that is style sheets. Without a width it creates no
 * lines.
 */
final class OneLayout {
    /** A height at which no line exceeds the lower edge, from which the control would scroll back. */
    private static final double NO_HEIGHT = -1e6;

    private OneLayout() {}

    /** Shows a text, or none; its lines are created with the next pulse. */
    static void of(RichTextArea area, @Nullable StyledTextModel text) {
        if (area.lookup(".vflow") instanceof Region flow) {
            double width = flow.getWidth();
            flow.resize(0, flow.getHeight());
            area.setModel(text);
            flow.resize(width, flow.getHeight()); // at once: a selection before the pulse needs lines
        } else {
            area.setModel(text);
        }
        area.requestLayout();
    }

    /**
     * Scrolls a line to the top, with the caret at its beginning. The control scrolls back from the end of its laid out
     * lines if that is above the last known lower edge, and throws if there are none (NullPointerException in
     * CellArrangement.moveOrigin); therefore it first lays out no line at zero height at the beginning of the text.
     *
     * @param end lines from here on are left to the next layout: the control would lay out a hundred of them below
     */
    static void atTop(RichTextArea area, FrozenTextModel text, int line, int end) {
        if (!(area.lookup(".vflow") instanceof Region flow)) {
            return;
        }
        double width = flow.getWidth();
        double height = flow.getHeight();
        area.setUseContentWidth(true); // scrolls to the beginning
        area.setUseContentWidth(false);
        text.withoutLines(() -> {
            flow.resize(width, NO_HEIGHT);
            flow.layout();
        });
        flow.resize(0, height);
        area.select(TextPos.ofLeading(line, 0));
        flow.resize(width, height);
        text.endingAt(end, flow::layout);
    }
}
