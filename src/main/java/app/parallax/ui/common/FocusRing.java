package app.parallax.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Sets the pseudo-class {@code :keys} of the root while the keyboard was used last, so that style sheets show the
 * focus. JavaFX's {@code :focus-visible} does not suffice: it is not set when a command focuses a list, or a dialog its
 * first field.
 */
final class FocusRing {
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");
    private static final PseudoClass ROWLESS = PseudoClass.getPseudoClass("rowless");
    private static final Object FOLLOWED = FocusRing.class;

    private FocusRing() {}

    /** Follows the input to a scene; its initial state is that of the owner window. Called once a scene. */
    static void follow(Scene scene) {
        if (scene.getProperties().putIfAbsent(FOLLOWED, true) != null) {
            return;
        }
        var owner = owner(scene.getWindow());
        set(scene, owner != null && owner.getScene() != null
                && owner.getScene().getRoot().getPseudoClassStates().contains(KEYS));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                set(scene, true);
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> set(scene, false));
        scene.focusOwnerProperty().subscribe(now -> {
            showRowless(now);
            bringIntoView(now);
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> showRowless(scene.getFocusOwner()));
    }

    private static void bringIntoView(@Nullable Node owner) {
        if (owner == null) {
            return;
        }
        for (Node at = owner.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                var content = pane.getContent();
                owner.getScene().getRoot().layout(); // a new node has no bounds yet
                var place = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
                double view = pane.getViewportBounds().getHeight();
                double beyond = content.getLayoutBounds().getHeight() - view;
                double top = pane.getVvalue() * beyond;
                if (view > 0 && beyond > 0 && (place.getMinY() < top || place.getMaxY() > top + view)) {
                    pane.setVvalue(Math.clamp((place.getCenterY() - view / 2) / beyond, 0, 1));
                }
            }
        }
    }

    /** Shows the ring around a list whose rows have none. */
    private static void showRowless(@Nullable Node owner) {
        var row = switch (owner) {
            case ListView<?> list -> list.getFocusModel() == null ? null : list.getFocusModel().getFocusedItem();
            case TableView<?> table -> table.getFocusModel() == null ? null : table.getFocusModel().getFocusedItem();
            case TreeView<?> tree -> tree.getFocusModel() == null ? null : tree.getFocusModel().getFocusedItem();
            case null, default -> owner;
        };
        if (owner != null) {
            owner.pseudoClassStateChanged(ROWLESS, row == null);
        }
    }

    private static @Nullable Window owner(@Nullable Window window) {
        return switch (window) {
            case Stage stage -> stage.getOwner();
            case PopupWindow popup -> popup.getOwnerWindow();
            case null, default -> null;
        };
    }

    private static void set(Scene scene, boolean keys) {
        scene.getRoot().pseudoClassStateChanged(KEYS, keys);
    }
}
