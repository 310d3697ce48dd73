package app.parallax.ui.document;

import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/**
 * A new text, or a far place of it, laid out once. The control lays some 200 lines out at once and again with each step
 * on its way there, three or four times in all, and most of that is their style sheets. Without any width it makes no
 * line.
 */
final class OneLayout {
    /** So low that no part of a line reaches over the lower edge, from which the control would scroll back. */
    private static final double NO_HEIGHT = -1e6;

    private OneLayout() {}

    /** Shows a text, or none; its lines are made with the next pulse. */
    static void of(RichTextArea area, @Nullable StyledTextModel text) {
        if (area.lookup(".vflow") instanceof Region flow) {
            double width = flow.getWidth();
            flow.resize(0, flow.getHeight());
            area.setModel(text);
            flow.resize(width, flow.getHeight()); // at once: whoever selects before the pulse needs lines
        } else {
            area.setModel(text);
        }
        area.requestLayout();
    }

    /**
     * Brings a line to the top, with the caret at its beginning. The control scrolls back from the end of what it has
     * laid out if that is above the lower edge as it last knew it, and throws where that is nothing (a
     * NullPointerException in CellArrangement.moveOrigin); so first it lays out no line in no height, at the beginning
     * of the text, where none stands above either.
     */
    static void atTop(RichTextArea area, ArticleModel text, int line) {
        if (!(area.lookup(".vflow") instanceof Region flow)) {
            return;
        }
        double width = flow.getWidth();
        double height = flow.getHeight();
        area.setUseContentWidth(true); // goes to the beginning
        area.setUseContentWidth(false);
        text.withoutLines(() -> {
            flow.resize(width, NO_HEIGHT);
            flow.layout();
        });
        flow.resize(0, height);
        area.select(TextPos.ofLeading(line, 0));
        flow.resize(width, height);
        flow.layout();
    }
}
