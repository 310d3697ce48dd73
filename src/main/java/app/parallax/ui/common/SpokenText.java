package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/** Joins the texts of a row for screen readers. */
public final class SpokenText {
    private SpokenText() {}

    /**
     * Returns the texts below a node, separated by commas; null for none.
     *
     * @param node null for none
     */
    public static @Nullable String of(@Nullable Node node) {
        var texts = new ArrayList<String>();
        if (node != null) {
            collect(node, texts);
        }
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case ButtonBase button -> {
                // announces itself
            }
            case WordFlow flow -> add(flow.getText(), texts);
            case Labeled labeled -> add(labeled.getText(), texts);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
            default -> {
                // an icon: its meaning is in the text beside it
            }
        }
    }

    private static void add(@Nullable String text, List<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
