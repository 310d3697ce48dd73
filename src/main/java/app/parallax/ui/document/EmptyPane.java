package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The view of a pane without an article; it takes the keyboard, so that the pane can have the focus. */
public final class EmptyPane extends VBox {
    /** A pane without an article. */
    public EmptyPane() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Messages.text("document.none"));
    }

    /** Focuses the pane by a click anywhere in it, and by the keyboard where it is empty. */
    void follow(Node pane, Runnable focusPane) {
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isButton(event.getTarget(), pane)) {
                focusPane.run();
                if (isVisible()) {
                    requestFocus();
                }
            }
        });
        focusedProperty().subscribe((before, focused) -> {
            if (focused) {
                focusPane.run();
            }
        });
    }

    /** A button of another pane works on its own pane, and the focus stays. */
    private static boolean isButton(Object target, Node pane) {
        for (var node = target instanceof Node each ? each : null; node != null && !node.equals(pane); node = node
                .getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    /** Stands in place of the text, or gives place to it; whichever is seen has the keyboard that the other had. */
    void show(boolean shown, Node text) {
        var seen = shown ? this : text;
        var unseen = shown ? text : this;
        boolean had = unseen.isFocused();
        seen.setVisible(true);
        if (had) {
            seen.requestFocus();
        }
        unseen.setVisible(false);
    }
}
