package app.parallax.ui.common;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Runs an action on a double click with the primary button. */
public final class DoubleClick {
    private DoubleClick() {}

    public static void on(Node node, Runnable action) {
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (is(event)) {
                action.run();
            }
        });
    }

    /** Runs an action on each double click on a node, and on Enter while the node has the keyboard. */
    public static void orEnterOn(Node node, Runnable action) {
        on(node, action);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                action.run();
            }
        });
    }

    /** Returns whether a click is the second of a double click. */
    public static boolean is(MouseEvent click) {
        return click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2;
    }
}
