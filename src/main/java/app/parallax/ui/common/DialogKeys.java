package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Handles the keys of every dialog: the focus starts in the content, not on the Cancel button, and Esc cancels from
 * lists and text fields too. The controls of JavaFX consume Esc even if they have nothing to cancel.
 */
public final class DialogKeys {
    private DialogKeys() {}

    /**
     * Handles all dialogs shown from now on.
     *
     * @return ends it; the program itself never does
     */
    public static Subscription follow() {
        ListChangeListener<Window> shown = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(DialogKeys::apply);
            }
        };
        Window.getWindows().addListener(shown);
        return () -> Window.getWindows().removeListener(shown);
    }

    private static void apply(Window window) {
        if (window.getScene() != null && window.getScene().getRoot() instanceof DialogPane pane) {
            pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE && keepsEscape(event.getTarget()) && cancel(pane)) {
                    event.consume();
                }
            });
            Platform.runLater(() -> begin(pane.getScene(), pane)); // after the dialog has set its own focus
        }
    }

    /** Whether a control would consume Esc although it has nothing to cancel. */
    public static boolean keepsEscape(Object target) {
        return (target instanceof ComboBoxBase<?> choice && !choice.isShowing())
                || (target instanceof MenuButton menu && !menu.isShowing())
                || (target instanceof ListView<?> list && list.getEditingIndex() < 0)
                || (target instanceof TableView<?> table && table.getEditingCell() == null)
                || (target instanceof TreeView<?> tree && tree.getEditingItem() == null)
                || (target instanceof TextInputControl field && field.getTextFormatter() != null);
    }

    private static boolean cancel(DialogPane pane) {
        for (var type : pane.getButtonTypes()) {
            if (type.getButtonData().isCancelButton() && pane.lookupButton(type) instanceof Button button) {
                button.fire();
                return true;
            }
        }
        return false;
    }

    private static void begin(Scene scene, DialogPane pane) {
        if (scene == null || pane.getContent() == null || !isWithinButtons(scene.getFocusOwner())) {
            return;
        }
        var all = new ArrayList<Node>();
        collect(pane.getContent(), all);
        all.stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static boolean isWithinButtons(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof ButtonBar) {
                return true;
            }
        }
        return owner == null;
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            all.add(node);
        } else if (node instanceof Parent parent && (!(node instanceof Control) || node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
