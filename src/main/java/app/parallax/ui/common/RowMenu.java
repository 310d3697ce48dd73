package app.parallax.ui.common;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows the context menu of a list or table for the row under the pointer, which becomes the selection unless it is
 * part of it; below the last row the selection is cleared. Opened by key, the menu is for the selection.
 */
public final class RowMenu {
    private final Control rows;
    private final MultipleSelectionModel<?> selection;
    private final Supplier<@Nullable ContextMenu> make;
    private @Nullable ContextMenu menu;

    private RowMenu(Control rows, MultipleSelectionModel<?> selection, Supplier<@Nullable ContextMenu> make) {
        this.rows = rows;
        this.selection = selection;
        this.make = make;
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && pointAt(event.getTarget())) {
                rows.requestFocus();
                event.consume(); // the cell would select only itself when the button is released
            }
        });
        rows.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, event -> { // not every platform requests a menu by this key
            if (event.getCode() == KeyCode.CONTEXT_MENU) {
                showBySelected();
                event.consume();
            }
        });
    }

    /**
     * Adds a context menu to a list.
     *
     * @param make creates the menu for the selection, null if there is none
     */
    public static void on(ListView<?> list, Supplier<@Nullable ContextMenu> make) {
        new RowMenu(list, list.getSelectionModel(), make);
    }

    /**
     * Adds a context menu to a table.
     *
     * @param make creates the menu for the selection, null if there is none
     */
    public static void on(TableView<?> table, Supplier<@Nullable ContextMenu> make) {
        new RowMenu(table, table.getSelectionModel(), make);
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            if (menu == null || !menu.isShowing()) { // else the key was handled already
                showBySelected();
            }
        } else if (pointAt(event.getTarget())) {
            rows.requestFocus();
            show(event.getScreenX(), event.getScreenY());
        } else {
            return; // a heading or scroll bar
        }
        event.consume();
    }

    private void showBySelected() {
        Node by = rows.lookupAll(".indexed-cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.isVisible()
                        && cell.getIndex() == selection.getSelectedIndex() && isRow(cell))
                .findFirst().orElse(rows);
        var at = by.localToScreen(by.getLayoutBounds().getCenterX(), by.getLayoutBounds().getMaxY());
        show(at.getX(), at.getY());
    }

    private void show(double screenX, double screenY) {
        if (menu != null) {
            menu.hide();
        }
        var now = make.get();
        menu = now;
        if (now != null) {
            now.show(rows, screenX, screenY);
        }
    }

    private boolean isRow(IndexedCell<?> cell) {
        return rows instanceof ListView || cell instanceof TableRow;
    }

    /** Selects the row under the pointer; false if the pointer is neither on a row nor below them. */
    private boolean pointAt(Object target) {
        for (var node = target instanceof Node each ? each : null; node != null && !node.equals(rows); node = node
                .getParent()) {
            if (node.getStyleClass().contains("scroll-bar") || node.getStyleClass().contains("column-header")
                    || node.getStyleClass().contains("filler")) {
                return false;
            }
            if (node instanceof IndexedCell<?> cell && isRow(cell)) {
                point(cell);
                return true;
            }
        }
        selection.clearSelection();
        return true;
    }

    private void point(IndexedCell<?> cell) {
        if (cell.isEmpty()) {
            selection.clearSelection();
        } else if (!selection.isSelected(cell.getIndex())) {
            selection.clearAndSelect(cell.getIndex());
        }
    }
}
