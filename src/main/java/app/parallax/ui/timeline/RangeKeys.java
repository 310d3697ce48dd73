package app.parallax.ui.timeline;

import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;

/**
 * The keys of a slider with two ends. That of ControlsFX takes every key for itself, those of commands and Esc too, and
 * Tab never leaves it: here it has the arrows, Home and End, and Tab goes from one end to the other and on.
 */
final class RangeKeys {
    private static final Set<KeyCode> OWN = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.KP_LEFT, KeyCode.KP_RIGHT,
            KeyCode.HOME, KeyCode.END);

    private RangeKeys() {}

    static void give(RangeSlider slider) {
        slider.skinProperty().subscribe(skin -> List.of(".low-thumb", ".high-thumb").forEach(thumb -> {
            if (slider.lookup(thumb) != null) {
                slider.lookup(thumb).setFocusTraversable(false); // the slider has the keyboard for both
            }
        }));
        for (var type : Set.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            slider.addEventFilter(type, event -> filter(slider, event));
        }
    }

    private static void filter(RangeSlider slider, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            boolean high = thumb(slider, ".high-thumb");
            if (high == event.isShiftDown()) {
                return; // from one end to the other
            }
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                slider.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
            event.consume();
        } else if (!OWN.contains(event.getCode()) || !plain) {
            event.consume();
            var parent = slider.getParent();
            Event.fireEvent(parent, event.copyFor(slider, parent));
        }
    }

    private static boolean thumb(RangeSlider slider, String selector) {
        Node thumb = slider.lookup(selector);
        return thumb != null && thumb.isFocused();
    }
}
