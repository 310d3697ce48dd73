package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The view of a pane without an article; it takes the focus for the pane. */
public final class EmptyPane extends VBox {
    public EmptyPane() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Messages.text("document.none"));
    }

    /** Focuses the pane on a click anywhere in it, and with its empty view. */
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

    /** Whether a button belongs to another pane, which then keeps the focus. */
    private static boolean isButton(Object target, Node pane) {
        for (var node = target instanceof Node each ? each : null; node != null && !node.equals(pane); node = node
                .getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    /** Shows the empty view or the text; the visible one takes over the focus. */
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
